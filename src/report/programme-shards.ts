import type { Dictionary } from '../load/dictionary.ts';
import type { WarehouseReader } from '../load/read-rows.ts';
import type { Cell } from '../load/text-table.ts';
import { readTable } from './read-table.ts';
import type {
  CellKind,
  ProgrammePart,
  ProgrammeRows,
  ProgrammeShard,
  ReportCell,
  ReportColumn,
} from './report-data.ts';
import { PROGRAMME_TABLES, type TableSpec } from './report-tables.ts';
import { SHARD_SIZE } from './shard-size.ts';

/** Programmes that one round of queries reads: many, because each query looks through all rows. */
const BATCH_SIZE = 400;

/** Raw texts are cut at this length: the page shows the whole text where it stands. */
const RAW_MAX = 200;

type Part = { columns: readonly ReportColumn[]; rows: Map<number, (readonly Cell[])[]> };

/** Data of all programmes' pages, shard by shard in the order of `programmeIds`; `isThere` tells which views exist. */
export async function* programmeShards(
  reader: WarehouseReader,
  dictionary: Dictionary,
  programmeIds: readonly number[],
  isThere: (spec: TableSpec) => boolean,
): AsyncGenerator<ProgrammeShard> {
  const specs = Object.entries(PROGRAMME_TABLES).filter(([, spec]) => isThere(spec));
  for (let start = 0; start < programmeIds.length; start += BATCH_SIZE) {
    const ids = programmeIds.slice(start, start + BATCH_SIZE);
    const parts = new Map<ProgrammePart, Part>();
    for (const [name, spec] of specs) {
      parts.set(name as ProgrammePart, await readPart(reader, dictionary, spec, ids));
    }
    const cells = await readCells(reader, ids);
    for (let at = 0; at < ids.length; at += SHARD_SIZE) {
      yield shardOf(ids.slice(at, at + SHARD_SIZE), parts, cells);
    }
  }
}

function among(sql: string, ids: readonly number[]): string {
  return `select * from (${sql}) where programme_id in (${ids.join(', ')})`;
}

async function readPart(
  reader: WarehouseReader,
  dictionary: Dictionary,
  spec: TableSpec,
  ids: readonly number[],
): Promise<Part> {
  const table = await readTable(reader, { ...spec, sql: among(spec.sql, ids) }, dictionary);
  const key = table.columns.findIndex(({ name }) => name === 'programme_id');
  return { columns: table.columns, rows: groupBy(table.rows, (row) => Number(row[key])) };
}

interface Cells {
  readonly kinds: readonly CellKind[];
  readonly rows: ReadonlyMap<number, readonly ReportCell[]>;
}

async function readCells(reader: WarehouseReader, ids: readonly number[]): Promise<Cells> {
  const kindNumbers = new Map<string, number>();
  const kinds: CellKind[] = [];
  const sql = `select programme_id, table_name, field, rule, certainty, edition_fiscal_year, no,
    fiscal_year, source_row, source_column, raw_text
    from cell_lineage where programme_id in (${ids.join(', ')})
    order by programme_id, edition_fiscal_year desc, source_row, source_column, table_name, field`;
  const rows = new Map<number, ReportCell[]>();
  for await (const batch of reader.stream(sql)) {
    for (const row of batch.rows) {
      const kind = row.slice(1, 5).map(String) as unknown as CellKind;
      const key = kind.join('|');
      const number = kindNumbers.get(key) ?? kinds.push(kind) - 1;
      kindNumbers.set(key, number);
      const cell = [number, ...row.slice(5, 10), cut(row[10] as string | null)];
      const id = Number(row[0]);
      const known = rows.get(id) ?? [];
      rows.set(id, known);
      known.push(cell as unknown as ReportCell);
    }
  }
  return { kinds, rows };
}

function cut(text: string | null): string | null {
  return text !== null && text.length > RAW_MAX ? `${text.slice(0, RAW_MAX)}…` : text;
}

function shardOf(
  ids: readonly number[],
  parts: ReadonlyMap<ProgrammePart, Part>,
  cells: Cells,
): ProgrammeShard {
  const programmes = ids.map((id): readonly [number, ProgrammeRows] => [
    id,
    {
      parts: Object.fromEntries(
        [...parts].flatMap(([name, { rows }]) => {
          const own = rows.get(id);
          return own ? [[name, own]] : [];
        }),
      ),
      cells: cells.rows.get(id) ?? [],
    },
  ]);
  return {
    columns: Object.fromEntries([...parts].map(([name, { columns }]) => [name, columns])),
    kinds: cells.kinds,
    programmes: Object.fromEntries(programmes),
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
