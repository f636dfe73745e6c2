import { groupBy } from '../group-by.ts';
import type { Dictionary } from '../load/dictionary.ts';
import type { WarehouseReader } from '../load/query/read-rows.ts';
import type { Cell } from '../load/query/text-table.ts';
import { type CellReader, cellReader } from './read-cells.ts';
import { readTable } from './read-table.ts';
import type {
  ProgrammePart,
  ProgrammeRows,
  ProgrammeShard,
  ReportCell,
  ReportColumn,
  ReportSource,
} from './report-data.ts';
import { PROGRAMME_TABLES, RARE_TABLES, REPORT_TABLES, type TableSpec } from './report-tables.ts';
import { SHARD_SIZE } from './shard-size.ts';

/** Programmes that one round of queries reads: many, because each query looks through all rows. */
const BATCH_SIZE = 400;

type Part = { columns: readonly ReportColumn[]; rows: Map<number, (readonly Cell[])[]> };
type Parts = ReadonlyMap<ProgrammePart, Part>;

/** What the programmes' pages are read with. */
export interface ShardSource {
  readonly reader: WarehouseReader;
  readonly dictionary: Dictionary;
  /** Which views the warehouse has. */
  readonly isThere: (spec: TableSpec) => boolean;
  /** Sources whose cells the report shows. */
  readonly sources: readonly ReportSource[];
}

/** Data of all programmes' pages, shard by shard in the order of their ids. */
export async function* programmeShards(source: ShardSource): AsyncGenerator<ProgrammeShard> {
  const { reader, sources } = source;
  const { rows } = await reader.read(REPORT_TABLES.programmes!.sql);
  const programmeIds = rows.map(([id]) => Number(id)).sort((a, b) => a - b);
  const rare = await readParts(source, RARE_TABLES, null);
  const cells = await cellReader(reader, sources);
  for (let start = 0; start < programmeIds.length; start += BATCH_SIZE) {
    const ids = programmeIds.slice(start, start + BATCH_SIZE);
    const parts = new Map([...(await readParts(source, PROGRAMME_TABLES, ids)), ...rare]);
    const own = await cells.read(ids);
    for (let at = 0; at < ids.length; at += SHARD_SIZE) {
      yield shardOf(ids.slice(at, at + SHARD_SIZE), parts, cells.kinds, own);
    }
  }
}

/** Parts of the programmes named, or of all. */
async function readParts(
  { reader, dictionary, isThere }: ShardSource,
  specs: Readonly<Record<string, TableSpec>>,
  ids: readonly number[] | null,
): Promise<Parts> {
  const parts = new Map<ProgrammePart, Part>();
  for (const [name, spec] of Object.entries(specs)) {
    if (!isThere(spec)) continue;
    const sql = ids === null ? spec.sql : among(spec.sql, ids);
    const { columns, rows } = await readTable(reader, { ...spec, sql }, dictionary);
    const key = columns.findIndex((column) => column.name === 'programme_id');
    parts.set(name as ProgrammePart, { columns, rows: groupBy(rows, (row) => Number(row[key])) });
  }
  return parts;
}

function among(sql: string, ids: readonly number[]): string {
  return `select * from (${sql}) where programme_id in (${ids.join(', ')})`;
}

function shardOf(
  ids: readonly number[],
  parts: Parts,
  kinds: CellReader['kinds'],
  cells: ReadonlyMap<number, readonly ReportCell[]>,
): ProgrammeShard {
  const programmes = ids.map((id): readonly [number, ProgrammeRows] => {
    const own = [...parts].flatMap(([name, { rows }]) => {
      const found = rows.get(id);
      return found ? [[name, found] as const] : [];
    });
    return [id, { parts: Object.fromEntries(own), cells: cells.get(id) ?? [] }];
  });
  return {
    columns: Object.fromEntries([...parts].map(([name, { columns }]) => [name, columns])),
    kinds,
    programmes: Object.fromEntries(programmes),
  };
}
