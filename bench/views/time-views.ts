import { performance } from 'node:perf_hooks';
import type { DuckDBConnection } from '@duckdb/node-api';
import { groupBy } from '../../src/group-by.ts';
import { withWarehouse } from '../../src/load/query/open-warehouse.ts';

/** Milliseconds of the fastest run: on the clock, and of processors together. */
export interface Timing {
  readonly clock: number;
  readonly processors: number;
}

/** How long a view takes to answer. */
export interface ViewTime {
  readonly view: string;
  readonly rows: number;
  /** Every column of every row is computed, and none of them is sent: `count(column)` of all columns. */
  readonly whole: Timing;
  /** All rows of one programme, sent; null where a view has no programmes. */
  readonly programme: Timing | null;
  /** The rows of one municipality and the newest edition's year, counted in every column. */
  readonly municipality: Timing | null;
}

/** Times every view of the warehouse but the `_ja` twins, each of which is one of them with its columns renamed. */
export async function timeViews(
  path: string,
  runs: number,
  tell: (time: ViewTime) => void,
): Promise<ViewTime[]> {
  return withWarehouse(path, async (connection) => {
    const asked = await sampleOf(connection);
    const times: ViewTime[] = [];
    for (const [view, columns] of await columnsByView(connection)) {
      const time = await timeView(connection, view, columns, asked, runs);
      tell(time);
      times.push(time);
    }
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
  const views = groupBy(reader.getRowsJson(), ([view]) => String(view));
  return new Map(
    [...views].map(([view, rows]) => [view, rows.map(([, column]) => String(column))]),
  );
}

async function timeView(
  connection: DuckDBConnection,
  view: string,
  columns: readonly string[],
  asked: Sample,
  runs: number,
): Promise<ViewTime> {
  const all = columns.map((column) => `count("${column}")`).join(', ');
  const count = `select count(*), ${all} from ${view}`;
  const own: string[] = [];
  if (columns.includes('municipality_code'))
    own.push(`municipality_code = '${asked.municipality}'`);
  const year = ['fiscal_year', 'edition_fiscal_year'].find((one) => columns.includes(one));
  if (year) own.push(`${year} = ${asked.year}`);
  const { timing: whole, first: rows } = await fastest(connection, count, runs);
  const ofProgramme = `select * from ${view} where programme_id = ${asked.programme}`;
  const time = async (sql: string) => (await fastest(connection, sql, runs)).timing;
  return {
    view,
    rows,
    whole,
    programme: columns.includes('programme_id') ? await time(ofProgramme) : null,
    municipality: own.length > 0 ? await time(`${count} where ${own.join(' and ')}`) : null,
  };
}

/** What the narrower questions ask for, as literals: so a person or a tool writes them that has looked the programme up. */
interface Sample {
  readonly programme: string;
  readonly municipality: string;
  readonly year: number;
}

async function sampleOf(connection: DuckDBConnection): Promise<Sample> {
  const reader = await connection.runAndReadAll(
    `select (select min(programme_id) from dim_programme where programme_id > 0),
       (select min(municipality_code) from fact_evaluation),
       (select max(edition_fiscal_year) from fact_evaluation)`,
  );
  const [programme, municipality, year] = reader.getRowsJson()[0] ?? [];
  return { programme: String(programme), municipality: String(municipality), year: Number(year) };
}

/** The fastest of several runs, and the first number of the answer. */
async function fastest(
  connection: DuckDBConnection,
  sql: string,
  runs: number,
): Promise<{ timing: Timing; first: number }> {
  let timing: Timing = { clock: Number.POSITIVE_INFINITY, processors: 0 };
  let first = 0;
  for (let run = 0; run < runs; run++) {
    const [startedAt, before] = [performance.now(), process.cpuUsage()];
    const reader = await connection.runAndReadAll(sql);
    const clock = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(before);
    if (clock < timing.clock) timing = { clock, processors: (user + system) / 1000 };
    first = Number(reader.getRowsJson()[0]?.[0] ?? 0);
  }
  return { timing, first };
}
