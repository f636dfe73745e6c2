import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sqlFolder } from '../sql-files.ts';

/** A field of the sheets that a figure rests on, and of which year beside the figure's own: so many later, 'all' up to it, or 'any'. */
export interface Source {
  readonly field: string;
  readonly years: number | 'all' | 'any';
}

/** How a column is made of others, in words. */
export interface DerivationStep {
  readonly column: string;
  readonly formula: string;
}

/** How a figure comes from fields of the sheets. */
export interface Derivation {
  /** From the figure down to the fields; empty where a cell states the figure itself. */
  readonly steps: readonly DerivationStep[];
  readonly sources: readonly Source[];
  /** Whether the rows of the view themselves name the fields. */
  readonly isNamedByRow: boolean;
  /** Whether the view shows each figure from the newest edition that states it. */
  readonly isNewest: boolean;
}

interface Entry {
  readonly view: string;
  readonly column: string;
  readonly formula: string;
  readonly from: string;
}

/** Which columns of views are computed, and from what; the one source of `sql/derivations.csv`. */
export class Derivations {
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [`${entry.view}.${entry.column}`, entry]));
  }

  /** Reads `derivations.csv` of the SQL folder. */
  static read(): Derivations {
    const text = readFileSync(join(sqlFolder, 'derivations.csv'), 'utf8');
    return new Derivations(parse<Entry>(text, { columns: true }));
  }

  /** How a column comes about in a view, or in any of them; a column that nothing is said about is a field itself. */
  of(view: string | undefined, column: string): Derivation {
    const steps: DerivationStep[] = [];
    const sources = new Map<string, Source>();
    let isNamedByRow = false;
    const follow = (name: string, years: Source['years']): void => {
      const entry = this.#entries.get(`${view}.${name}`) ?? this.#entries.get(`*.${name}`);
      if (entry === undefined) {
        sources.set(`${name}@${years}`, { field: name, years });
        return;
      }
      if (steps.every((step) => step.column !== name))
        steps.push({ column: name, formula: entry.formula });
      for (const word of entry.from.split(' ').filter((one) => one !== '')) {
        if (word === '$row') isNamedByRow = true;
        else follow(...yearsOf(word, years));
      }
    };
    follow(column, 0);
    const newest = this.#entries.get(`${view}.`);
    if (newest) steps.push({ column: newest.view, formula: newest.formula });
    return { steps, sources: [...sources.values()], isNamedByRow, isNewest: newest !== undefined };
  }
}

/** 'budget_yen@-1' of a figure that itself is of the year before is of two years before. */
function yearsOf(word: string, years: Source['years']): [string, Source['years']] {
  const [name = '', suffix] = word.split('@');
  if (suffix === 'all' || suffix === 'any') return [name, suffix];
  if (typeof years !== 'number') return [name, years];
  return [name, years + Number(suffix ?? 0)];
}
