import type { BlockForm } from '../form/form.ts';
import type { LabelMatch } from '../form/label-index.ts';
import type { Cell } from './cell.ts';

/** A start repeated within fewer rows than this is a repeated label. */
const SHORTEST_BLOCK = 3;
/** More than any label prints as a year. */
const YEARS = 10_000;

/**
 * Finds where the next block begins: at the first row that repeats labels which a block prints once. One alone may be a
 * stray repetition; it takes two in this row and the next. Where the next row has them without this one, this one begins
 * a block only if the block before began with the same label, and the next row does not print it again.
 * A row that begins as an earlier block did, around the anchor, begins one wherever that is new: what a block printed twice, or
 * lost its head, must not take the head of the next.
 */
export class BlockStart {
  readonly #once: ReadonlySet<string>;
  readonly #anchor: string;
  /** Whether a block prints a label once, by the label's number. */
  readonly #isOnce: boolean[] = [];
  readonly #seen = new Set<number>();
  /** Labels of the block's first row. */
  #first: readonly number[] = [];
  /** Labels of first rows that print the anchor, by their numbers. */
  readonly #heads = new Set<number>();
  /** Labels of the anchor, where a block prints them once. */
  readonly #anchors = new Set<number>();
  #rows = 0;
  #again = 0;

  constructor(form: BlockForm) {
    this.#once = new Set(form.printed_once);
    this.#anchor = form.anchor;
  }

  /** Forgets the block before, after a heading or at the top of a sheet. */
  reset(): void {
    this.#seen.clear();
    this.#first = [];
    this.#rows = 0;
    this.#again = 0;
  }

  /** How many labels that a block prints once the block of the last row has printed again so far. */
  get again(): number {
    return this.#again;
  }

  /** Whether a row begins a block, given the row after it; takes note of the row's labels. */
  begins(cells: readonly Cell[], next: readonly Cell[]): boolean {
    const own = this.#onceLabels(cells);
    const isFirst = this.#rows === 0 && cells.some((cell) => cell.label);
    const isRepeated = this.#rows >= SHORTEST_BLOCK && this.#repeats(own, next);
    const isNext = isRepeated || (this.#rows > 0 && this.#isHead(own));
    if (isNext) this.reset();
    if (isNext || isFirst) this.#begin(own);
    if (this.#rows > 0 || isFirst || isNext) this.#rows++;
    for (const label of own) {
      if (this.#seen.has(label)) this.#again++;
      else this.#seen.add(label);
    }
    return isFirst || isNext;
  }

  #begin(own: readonly number[]): void {
    this.#first = own;
    if (own.some((label) => this.#isAnchor(label))) for (const label of own) this.#heads.add(label);
  }

  /** Whether a row prints the anchor, new in its block, and beside it what stands there in other blocks. */
  #isHead(own: readonly number[]): boolean {
    const anchor = own.find((label) => this.#isAnchor(label) && this.#heads.has(label));
    if (anchor === undefined || this.#seen.has(anchor)) return false;
    return own.some((label) => label !== anchor && this.#heads.has(label));
  }

  #isAnchor(label: number): boolean {
    return this.#anchors.has(label);
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
      if (label && this.#isPrintedOnce(label)) labels.push(label.no * YEARS + (label.year ?? 0));
    }
    return labels;
  }

  #isPrintedOnce({ no, fields, year }: LabelMatch): boolean {
    if (this.#isOnce[no] === undefined) {
      this.#isOnce[no] = fields.some(({ field }) => this.#once.has(field));
      if (fields.some(({ field }) => field === this.#anchor))
        this.#anchors.add(no * YEARS + (year ?? 0));
    }
    return this.#isOnce[no];
  }
}
