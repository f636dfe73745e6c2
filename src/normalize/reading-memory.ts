import type { BlockForm } from '../form/form.ts';
import { Memo, oncePer } from '../text/memo.ts';
import type { PossibleReadings } from './assignment-problem.ts';
import type { BlockView, PlacedValue } from './block-view.ts';
import { repeatsRowAbove } from './repeated-rows.ts';

const MOST_REMEMBERED = 50_000;

/**
 * The memory of a form, of what places allow: blocks whose labels and values stand alike have the same possible
 * readings, whatever their texts. A cache and nothing else: reading with an empty one gives the same.
 */
export const memoryOf = oncePer(
  (_form: BlockForm) => new Memo<string, PossibleReadings[] | null>(MOST_REMEMBERED),
);

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
