import type { Dictionary } from '../load/dictionary.ts';
import type { ResultColumn, WarehouseReader } from '../load/query/read-rows.ts';
import { type PackedTable, ReportPacker } from './packed-table.ts';
import type { ReportColumn, ReportFormat, ReportTable } from './report-data.ts';
import type { TableSpec } from './report-tables.ts';

/** Rows of a table of the report, its columns named in Japanese. */
export async function readTable(
  reader: WarehouseReader,
  spec: TableSpec,
  dictionary: Dictionary,
): Promise<ReportTable> {
  const { columns, rows } = await reader.read(spec.sql);
  return { columns: columns.map((column) => describe(column, spec, dictionary)), rows };
}

/** The same, packed as it is read. */
export async function readPacked(
  reader: WarehouseReader,
  spec: TableSpec,
  dictionary: Dictionary,
): Promise<PackedTable> {
  let packer: ReportPacker | null = null;
  for await (const { columns, rows } of reader.stream(spec.sql)) {
    packer ??= new ReportPacker(columns.map((column) => describe(column, spec, dictionary)));
    packer.add(rows);
  }
  return packer!.table;
}

function describe(column: ResultColumn, spec: TableSpec, dictionary: Dictionary): ReportColumn {
  const format = formatOf(column);
  const { name } = column;
  const label = spec.labels?.[name] ?? dictionary.column(spec.object, name).nameJa;
  return { name, label: format === 'yen' ? label.replace('(円)', '(千円)') : label, format };
}

function formatOf({ name, kind }: ResultColumn): ReportFormat {
  if (/(^|_)id$|_cell_ref$|^municipality_code$/.test(name)) return 'key';
  if (kind !== 'integer' && kind !== 'number') return 'text';
  if (name.endsWith('fiscal_year')) return 'year';
  if (name.endsWith('_yen')) return 'yen';
  if (name.endsWith('_ratio')) return 'ratio';
  return kind === 'integer' ? 'whole' : 'decimal';
}
