import { isCostField } from '../../../src/form/table-field-name.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { headText, stageOf } from '../table/head-text.ts';
import { WHOLE } from './beside-dated.ts';
import { type DraftEdition, MOST_BEFORE } from './draft-edition.ts';

const RESULT = /_(?:actual|result|ratio)$/u;
const UNCLEAR_YEAR =
  'of which year is it? other heads print results of an earlier year than the edition';

/**
 * Fields without a year of a table whose heads print results of an earlier year than its edition, and none of it: results are of the
 * last of those years, as are the targets beside them; whether other amounts are, a person has to say.
 */
export function ofSettledYear(
  fields: readonly DraftField[],
  { year: edition, evaluated }: DraftEdition,
  table: UnknownTable,
): readonly DraftField[] {
  if (edition === null || evaluated !== 0) return fields;
  const last = lastOver(table);
  if (last === null || last >= edition || edition - last > MOST_BEFORE) return fields;
  const isOver = (one: DraftField) =>
    isUndated(one) && (one.field === 'settlement_yen' || RESULT.test(one.field));
  const results = fields.filter(isOver);
  const isTarget = ({ field, no, numbers }: DraftField) =>
    results.some(
      (one) =>
        one.field === field.replace(/_target$/u, '_actual') &&
        one.no === no &&
        one.numbers.length === numbers.length,
    );
  // Parts and costs of staff beside a settlement, and beside no other amount without a year, are of its year.
  const whole = fields.filter((one) => isUndated(one) && WHOLE.test(one.field));
  const isOfSettlement = (one: DraftField) =>
    isCostField(one.field) &&
    whole.length > 0 &&
    whole.every(({ field }) => field === 'settlement_yen');
  return fields.map((one) => {
    if (!isUndated(one)) return one;
    if (results.includes(one) || isTarget(one) || isOfSettlement(one))
      return {
        ...one,
        year: last - edition,
        gaps: [...one.gaps, 'the last year that other heads print results of'],
      };
    return isCostField(one.field) ? { ...one, open: UNCLEAR_YEAR } : one;
  });
}

/** The last year that heads print of what was spent or reached, or is about to be. */
function lastOver({ columns }: UnknownTable): number | null {
  const years = columns.flatMap(({ label, above, year }) => {
    const stages = [label, ...above].flatMap((text) => stageOf(headText(text)) ?? []);
    return year !== null && stages[0] !== undefined && stages[0] !== 'planned' ? [year] : [];
  });
  return years.length > 0 ? Math.max(...years) : null;
}

/** True for a figure whose year nothing tells: it is drafted as the edition's. */
function isUndated({ year, columns, open, isTold }: DraftField): boolean {
  const [first] = columns;
  const isOpen = open === undefined && isTold === undefined;
  return isOpen && year === 0 && first!.offset === null && first!.column.year === null;
}
