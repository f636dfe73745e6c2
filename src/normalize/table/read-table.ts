import { countCells, type Grid } from '../../extract/grid.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import type { CellCounts, FileRecords, SheetRecord } from '../record.ts';
import { sheetsOfOtherYears } from './columns/sheet-years.ts';
import { otherSizes } from './columns/usual-amount.ts';
import { findHeader, type Header } from './heads/header.ts';
import type { Tally } from './programme/read-programme.ts';
import type { TableRow } from './programme/table-row.ts';
import { readGrid } from './read-grid.ts';
import { tableAbove } from './table-above.ts';
import { otherSheet, unfilledFields } from './table-issues.ts';
import { columnsInUnits } from './table-view.ts';

/**
 * Reads the tables of one file: a row a programme. Nothing is loaded where columns are not what the form says.
 * `onRow` is told of every programme's row after it was read.
 */
export function readTable(
  grids: readonly Grid[],
  form: TableForm,
  fileName: string,
  onRow?: (row: TableRow, grid: Grid) => void,
): FileRecords {
  const records: SheetRecord[] = [];
  const issues: Issue[] = [];
  const filledFields = new Set<string>();
  const askedFields = new Set<string>();
  const tally: Tally = { value: 0, label: 0, duplicate: 0, unexplained: 0 };
  let blocks = 0;
  const headers = grids.map((grid) => findHeader(grid, form));
  const tables = new Map(grids.flatMap((grid, at) => (headers[at] ? [[grid, headers[at]]] : [])));
  const ofOtherYears = sheetsOfOtherYears(tables, form, fileName);
  const columnsOf = (grid: Grid, header: Header) => columnsInUnits(grid, header, form, fileName);
  const ofOtherSize = otherSizes(tables, columnsOf, form);
  for (const grid of grids) {
    const found = [ofOtherSize.get(grid) ?? [], ofOtherYears.get(grid) ?? []].flat();
    const header = tables.get(grid);
    const above = header ? tableAbove(grid, header, form) : null;
    blocks += above?.programmes ?? 0;
    if (header)
      blocks += readGrid({
        grid,
        header,
        form,
        fileName,
        isOtherSize: ofOtherSize.has(grid),
        records,
        issues: found,
        filledFields,
        askedFields,
        tally,
        onRow,
      });
    else {
      tally.unexplained += countCells(grid.rows);
      found.push(otherSheet(grid, form));
    }
    if (above) found.push(above.issue);
    for (const issue of found) issues.push({ ...issue, sheet: grid.sheet });
  }
  if (records.length > 0) issues.push(...unfilledFields(form, filledFields));
  const asksOutcomes = [...askedFields].some((field) => field.startsWith('outcome_'));
  return { records, issues, counts: countsOf(tally), blocks, asksOutcomes };
}

function countsOf({ value, label, duplicate, unexplained }: Tally): CellCounts {
  const cells = value + label + duplicate + unexplained;
  return { cells, values: value, labels: label, duplicates: duplicate, unexplained };
}
