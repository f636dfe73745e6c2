import type { BlockForm } from '../form/form.ts';
import type { PossibleReadings } from './assignment-problem.ts';
import type { BlockView, PlacedValue } from './block-view.ts';
import { repeatsRowAbove } from './repeated-rows.ts';

const MOST_REMEMBERED = 50_000;

/**
 * Remembers what places allow: blocks whose labels and values stand alike have the same possible readings, whatever
 * their texts. A cache and nothing else: reading with an empty one gives the same.
 */
export class ReadingMemory {
  readonly #readings = new Map<string, PossibleReadings[] | null>();

  recall(shape: string, work: () => PossibleReadings[] | null): PossibleReadings[] | null {
    const known = this.#readings.get(shape);
    if (known !== undefined) return known;
    if (this.#readings.size >= MOST_REMEMBERED) this.#readings.clear();
    const readings = work();
    this.#readings.set(shape, readings);
    return readings;
  }
}

const memories = new WeakMap<BlockForm, ReadingMemory>();

/** The memory of a form, shared by all files of that form. */
export function memoryOf(form: BlockForm): ReadingMemory {
  let memory = memories.get(form);
  if (!memory) {
    memory = new ReadingMemory();
    memories.set(form, memory);
  }
  return memory;
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
