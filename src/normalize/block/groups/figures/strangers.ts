import {
  type BlockView,
  fieldsInAnyYear,
  type PlacedLabel,
  type PlacedValue,
  strangeHeads,
  valuesOfKind,
} from '../../view/block-view.ts';
import { CLOSE_TO_LABEL, linkCost } from '../../view/link-cost.ts';
import { figureBelow, isRightBelow } from '../../view/neighbours.ts';

/** What heads no value of the form, and how many rows below it the value is that it heads. */
export interface Stranger {
  readonly label: Pick<PlacedLabel, 'row' | 'column' | 'isStacked'>;
  readonly rowsBelow: number;
  /** True where it takes what stands right of it in its row, whatever stands above that. */
  readonly isCaption: boolean;
  /** The figure right below it, in a row that has not moved aside. */
  readonly own: PlacedValue | null;
}

/** What heads nothing of a group: labels of other years or of other groups, and heads that the form does not know. */
export function strangersOf(view: BlockView, labels: readonly PlacedLabel[]): Stranger[] {
  const others = labels.flatMap((label) =>
    fieldsInAnyYear(label).map(({ rows_below: rowsBelow }) => ({
      label,
      rowsBelow,
      isCaption: false,
      own: null,
    })),
  );
  return [...others, ...strangeHeads(view).flatMap((head) => headAsStranger(view, head))];
}

/** Below a head of staff stand shares in two rows, as below the form's own. */
function headAsStranger(view: BlockView, head: PlacedValue): Stranger[] {
  const { row, column, kind } = head;
  const label = { row, column, isStacked: false };
  const shares = valuesOfKind(view, 'staff').filter((value) => value.column === column);
  const isOfStaff = [1, 2].every((below) => shares.some((share) => share.row === row + below));
  const heights = isOfStaff ? [1, 2] : [1];
  const figure = figureBelow(view.values, head);
  const own = figure?.shift === 0 ? figure : null;
  return heights.map((rowsBelow) => ({ label, rowsBelow, isCaption: kind === 'new-label', own }));
}

/**
 * True for a value that stands at a stranger, and nearer to it than to any label of its own, which is `own` away, or in its line. A
 * stranger with a figure of another kind right below it has what it heads.
 */
export function isOfStranger(
  value: PlacedValue,
  own: number,
  strangers: readonly Stranger[],
): boolean {
  return strangers.some(({ label, rowsBelow, isCaption, own: headed }) => {
    if (value.kind === 'measure' && headed && headed.kind !== 'measure' && label.row !== value.row)
      return false;
    const cost = linkCost(label, value, rowsBelow);
    if (cost > CLOSE_TO_LABEL) return false;
    return (
      cost < own ||
      (cost === own && isRightBelow(value, label)) ||
      (isCaption && label.row === value.row)
    );
  });
}
