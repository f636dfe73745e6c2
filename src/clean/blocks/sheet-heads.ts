import type { BlockForm } from '../../form/block-form.ts';
import type { Block, Cell } from '../cell.ts';
import { labelNumber } from '../label-number.ts';
import { LabelsOfFields } from '../labels-of-fields.ts';

/** In one row alone a label may stray. */
const FEWEST_ROWS = 2;

/** How the first rows of sheets look: the anchor, and labels that stand beside it in several rows. */
export class SheetHeads {
  readonly #anchor: LabelsOfFields;
  readonly #beside = new Set<number>();

  constructor(rows: Iterable<readonly Cell[]>, { anchor, printed_once }: BlockForm) {
    this.#anchor = new LabelsOfFields([anchor]);
    const beside = new LabelsOfFields(printed_once.filter((field) => field !== anchor));
    const counts = new Map<number, number>();
    for (const cells of rows) {
      if (!this.hasAnchor(cells)) continue;
      for (const { label } of cells) {
        if (!beside.has(label)) continue;
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
    return this.#anchor.standIn(cells);
  }

  #hasBeside(cells: readonly Cell[]): boolean {
    return cells.some(({ label }) => label !== null && this.#beside.has(labelNumber(label)));
  }
}
