import { type Kysely, sql } from 'kysely';
import { Dictionary } from '../dictionary.ts';
import type { WarehouseSchema } from '../schema/schema.ts';

/** A figure by its column, and by its view where one is named. */
export interface TracedFigure {
  readonly view?: string;
  readonly column: string;
  /** Columns of the view. */
  readonly columns: readonly string[];
}

/** A view that has no such column, with those that it has; none where there is no such view, or no view has the column. */
export class NoSuchFigure extends Error {
  readonly columns: readonly string[];

  constructor(figure: string, columns: readonly string[]) {
    super(`There is no figure '${figure}'`);
    this.name = 'NoSuchFigure';
    this.columns = columns;
  }
}

/** Finds 'view.column' or 'column'; a `_ja` view's columns go by their Japanese names. Throws `NoSuchFigure`. */
export async function findFigure(
  db: Kysely<WarehouseSchema>,
  figure: string,
): Promise<TracedFigure> {
  const dot = figure.indexOf('.');
  if (dot < 0) {
    await requireColumn(db, figure);
    return { column: figure, columns: [] };
  }
  const [named, column] = [figure.slice(0, dot), figure.slice(dot + 1)];
  const view = named.replace(/_ja$/, '');
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'main' and table_name = ${view} order by ordinal_position`.execute(db);
  const names = rows.map(({ name }) => name);
  const dictionary = Dictionary.read();
  const shown = (name: string) => (named === view ? name : dictionary.column(view, name).nameJa);
  const found = names.find((name) => shown(name) === column);
  if (found === undefined) throw new NoSuchFigure(figure, names.map(shown));
  return { view, column: found, columns: names };
}

async function requireColumn(db: Kysely<WarehouseSchema>, column: string): Promise<void> {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = 'main' and column_name = ${column} limit 1`.execute(db);
  if (rows.length === 0) throw new NoSuchFigure(column, []);
}
