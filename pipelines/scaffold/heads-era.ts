import { bareYears, withHeadsEra } from '../../src/form/heads-era.ts';
import { headedColumns } from '../../src/normalize/table/heads/header.ts';
import type { UnknownTable } from './find-table.ts';

const LATEST = '令和';
const BEFORE = '平成';
/** The latest era has not come so far. */
const OF_BEFORE = 20;

/** A table with the era written out that its heads leave out. */
export function withEraOfHeads(table: UnknownTable): UnknownTable {
  const years = table.headerRows.flatMap(({ cells }) => cells.flatMap(bareYears));
  if (years.length === 0) return table;
  const numbers = years.map((text) => Number(text.normalize('NFKC').replace('元', '1')));
  const era = Math.min(...numbers) >= OF_BEFORE ? BEFORE : LATEST;
  const headerRows = table.headerRows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => withHeadsEra(cell, era)),
  }));
  const columns = headedColumns(headerRows, table.columns.length, table.grid.merged);
  return { ...table, headerRows, columns, headsEra: era };
}
