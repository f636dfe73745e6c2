import type { UnknownTable } from './find-table.ts';

/** The cells above a table's header: its title, its unit. */
export function cellsAbove({
  grid,
  headerRows,
}: Pick<UnknownTable, 'grid' | 'headerRows'>): string[] {
  return grid.rows
    .filter(({ number }) => number < headerRows[0]!.number)
    .flatMap(({ cells }) => cells);
}
