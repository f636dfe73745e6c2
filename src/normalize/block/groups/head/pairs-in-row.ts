import type { FieldKind } from '../../../../form/block-form.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { nextInRow } from '../../view/neighbours.ts';
import { isFigureKind } from '../../view/value-kinds.ts';

/** So many labels with their values beside them make a row one of pairs. */
const FEWEST_PAIRS = 2;
/** Of what heads a sheet: beside it may stand a table of figures or texts that is laid out otherwise. */
const KINDS: ReadonlySet<FieldKind> = new Set([
  'name',
  'rank',
  'account',
  'period',
  'checkboxes',
  'person',
]);

/**
 * The value right of a label in a row of pairs, in which most labels of a sheet's head have their values beside them, however many
 * columns they take; null where the label has none there, undefined in any other row.
 */
export function besideInPairs(view: BlockView, label: PlacedLabel): PlacedValue | null | undefined {
  const cells = view.block.rows[label.row]!;
  const labels = cells.filter((cell) => cell.label?.fields.some(({ kind }) => KINDS.has(kind)));
  const after = (cell: PlacedLabel['cell']) => {
    const next = nextInRow(view.block, label.row, cell);
    return view.values.find((value) => value.cell === next);
  };
  const pairs = labels.filter((cell) => isNoFigure(after(cell))).length;
  if (pairs < FEWEST_PAIRS || 2 * pairs <= labels.length) return undefined;
  return after(label.cell) ?? null;
}

function isNoFigure(value: PlacedValue | undefined): boolean {
  return value !== undefined && !isFigureKind(value.kind);
}
