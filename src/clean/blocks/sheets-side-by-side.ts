import type { BlockForm } from '../../form/block-form.ts';
import type { Block, Cell } from '../cell.ts';
import { labelNumber } from '../label-number.ts';
import { LabelsOfFields } from '../labels-of-fields.ts';

/** A label in the next cell is the same one, printed twice. */
const NARROWEST_SHEET = 3;
/** One label alone may stray. */
const FEWEST_LABELS = 2;
/** Cells that are merged otherwise in one of the sheets move its labels by as many columns. */
const FARTHEST_OFF = 1;

/**
 * True for a block in which another sheet stands beside the first one: a row prints the anchor again, and it or another row what a
 * sheet prints once, about as many columns farther on.
 */
export function hasSheetsSideBySide({ rows }: Block, { anchor, printed_once }: BlockForm): boolean {
  const once = new LabelsOfFields([...printed_once, anchor]);
  const anchors = new LabelsOfFields([anchor]);
  const own = rows.map((cells) => cells.filter(({ label }) => once.has(label)));
  return own.some((cells) => {
    const [first, ...more] = cells.filter(({ label }) => anchors.has(label));
    return more.some(({ column }) => {
      const width = column - first!.column;
      return width >= NARROWEST_SHEET && repeatedAt(own, width).size >= FEWEST_LABELS;
    });
  });
}

/** The labels that stand again in their row, about so many columns farther on. */
function repeatedAt(rows: readonly (readonly Cell[])[], width: number): ReadonlySet<number> {
  const repeated = rows.flatMap((cells) =>
    cells.filter(({ column, label }) =>
      cells.some(
        (other) =>
          Math.abs(other.column - column - width) <= FARTHEST_OFF &&
          labelNumber(other.label!) === labelNumber(label!),
      ),
    ),
  );
  return new Set(repeated.map(({ label }) => labelNumber(label!)));
}
