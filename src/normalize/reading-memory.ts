import type { BlockForm } from '../form/form.ts';
import { Memo, oncePer } from '../text/memo.ts';
import type { PossibleReadings } from './assignment-problem.ts';
import type { BlockView, PlacedValue } from './block-view.ts';
import { repeatsRowAbove } from './repeated-rows.ts';

const MOST_REMEMBERED = 10_000;
/** Lists longer than this come of damaged pages; they hardly recur and would fill the memory. */
const LONGEST_REMEMBERED = 100;

const memories = oncePer(
  (_form: BlockForm) =>
    new Memo<string, PossibleReadings[] | null>(MOST_REMEMBERED, isWorthKeeping),
);

function isWorthKeeping(readings: PossibleReadings[] | null): boolean {
  return (readings ?? []).every((one) => one.readings.length <= LONGEST_REMEMBERED);
}

/**
 * The memory of a form, of what places allow: blocks whose labels and values stand alike have the same possible
 * readings, whatever their texts. A cache and nothing else: reading with an empty one gives the same.
 */
export function memoryOf(form: BlockForm): Memo<string, PossibleReadings[] | null> {
  return memories(form);
}

/** All that places of values depend on: where each stands, its kind, which texts are equal, and the block's labels. */
export function shapeOf(group: string, view: BlockView, values: readonly PlacedValue[]): string {
  const texts = new Map<string, number>();
  let shape = `${group}|${view.labelShape}|`;
  for (const { cell, row, column, kind, shift } of values) {
    let same = texts.get(cell.text);
    if (same === undefined) {
      same = texts.size;
      texts.set(cell.text, same);
    }
    shape += `${row},${column},${kind},${shift},${same}${repeatsRowAbove(view, row) ? 'r' : ''};`;
  }
  return shape;
}
