import type { DraftEdition } from './draft-edition.ts';
import type { DraftField } from './draft-field.ts';

/**
 * Fields with the year whose results the title says are evaluated, where that is an earlier one than the edition: figures without a year
 * are of it, and 前年度 and 次年度 count from it where this year's figures (当該年度決算) are results.
 */
export function ofEvaluatedYear(
  fields: readonly DraftField[],
  { evaluated }: DraftEdition,
): readonly DraftField[] {
  if (evaluated === 0) return fields;
  const isResult = ({ columns }: DraftField) =>
    columns.some(({ offset, stage }) => offset === 0 && stage === 'settled');
  const countsFromIt = fields.some(isResult);
  return fields.map((field) => {
    const isRelative = field.columns[0]!.offset !== null;
    if (typeof field.year !== 'number' || (isRelative ? !countsFromIt : field.year !== 0))
      return field;
    const gap = isRelative
      ? 'counted from the year that the title says is evaluated'
      : 'the title says that an earlier year is evaluated';
    return { ...field, year: field.year + evaluated, gaps: [...field.gaps, gap] };
  });
}
