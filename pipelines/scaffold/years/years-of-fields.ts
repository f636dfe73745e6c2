import { draftUnit } from '../amounts/draft-unit.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { besideDated } from './beside-dated.ts';
import type { DraftEdition } from './draft-edition.ts';
import { ofEvaluatedYear } from './evaluated-year.ts';
import { ofSettledYear } from './settled-year.ts';

/** The fields of a draft with the years of those whose heads print none, as far as what stands beside them, the title or other heads tell. */
export function yearsOfFields(
  fields: readonly DraftField[],
  edition: DraftEdition,
  table: UnknownTable,
): readonly DraftField[] {
  const beside = besideDated(fields, edition, table, draftUnit(table, fields).yen);
  return ofSettledYear(ofEvaluatedYear(beside, edition), edition, table);
}
