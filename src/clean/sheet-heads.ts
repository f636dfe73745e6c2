import type { BlockForm } from '../form/form.ts';
import type { LabelMatch } from '../form/label-index.ts';
import type { Block, Cell } from './cell.ts';
import { LabelFlags } from './label-flags.ts';

/** More than any label prints as a year. */
const YEARS = 10_000;
/** What 当年度 counts as: less than any year that a label prints. */
const CURRENT = 2;
/** In one row alone a label may stray. */
const FEWEST_ROWS = 2;

/** Number of a label with the year that it prints. */
export function labelNumber({ no, year, yearsAfter }: LabelMatch): number {
  return no * YEARS + (year ?? (yearsAfter === null ? 0 : yearsAfter + CURRENT));
}

/** How the first rows of sheets look: the anchor, and labels that stand beside it in several rows. */
export class SheetHeads {
  readonly #anchor: LabelFlags;
  readonly #beside = new Set<number>();

  constructor(rows: Iterable<readonly Cell[]>, { anchor, printed_once }: BlockForm) {
    this.#anchor = new LabelFlags(({ fields }) => fields.some(({ field }) => field === anchor));
    const once = new Set<string>(printed_once);
    const beside = new LabelFlags(({ fields }) =>
      fields.some(({ field }) => once.has(field) && field !== anchor),
    );
    const counts = new Map<number, number>();
    for (const cells of rows) {
      if (!this.hasAnchor(cells)) continue;
      for (const { label } of cells) {
        if (!label || !beside.has(label)) continue;
        const number = labelNumber(label);
        const count = (counts.get(number) ?? 0) + 1;
        counts.set(number, count);
        if (count === FEWEST_ROWS) this.#beside.add(number);
      }
    }
  }

  /** True for a row with the anchor and what stands beside it in other sheets. */
  isHead(cells: readonly Cell[]): boolean {
    return this.#beside.size > 0 && this.hasAnchor(cells) && this.#hasBeside(cells);
  }

  /** True for a block without an anchor whose first row has nothing of what stands beside one: a sheet that lost its first rows. */
  isMissing({ rows }: Block): boolean {
    if (this.#beside.size === 0 || this.#hasBeside(rows[0]!)) return false;
    return !rows.some((cells) => this.hasAnchor(cells));
  }

  /** True for a row that prints the anchor. */
  hasAnchor(cells: readonly Cell[]): boolean {
    return cells.some(({ label }) => label !== null && this.#anchor.has(label));
  }

  #hasBeside(cells: readonly Cell[]): boolean {
    return cells.some(({ label }) => label !== null && this.#beside.has(labelNumber(label)));
  }
}
