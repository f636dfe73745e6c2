import type { Dictionary } from '../load/dictionary.ts';
import type { ResultColumn, WarehouseReader } from '../load/query/read-rows.ts';
import { valueFormat } from '../load/query/value-format.ts';
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

/** As in workbooks, but for keys, which are hidden, and years, which show their era. */
function formatOf(column: ResultColumn): ReportFormat {
  const { name } = column;
  if (/(^|_)id$|_cell_ref$|^municipality_code$/.test(name)) return 'key';
  const format = valueFormat(column);
  return format === 'whole' && name.endsWith('fiscal_year') ? 'year' : format;
}
