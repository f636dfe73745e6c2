import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { viewOfStored } from './build/stored-view.ts';
import { sqlFolder } from './sql-files.ts';

/** What an object or column is called and means, in Japanese. */
export interface Term {
  readonly nameJa: string;
  readonly descriptionJa: string;
}

interface Entry {
  readonly object: string;
  readonly column: string;
  readonly name_ja: string;
  readonly description_ja: string;
}

/** The Japanese names and descriptions of every table, view and column; the one source of comments and `_ja` views. A stored view's table has its terms. */
export class Dictionary {
  readonly #terms: ReadonlyMap<string, Term>;

  constructor(entries: readonly Entry[]) {
    this.#terms = new Map(
      entries.map((entry) => [
        `${entry.object}.${entry.column}`,
        { nameJa: entry.name_ja, descriptionJa: entry.description_ja },
      ]),
    );
  }

  /** Reads `dictionary.csv` of the SQL folder. */
  static read(): Dictionary {
    const text = readFileSync(join(sqlFolder, 'dictionary.csv'), 'utf8');
    return new Dictionary(parse<Entry>(text, { columns: true }));
  }

  /** Term of a table or view; throws when it is missing. */
  object(object: string): Term {
    const view = viewOfStored(object);
    if (view === null) return this.#find([`${object}.`]);
    return { nameJa: `${this.object(view).nameJa}(格納形)`, descriptionJa: `${view}の行` };
  }

  /** Term of a column: the object's own entry, else the common one (object '*'); throws when both are missing. */
  column(object: string, column: string): Term {
    return this.#find([`${viewOfStored(object) ?? object}.${column}`, `*.${column}`]);
  }

  #find(keys: readonly string[]): Term {
    for (const key of keys) {
      const term = this.#terms.get(key);
      if (term !== undefined) return term;
    }
    throw new Error(`sql/dictionary.csv has no entry for ${keys[0]}`);
  }
}
