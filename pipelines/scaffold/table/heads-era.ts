import { bareYears, withHeadsEra } from '../../../src/form/heads-era.ts';
import { headedColumns } from '../../../src/normalize/table/heads/header.ts';
import { parseEraYear } from '../../../src/normalize/values/era-year.ts';
import { editionYears } from '../../../src/text/edition-year.ts';
import { cellsAbove } from './cells-above.ts';
import type { UnknownTable } from './find-table.ts';

const LATEST = '令和';
const BEFORE = '平成';
/** The latest era has not come so far. */
const OF_BEFORE = 20;

/** A title may print the year of a plan or rule as well, from which the years of the heads are far in either era. */
const NEAREST = 3;

/** A table with the era written out that its heads leave out: that in which they come nearest to the year of the title. */
export function withEraOfHeads(table: UnknownTable): UnknownTable {
  const years = table.headerRows.flatMap(({ cells }) => cells.flatMap(bareYears));
  if (years.length === 0) return table;
  const era = eraOf(years, editionYears(cellsAbove(table))[0] ?? null);
  const headerRows = table.headerRows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => withHeadsEra(cell, era)),
  }));
  const columns = headedColumns(headerRows, table.columns.length, table.grid.merged);
  return { ...table, headerRows, columns, headsEra: era };
}

function eraOf(years: readonly string[], edition: number | null): string {
  const yearIn = (text: string, era: string) => parseEraYear(withHeadsEra(`${text}年度`, era))!;
  const numbers = years.map((text) => Number(text.normalize('NFKC').replace('元', '1')));
  const isBefore = Math.min(...numbers) >= OF_BEFORE;
  const [usual, other] = isBefore ? [BEFORE, LATEST] : [LATEST, BEFORE];
  if (edition === null) return usual;
  const distance = (era: string) =>
    Math.min(...years.map((text) => Math.abs(yearIn(text, era) - edition)));
  const isNear = distance(other) <= NEAREST;
  return isNear && distance(other) < distance(usual) ? other : usual;
}
