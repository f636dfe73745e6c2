import { isCostField } from '../../src/form/table-field-name.ts';
import { oneLine } from '../../src/text/one-line.ts';
import type { DraftEdition } from './draft-edition.ts';
import type { DraftField } from './draft-field.ts';
import type { NumberedColumn } from './number-items.ts';

/** Amounts that others are parts of, or are added to. */
const WHOLE = /^(?:spending|settlement|planned|budget)_yen$/u;

/** Fields of one year that stand behind an amount whose head prints one, without a year of their own (決算額(R4), 左の財源内訳): they are of its year. */
export function besideDated(
  fields: readonly DraftField[],
  edition: DraftEdition,
): readonly DraftField[] {
  const columns = fields
    .flatMap((draft) => draft.columns.map((column) => ({ draft, column })))
    .sort((a, b) => a.column.column.column - b.column.column.column);
  return fields.map((draft) => {
    if (edition.year === null || !isUndated(draft)) return draft;
    const [own] = draft.columns;
    const before = columns.slice(
      0,
      columns.findIndex(({ column }) => column === own),
    );
    const beside = before.findLast((one) => !isUndated(one.draft));
    const year = beside && WHOLE.test(beside.draft.field) ? beside.column.column.year : null;
    if (year === null) return draft;
    return {
      ...draft,
      year: year - edition.year,
      gaps: [...draft.gaps, `the year of "${labelOf(beside!.column)}" before it`],
    };
  });
}

/** True for an amount or share of which nothing tells the year. */
function isUndated({ field, year, columns }: DraftField): boolean {
  const [first] = columns;
  return (
    isCostField(field) && !WHOLE.test(field) && year === 0 && first!.offset === null && !columns[1]
  );
}

function labelOf({ column: { label, above } }: NumberedColumn): string {
  return [...above].reverse().concat(label).map(oneLine).join(' / ');
}
