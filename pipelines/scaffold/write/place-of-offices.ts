import type { GridRow } from '../../../src/extract/grid.ts';
import { OFFICE } from '../../../src/normalize/table/rows/heading-rows.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** Where offices stand that have no column, and what says so. */
interface PlaceOfOffices {
  readonly from: 'sheet' | 'heading_rows';
  readonly why: string;
}

/** The place of the offices of a table without a column of them, and of sheets with its header: their names, or rows above the programmes; null where nothing looks like one. */
export function placeOfOffices(
  { rows }: UnknownTable,
  alike: readonly UnknownTable[],
): PlaceOfOffices | null {
  const areSheets = alike.every(({ grid }) => OFFICE.test(grid.sheet?.trim() ?? ''));
  if (alike.length > 1 && areSheets)
    return { from: 'sheet', why: 'each sheet is named like an office' };
  const first = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headings = rows.filter(isOffice);
  return first !== undefined && headings.includes(first) && headings.length > 1
    ? { from: 'heading_rows', why: 'rows above programmes are named like offices' }
    : null;
}

/** True for a row with nothing but the name of an office. */
function isOffice({ cells }: GridRow): boolean {
  const [name, ...others] = cells.filter((cell) => cell.trim() !== '');
  return name !== undefined && others.length === 0 && OFFICE.test(normalizeText(name));
}
