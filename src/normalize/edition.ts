import type { Cell } from '../clean/cell.ts';
import type { BlockForm } from '../form/form.ts';
import { declaredLabelKey } from '../form/label-key.ts';

/** Finds the fiscal year of an edition from the years that its labels print. */
export class EditionFinder {
  readonly #currentLabels: ReadonlySet<string>;

  constructor(form: BlockForm) {
    this.#currentLabels = new Set(form.edition_labels.current.map(declaredLabelKey));
  }

  /** The year that most labels of the current year print; null where none does. */
  find(rows: readonly (readonly Cell[])[]): number | null {
    const current: YearCount[] = [];
    const all: YearCount[] = [];
    for (const cells of rows) {
      for (const { label } of cells) {
        if (!label || label.year === null) continue;
        count(all, label.year);
        if (this.#currentLabels.has(label.key)) count(current, label.year);
      }
    }
    return mostFrequent(current) ?? middleOf(all.map(({ year }) => year));
  }
}

/** How many labels print a year; there are few years in a file. */
interface YearCount {
  readonly year: number;
  count: number;
}

function count(counts: YearCount[], year: number): void {
  for (const one of counts) {
    if (one.year !== year) continue;
    one.count++;
    return;
  }
  counts.push({ year, count: 1 });
}

/** The later of two that are as frequent. */
function mostFrequent(counts: readonly YearCount[]): number | null {
  let most: YearCount | null = null;
  for (const one of counts) {
    const isMore = !most || one.count > most.count;
    if (isMore || (one.count === most!.count && one.year > most!.year)) most = one;
  }
  return most?.year ?? null;
}

/** Labels print the year before, the current and the next one: with all three seen, the edition is the middle. */
function middleOf(years: readonly number[]): number | null {
  const seen = years.toSorted((a, b) => a - b);
  return seen.length === 3 && seen[2]! - seen[0]! === 2 ? seen[1]! : null;
}
