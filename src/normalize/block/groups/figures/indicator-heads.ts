import type { BlockView, PlacedLabel, Spot } from '../../view/block-view.ts';
import { oncePerLayout } from '../../view/layout.ts';
import { nearestCost } from '../../view/link-cost.ts';
import { isRightBelow } from '../../view/neighbours.ts';

/** The labels of an indicator's name and basis, side by side above or left of what they head. */
export interface IndicatorHead {
  readonly labels: readonly PlacedLabel[];
  readonly row: number;
  readonly column: number;
}

const HEADING = ['indicator_name', 'target_basis'];
const AT_STACKED_LABEL = 0.3;
const FEWEST_REPEATED = 2;
const FARTHEST_HALF = 3;
const NONE: ReadonlySet<string> = new Set();

/**
 * Where the indicators of a block begin. Heads are printed more often than there are indicators: one counts where a
 * text stands at it, or where the labels of years come anew with it, or after the first one with the next.
 */
export const indicatorHeads = oncePerLayout((view: BlockView): readonly IndicatorHead[] => {
  const heads = allHeads(view);
  if (heads.length < 2) return heads;
  const years = yearLabels(view, heads);
  const isRepeated = (at: number) => repeats(years[at] ?? NONE, years[at - 1] ?? NONE);
  const own = heads.filter(
    (head, at) => hasText(view, head) || isRepeated(at) || (at === 0 && isRepeated(1)),
  );
  return own.length > 0 ? own : heads;
});

/** Where heads stand, as a text. */
export function placesOfHeads(heads: readonly IndicatorHead[]): string {
  return heads.map(({ row, column }) => `${row},${column};`).join('');
}

/** Number, from 1, of the indicator that a cell belongs to: the last one that begins before it. */
export function headOf(heads: readonly IndicatorHead[]): (cell: Spot) => number {
  const sideBySide = heads.every(({ row }) => row === heads[0]?.row);
  return (cell) => {
    const at = heads.findLastIndex((head) =>
      sideBySide ? head.column <= cell.column + 1 : head.row <= cell.row,
    );
    return Math.max(0, at) + 1;
  };
}

/**
 * Number, from 1, of the indicator that a cell belongs to; 0 above the first head where the labels of years come again at it: what
 * they head is another indicator's, whose own head is lost.
 */
export const indicatorOf = oncePerLayout((view: BlockView): ((cell: Spot) => number) => {
  const heads = indicatorHeads(view);
  const numberOf = headOf(heads);
  const [first] = heads;
  if (!first) return numberOf;
  const above = new Set<string>();
  const own = new Set<string>();
  for (const label of view.labels)
    if (isOfYear(label) && numberOf(label) === 1)
      (label.row < first.row ? above : own).add(keyOf(label));
  if (!repeats(above, own)) return numberOf;
  return (cell) => (cell.row < first.row ? 0 : numberOf(cell));
});

function isOfYear({ year, fields }: PlacedLabel): boolean {
  return year !== null && fields.some(({ group }) => group === 'indicator');
}

function keyOf({ cell, year }: PlacedLabel): string {
  return cell.label!.key + year;
}

/** The labels of years that belong to each head. */
function yearLabels(view: BlockView, heads: readonly IndicatorHead[]): Set<string>[] {
  const numberOf = headOf(heads);
  const years = heads.map(() => new Set<string>());
  for (const label of view.labels) {
    if (isOfYear(label)) years[numberOf(label) - 1]!.add(keyOf(label));
  }
  return years;
}

function repeats(years: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  return [...years].filter((label) => before.has(label)).length >= FEWEST_REPEATED;
}

function allHeads(view: BlockView): IndicatorHead[] {
  const heads: PlacedLabel[][] = [];
  for (const label of view.labels) {
    const field = headingField(label);
    if (field === undefined) continue;
    const last = heads.at(-1);
    if (last && belongsTo(last, label, field)) last.push(label);
    else heads.push([label]);
  }
  return heads.map((labels) => ({
    labels,
    row: Math.min(...labels.map(({ row }) => row)),
    column: Math.min(...labels.map(({ column }) => column)),
  }));
}

/**
 * A head has one label of each field; one printed twice side by side is one label. A note may stand between a name's label and the
 * basis's right below it.
 */
function belongsTo(head: readonly PlacedLabel[], label: PlacedLabel, field: string): boolean {
  const same = head.filter((one) => headingField(one) === field);
  const last = head.at(-1)!;
  const isOtherHalf = same.length === 0 && last.column === label.column;
  if (label.row - last.row > (isOtherHalf ? FARTHEST_HALF : 1)) return false;
  return same.every(
    (one) => Math.abs(one.row - label.row) <= 1 && Math.abs(one.column - label.column) <= 1,
  );
}

function headingField(label: PlacedLabel): string | undefined {
  return label.fields.find(({ field }) => HEADING.includes(field))?.field;
}

/** True for a head right below or near which a text stands that does not stand right below another label. */
function hasText(view: BlockView, { labels }: IndicatorHead): boolean {
  return view.values.some(
    (value) =>
      value.kind === 'text' &&
      nearestCost(labels, value) <= AT_STACKED_LABEL &&
      (labels.some((label) => isRightBelow(value, label)) ||
        !view.labels.some((label) => isRightBelow(value, label))),
  );
}
