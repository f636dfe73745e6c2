import {
  type BlockView,
  isAlone,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
  type Spot,
} from '../../view/block-view.ts';
import { isRightBelow, nextInRow } from '../../view/neighbours.ts';
import { ROWS_BELOW_ANCHOR, ROWS_OF_HEAD } from './anchor.ts';
import { isLegalBasis } from './legal-basis.ts';
import { isFigureLikeName, isItemLikeName, isName } from './names.ts';

const COLUMN_SLACK = 1;
/** Below which place the name stands in a block that lost its anchor. */
const LOST_ANCHOR: Spot = { row: 0, column: 2 };

/**
 * The first name below the anchor: the form prints the rank right below it, then the programme's name, with other cells in its
 * row; what stands alone may be a note or the foot of a page. What stands farther below, aside at another label, or beside the rank
 * is another field's, and so is what reads as a legal basis does, where the name's row is lost.
 */
export function nameOf(
  view: BlockView,
  anchor: PlacedLabel | undefined,
  rank: PlacedValue | undefined,
  taken: ReadonlySet<PlacedValue>,
): PlacedValue | undefined {
  const { row, column } = anchor ?? LOST_ANCHOR;
  const names = possibleNames(view, anchor, rank, taken);
  const label = labelsOfField(view, 'programme_name')[0];
  const last = Math.max(row + ROWS_BELOW_ANCHOR, label ? label.row + 1 : 0);
  const rowOf = (value: PlacedValue) => value.row - rowsPassedOver(view, row, value.row);
  const near = names.filter((value) => rowOf(value) <= last);
  const beside = near.filter((value) => !isAlone(view, value));
  const own = beside.length > 0 ? beside : near.filter((value) => value.column === column);
  const isNext = (value: PlacedValue) => rowOf(value) === last + 1 && value.column === column;
  return (
    own.find((value) => value.column === column) ??
    own[0] ??
    names.find((value) => isNext(value) && isBeforeLabel(view, value))
  );
}

/** What can be a name in the rows of the head, below the anchor or a column aside of it, where more speaks against it. */
function possibleNames(
  view: BlockView,
  anchor: PlacedLabel | undefined,
  rank: PlacedValue | undefined,
  taken: ReadonlySet<PlacedValue>,
): PlacedValue[] {
  const { row, column } = anchor ?? LOST_ANCHOR;
  const rowOfRank = rank?.column === column ? rank.row : -1;
  return view.values.filter((value) => {
    const isInHead = value.row > row && value.row < row + ROWS_OF_HEAD;
    if (!isInHead || taken.has(value) || isLegalBasis(view, value)) return false;
    if (value.column === column)
      return (
        (isName(value) || isFigureLikeName(value) || isItemLikeName(value)) &&
        (anchor !== undefined || !isAtOtherLabel(view, value))
      );
    return (
      Math.abs(value.column - column) <= COLUMN_SLACK &&
      isName(value) &&
      value.row !== rowOfRank &&
      !isBeforeAmount(view, value) &&
      !isAtOtherLabel(view, value)
    );
  });
}

/** How many rows between two have nothing but labels, or a note or the foot of a page. */
function rowsPassedOver({ block }: BlockView, above: number, below: number): number {
  return block.rows
    .slice(above + 1, below)
    .filter((cells) => cells.length === 1 || cells.every((cell) => cell.label)).length;
}

/** True where the next cell of the row is a label, as beside the name: its row has moved down whole. */
function isBeforeLabel({ block }: BlockView, { row, cell }: PlacedValue): boolean {
  return (nextInRow(block, row, cell)?.label ?? null) !== null;
}

/** True where the next cell of the row is an amount: beside the name stand labels, beside the legal basis what was spent. */
function isBeforeAmount({ block, values }: BlockView, { index, row, cell }: PlacedValue): boolean {
  const next = values[index + 1];
  return next?.kind === 'money' && next.cell === nextInRow(block, row, cell);
}

/** True for what stands right below the label of a text, or is the next cell right of one. */
function isAtOtherLabel({ block, labels }: BlockView, value: PlacedValue): boolean {
  const before = nextInRow(block, value.row, value.cell, -1);
  return labels.some(
    (label) =>
      label.fields.some(({ kind }) => kind === 'text') &&
      (isRightBelow(value, label) || label.cell === before),
  );
}
