import { isHeadedTable, isLabelOf } from '../../src/clean/is-headed-table.ts';
import { countCells, type Grid } from '../../src/extract/grid.ts';
import { labelsAndRows } from '../../src/form/matrix-index.ts';
import type { Issue } from '../../src/issue.ts';
import type { LoadedBlockForm } from '../rules/loaded-form.ts';

/** The worksheets of a file that hold sheets of blocks, and tables that stand beside them, such as a list of all programmes. */
export interface PartedSheets {
  readonly blocks: readonly Grid[];
  readonly tables: readonly Grid[];
}

/** Labels enough of a list of the sheets: number, name and office. The back page of a sheet may have as many, but lists no programmes. */
const LABELS_OF_LIST = 2;
const LISTED = 'programme_name';

/**
 * Tells tables apart that stand in a file of sheets of blocks: read as blocks they would be one sheet without end. A list of few columns
 * lacks the label with which every sheet begins.
 */
export function partTables(grids: readonly Grid[], one: LoadedBlockForm): PartedSheets {
  if (grids.length < 2) return { blocks: grids, tables: [] };
  const { anchor, recognise } = one.form;
  const labels = labelsAndRows(one.form, one.labels);
  const enough = recognise.distinct_labels;
  const hasAnchor = ({ rows }: Grid) =>
    rows.some(({ cells }) => cells.some((cell) => isLabelOf(anchor, cell, labels)));
  const hasSheets = grids.some(hasAnchor);
  const isList = (grid: Grid) =>
    hasSheets && !hasAnchor(grid) && isHeadedTable(grid, one, LABELS_OF_LIST, LISTED);
  const tables = grids.filter((grid) => isHeadedTable(grid, one, enough) || isList(grid));
  return { blocks: grids.filter((grid) => !tables.includes(grid)), tables };
}

/** The issue of a table beside sheets of blocks: it is not read, and may hold more than they do. */
export function tableAmongSheets({ sheet, rows }: Grid): Issue {
  return {
    severity: 'warning',
    code: 'table-among-sheets',
    message: `A table with a programme in each row stands beside the sheets; its ${countCells(rows)} cell(s) are not loaded`,
    remedy:
      'Nothing to do if it repeats what the sheets say. Else put it into a file of its own and describe its form: npm run etl -- scaffold FILE.',
    sheet,
  };
}
