import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { readMeasure } from '../../../src/normalize/values/read-measure.ts';
import { cellsOf } from '../table/cells-of.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** True where most of what stands in columns can be read as a figure. */
export function holdsFigures(columns: readonly HeadedColumn[], table: UnknownTable): boolean {
  const cells = cellsOf(columns, table);
  const figures = cells.filter((text) => ['value', 'dash'].includes(readMeasure(text).status));
  return cells.length > 0 && figures.length * 2 >= cells.length;
}

/** True for a column in which no figure stands, and none that a narrow column of a workbook hid (####). */
export function holdsNoFigure(column: HeadedColumn, table: UnknownTable): boolean {
  return !cellsOf([column], table).some((text) => /[\d#]/u.test(text));
}
