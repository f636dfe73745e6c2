import type { WarehouseReader } from '../load/query/read-rows.ts';
import { literal } from '../load/sql-text.ts';
import type { CellKind, ReportCell, ReportSource } from './report-data.ts';

/** Raw texts are cut at this length: the page shows the whole text where it stands. */
const RAW_MAX = 200;

/** Reads the cells behind the values of programmes; a dash in the place of an amount is behind none. */
export interface CellReader {
  /** How cells were read; cells name the place in this list. */
  readonly kinds: readonly CellKind[];
  /** Cells by programme, newest edition first, in the order of their file. */
  readonly read: (programmeIds: readonly number[]) => Promise<ReadonlyMap<number, ReportCell[]>>;
}

/** A reader of cells; the text of a cell whose source the report shows stands there and is not repeated. */
export async function cellReader(
  reader: WarehouseReader,
  sources: readonly ReportSource[],
): Promise<CellReader> {
  const found = await reader.read(
    'select distinct table_name, field, rule, certainty from cell_lineage order by all',
  );
  const kinds = found.rows.map((row) => row.map(String) as unknown as CellKind);
  const raw = await rawColumn(reader, sources);
  const places = kinds.map((kind, place) => `(${kind.map(literal).join(', ')}, ${place})`);
  return {
    kinds,
    async read(programmeIds) {
      if (kinds.length === 0) return new Map();
      return cellsOf(
        reader,
        `select programme_id, place, edition_fiscal_year, no, fiscal_year, source_row, source_column, ${raw}
        from cell_lineage
        inner join (values ${places.join(', ')}) as kind (table_name, field, rule, certainty, place)
          using (table_name, field, rule, certainty)
        where programme_id in (${programmeIds.join(', ')})
          and (table_name <> 'fact_cost' or value_text is not null)
        order by programme_id, edition_fiscal_year desc, source_row, source_column, place`,
      );
    },
  };
}

async function cellsOf(reader: WarehouseReader, sql: string): Promise<Map<number, ReportCell[]>> {
  const cells = new Map<number, ReportCell[]>();
  for await (const { rows } of reader.stream(sql)) {
    for (const [id, ...cell] of rows) {
      const own = cells.get(Number(id));
      if (own) own.push(cell as unknown as ReportCell);
      else cells.set(Number(id), [cell as unknown as ReportCell]);
    }
  }
  return cells;
}

/** SQL of the raw text where the report has no grid of the source. */
async function rawColumn(
  reader: WarehouseReader,
  sources: readonly ReportSource[],
): Promise<string> {
  const { rows } = await reader.read('select path from etl.source_file order by path');
  const shown = new Set(sources.map(({ path }) => path));
  const missing = rows.map(([path]) => String(path)).filter((path) => !shown.has(path));
  return missing.length === 0
    ? 'null'
    : `case when source_path in (${missing.map(literal).join(', ')}) then left(raw_text, ${RAW_MAX}) end`;
}
