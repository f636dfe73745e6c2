import type { DraftField } from '../fields/draft-field.ts';
import type { DraftEdition } from './draft-edition.ts';

/**
 * Fields with the year whose results the title says are evaluated, where that is an earlier one than the edition: figures without a year
 * are of it, and 前年度 and 次年度 count from it where this year's figures (当該年度決算) are results, or where they stand beside figures
 * without a year: 予算額 and 次年度予算額 are of two years in a row.
 */
export function ofEvaluatedYear(
  fields: readonly DraftField[],
  { evaluated, from }: DraftEdition,
): readonly DraftField[] {
  if (evaluated === 0) return fields;
  const by = from === 'column' ? 'a column' : 'the title';
  const isResult = ({ columns }: DraftField) =>
    columns.some(({ offset, stage }) => offset === 0 && stage === 'settled');
  const isUndated = ({ year, columns }: DraftField) => year === 0 && columns[0]!.offset === null;
  const isBeside = (one: DraftField) =>
    isRelative(one) && fields.some((other) => other.field === one.field && isUndated(other));
  const countsFromIt = fields.some(isResult) || fields.some(isBeside);
  return fields.map((field) => {
    if (field.isTold || typeof field.year !== 'number') return field;
    if (isRelative(field) ? !countsFromIt : field.year !== 0) return field;
    const gap = isRelative(field)
      ? `counted from the year that ${by} says is evaluated`
      : `${by} says that an earlier year is evaluated`;
    return { ...field, year: field.year + evaluated, gaps: [...field.gaps, gap] };
  });
}

/** True for a field whose head says its year by a word: 前年度. */
function isRelative({ columns }: DraftField): boolean {
  return columns[0]!.offset !== null;
}
