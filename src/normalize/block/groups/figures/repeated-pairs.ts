import type { AssignmentProblem } from '../../assign/assignment-problem.ts';
import type { Spot } from '../../view/block-view.ts';
import type { YearSlot } from './year-slots.ts';

type Together = NonNullable<AssignmentProblem['together']>;

/** Whether a value is printed again in another row, in one of which another stands beside it: readings of such a group depend on that besides. */
export function hasRepeatedPair(values: readonly Spot[], alike: readonly number[]): boolean {
  return values.some(({ row }, at) => {
    const copies = values.filter((_, other) => other !== at && alike[other] === alike[at]);
    if (!copies.some((copy) => copy.row !== row)) return false;
    return values.some((other, index) => other.row === row && alike[index] !== alike[at]);
  });
}

/**
 * Costs of two values together where rows are printed twice: a target of one row and the result of another stand as their copies in one
 * row do, and cost no less than the cheapest of these. Else a row and its copy would be read crosswise. Only where the labels of the two
 * stand in one row, too: elsewhere a row holds the targets, and another the results.
 */
export function withRepeatedPairs(
  together: Together,
  slots: readonly YearSlot[],
  values: readonly Spot[],
  alike: readonly number[],
  labelsInRow: readonly (readonly boolean[])[],
): Together {
  const copiesOf = (index: number) =>
    values.flatMap((_, at) => (alike[at] === alike[index] ? [at] : []));
  const inOneRow = (i: number, j: number) =>
    copiesOf(i).flatMap((one) =>
      copiesOf(j).flatMap((other) =>
        one !== other && values[one]!.row === values[other]!.row ? [[one, other] as const] : [],
      ),
    );
  return (i, a, j, b) => {
    const own = together(i, a, j, b);
    const [first, second] = [slots[a]!, slots[b]!];
    if (first.year !== second.year || first.no !== second.no) return own;
    if (!labelsInRow[a]![b]! && !labelsInRow[b]![a]!) return own;
    if (values[i]!.row === values[j]!.row || alike[i] === alike[j]) return own;
    const costs = inOneRow(i, j).map(([one, other]) =>
      one < other ? together(one, a, other, b) : together(other, b, one, a),
    );
    return costs.length > 0 ? Math.max(own, Math.min(...costs)) : own;
  };
}
