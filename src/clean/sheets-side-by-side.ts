import type { BlockForm } from '../form/form.ts';
import type { Block, Cell } from './cell.ts';
import { labelNumber } from './sheet-heads.ts';

/** A label in the next cell is the same one, printed twice. */
const NARROWEST_SHEET = 3;
/** One label alone may stray. */
const FEWEST_LABELS = 2;

/**
 * True for a block in which another sheet stands beside the first one: a row prints the anchor again, and what a sheet prints once as
 * many columns farther on.
 */
export function hasSheetsSideBySide({ rows }: Block, { anchor, printed_once }: BlockForm): boolean {
  const once = new Set<string>(printed_once).add(anchor);
  return rows.some((cells) => {
    const own = cells.filter(({ label }) => label?.fields.some(({ field }) => once.has(field)));
    const [first, ...more] = own.filter(({ label }) =>
      label!.fields.some(({ field }) => field === anchor),
    );
    return more.some(({ column }) => {
      const width = column - first!.column;
      return width >= NARROWEST_SHEET && repeatedAt(own, width).size >= FEWEST_LABELS;
    });
  });
}

/** The labels that stand again so many columns farther on. */
function repeatedAt(cells: readonly Cell[], width: number): ReadonlySet<number> {
  const repeated = cells.filter(({ column, label }) =>
    cells.some(
      (other) =>
        other.column === column + width && labelNumber(other.label!) === labelNumber(label!),
    ),
  );
  return new Set(repeated.map(({ label }) => labelNumber(label!)));
}
