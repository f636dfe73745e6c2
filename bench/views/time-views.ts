import { performance } from 'node:perf_hooks';
import type { DuckDBConnection } from '@duckdb/node-api';
import { withWarehouse } from '../../src/load/open-warehouse.ts';

/** How long a view takes to answer, in milliseconds: the best of the runs. */
export interface ViewTime {
  readonly view: string;
  readonly rows: number;
  /** Every column of every row is computed, and none of them is sent: `count(column)` of all columns. */
  readonly whole: number;
  /** All rows of one programme, sent. */
  readonly programme: number | null;
  /** All rows of one municipality and its newest year, counted in every column. */
  readonly municipality: number | null;
}

/** Times every view of the warehouse but the `_ja` twins, each of which is one of them with its columns renamed. */
export async function timeViews(path: string, runs: number): Promise<ViewTime[]> {
  return withWarehouse(path, async (connection) => {
    const places = await columnsByView(connection);
    const times: ViewTime[] = [];
    for (const [view, columns] of places)
      times.push(await timeView(connection, view, columns, runs));
    return times;
  });
}

async function columnsByView(connection: DuckDBConnection): Promise<Map<string, string[]>> {
  const reader = await connection.runAndReadAll(
    `select table_name, column_name from duckdb_columns()
     where table_name in (select view_name from duckdb_views() where not internal)
       and not ends_with(table_name, '_ja') and not internal
     order by table_name, column_index`,
  );
  const views = new Map<string, string[]>();
  for (const [view, column] of reader.getRowsJson())
    views.set(String(view), [...(views.get(String(view)) ?? []), String(column)]);
  return views;
}

async function timeView(
  connection: DuckDBConnection,
  view: string,
  columns: readonly string[],
  runs: number,
): Promise<ViewTime> {
  const all = columns.map((column) => `count("${column}")`).join(', ');
  const count = `select count(*), ${all} from ${view}`;
  const year = columns.includes('fiscal_year') ? 'fiscal_year' : 'edition_fiscal_year';
  const hasYear = columns.includes(year);
  const [whole, rows] = await best(connection, count, runs);
  const ofProgramme = columns.includes('programme_id')
    ? await best(connection, `select * from ${view} where programme_id = (${someProgramme})`, runs)
    : [null];
  const ofMunicipality = columns.includes('municipality_code')
    ? await best(
        connection,
        `${count} where municipality_code = (${someMunicipality})${
          hasYear ? ` and ${year} = (${newestEdition})` : ''
        }`,
        runs,
      )
    : [null];
  return {
    view,
    rows: rows!,
    whole: whole!,
    programme: ofProgramme[0]!,
    municipality: ofMunicipality[0]!,
  };
}

const someProgramme = 'select min(programme_id) from dim_programme where programme_id > 0';
const someMunicipality = 'select min(municipality_code) from dim_municipality';
const newestEdition = 'select max(edition_fiscal_year) from fact_evaluation';

async function best(
  connection: DuckDBConnection,
  sql: string,
  runs: number,
): Promise<[milliseconds: number, first: number]> {
  let [shortest, first] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    const reader = await connection.runAndReadAll(sql);
    shortest = Math.min(shortest, performance.now() - startedAt);
    first = Number(reader.getRowsJson()[0]?.[0] ?? 0);
  }
  return [shortest, first];
}
