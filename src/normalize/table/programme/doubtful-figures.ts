import { cellReference } from '../../../extract/grid.ts';
import type { Issue } from '../../../issue.ts';
import { hasDoubtfulPoint } from '../../values/amount.ts';
import { textMeasure } from '../../values/measure.ts';
import type { SlotFigure } from './numbered-slot.ts';
import { withoutMark } from './read-figure.ts';

/** A separator read as a point makes a thousandth of a figure; its other years and its target are not so much larger. */
const FAR_LARGER = 100;

/**
 * The figures of an item without 1.272 where each other one is a hundred times as large or more: it is as soon 1,272, of which the
 * separator was mistyped. `issues` takes what is left out.
 */
export function withoutDoubtfulFigures(
  figures: readonly SlotFigure[],
  issues: Issue[],
): readonly SlotFigure[] {
  const counts = figures.filter(
    ({ cell, measure }) => measure.status === 'value' && !cell.field.field.endsWith('_ratio'),
  );
  const doubtful = counts.filter(({ cell }) => hasDoubtfulPoint(withoutMark(cell.raw)));
  if (doubtful.length === 0) return figures;
  const sizeOf = ({ measure }: SlotFigure) => Math.abs(measure.value!);
  const others = counts
    .filter((one) => !doubtful.includes(one))
    .map(sizeOf)
    .filter(Boolean);
  const least = Math.max(...doubtful.map(sizeOf)) * FAR_LARGER;
  if (others.length === 0 || others.some((size) => size < least)) return figures;
  issues.push(...doubtful.map(doubtfulFigure));
  return figures.map((one) => (doubtful.includes(one) ? asText(one) : one));
}

function asText({ cell, measure }: SlotFigure): SlotFigure {
  return { cell, measure: { ...textMeasure(measure.raw!), detail: 'not_numeric' } };
}

function doubtfulFigure({ cell: { row, column, raw } }: SlotFigure): Issue {
  return {
    severity: 'warning',
    code: 'value-not-numeric',
    message: `${cellReference(row, column.column)} "${raw}" has three decimals, where the others of the item are a hundred times as large: it may be ${raw.replace('.', ',')}`,
    remedy: 'Stays empty. Correct the cell in the source.',
    row,
    column: column.column,
    rawText: raw,
  };
}
