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
  find(cells: readonly Cell[]): number | null {
    const current = new Map<number, number>();
    const all: number[] = [];
    for (const cell of cells) {
      const year = cell.label?.year;
      if (!cell.label || year === null || year === undefined) continue;
      all.push(year);
      if (this.#currentLabels.has(cell.label.key)) current.set(year, (current.get(year) ?? 0) + 1);
    }
    return mostFrequent(current) ?? middleOf(all);
  }
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0] ?? null;
}

/** Labels print the year before, the current and the next one: with all three seen, the edition is the middle. */
function middleOf(years: readonly number[]): number | null {
  const seen = [...new Set(years)].sort((a, b) => a - b);
  return seen.length === 3 && seen[2]! - seen[0]! === 2 ? seen[1]! : null;
}
