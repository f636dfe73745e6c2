import type { BlockForm } from '../../form/block-form.ts';
import type { Cell } from '../cell.ts';
import { labelNumber } from '../label-number.ts';
import { LabelsOfFields } from '../labels-of-fields.ts';
import type { SheetHeads } from './sheet-heads.ts';

/** A start repeated within fewer rows than this is a repeated label. */
const SHORTEST_BLOCK = 3;

/**
 * Finds where the next block begins: at the first row that repeats labels which a block prints once. One alone may be a
 * stray repetition; it takes two in this row and the next. Where the next row has them without this one, this one begins
 * a block only if the block before began with the same label, and the next row does not print it again.
 * A row that looks as the first rows of sheets do, around the anchor, begins one wherever the anchor is new: what a block printed
 * twice, or lost its head, must not take the head of the next.
 */
export class BlockStart {
  /** Labels that a block prints once. */
  readonly #once: LabelsOfFields;
  readonly #heads: SheetHeads;
  readonly #seen = new Set<number>();
  /** Labels of the block's first row. */
  #first: readonly number[] = [];
  #rows = 0;
  #again = 0;
  #hasAnchor = false;

  constructor(form: BlockForm, heads: SheetHeads) {
    this.#once = new LabelsOfFields(form.printed_once);
    this.#heads = heads;
  }

  /** Forgets the block before, after a heading or at the top of a sheet. */
  reset(): void {
    this.#seen.clear();
    this.#first = [];
    this.#rows = 0;
    this.#again = 0;
    this.#hasAnchor = false;
  }

  /** How many labels that a block prints once the block of the last row has printed again so far. */
  get again(): number {
    return this.#again;
  }

  /** Whether a row begins a block, given the row after it, and how many rows matrices took right above it; takes note of the row's labels. */
  begins(cells: readonly Cell[], next: readonly Cell[], gone = 0): boolean {
    if (this.#rows > 0) this.#rows += gone;
    const own = this.#onceLabels(cells);
    const isFirst = this.#rows === 0 && cells.some((cell) => cell.label);
    const isRepeated = this.#rows >= SHORTEST_BLOCK && this.#repeats(own, next);
    const isHead = this.#rows > 0 && !this.#hasAnchor && this.#heads.isHead(cells);
    const isNext = isRepeated || isHead;
    if (isNext) this.reset();
    if (isNext || isFirst) this.#first = own;
    if (!this.#hasAnchor) this.#hasAnchor = this.#heads.hasAnchor(cells);
    if (this.#rows > 0 || isFirst || isNext) this.#rows++;
    for (const label of own) {
      if (this.#seen.has(label)) this.#again++;
      else this.#seen.add(label);
    }
    return isFirst || isNext;
  }

  #repeats(own: readonly number[], next: readonly Cell[]): boolean {
    const repeated = own.filter((label) => this.#seen.has(label));
    if (repeated.length === 0) return false;
    const soon = new Set(this.#onceLabels(next).filter((label) => this.#seen.has(label)));
    if (new Set([...repeated, ...soon]).size < 2) return false;
    const [only, ...others] = repeated;
    const isFirstLabel = this.#first.length === 0 || this.#first.includes(only!);
    const nextBegins = soon.size > 1 && (soon.has(only!) || !isFirstLabel);
    return others.length > 0 || !nextBegins;
  }

  /** The labels of a row that a block prints once, each with its year as one number. */
  #onceLabels(cells: readonly Cell[]): number[] {
    const labels: number[] = [];
    for (const { label } of cells) {
      if (this.#once.has(label)) labels.push(labelNumber(label));
    }
    return labels;
  }
}
