import type { Grid, GridRow } from '../../extract/grid.ts';
import { isNumbered } from '../../form/table-field-name.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import { withoutBlocksOfOtherYears } from './columns/blocks-among-years.ts';
import { evaluatedYearDiffers } from './columns/evaluated-year-differs.ts';
import { headsAside } from './columns/heads-aside.ts';
import { labelsBelow } from './columns/labels-below.ts';
import { withoutOtherPhases } from './columns/printed-phases.ts';
import { withoutOtherUnits } from './columns/printed-units.ts';
import { withoutOtherYears } from './columns/printed-years.ts';
import { withoutRivalFigures } from './columns/rival-figures.ts';
import { withoutOtherStaffUnits } from './columns/staff-units.ts';
import { withoutFormUnit } from './columns/usual-amount.ts';
import { yearGaps } from './columns/year-gaps.ts';
import { fileEdition, noEdition } from './heads/file-edition.ts';
import { type Header, rowsBelow } from './heads/header.ts';
import { type MatchedColumn, type MatchedColumns, matchColumns } from './heads/match-columns.ts';
import { namesBelow } from './rows/names-below.ts';
import { usualEdition } from './rows/row-edition.ts';
import { rowYearsDiffer } from './rows/row-years-differ.ts';
import { type SortedRows, sortRows } from './rows/sort-rows.ts';
import { kindsInRows, stagesInRows, stagesIssue } from './rows/stages-in-rows.ts';
import { unknownPart } from './rows/unknown-part.ts';

/** A table before its programmes are read: what each column and each row is. */
export interface TableView {
  /** Fiscal year of all its rows; null where each row prints its own. */
  readonly edition: number | null;
  readonly columns: MatchedColumns;
  /** The rows below the header. */
  readonly rows: readonly GridRow[];
  readonly sorted: SortedRows;
  /** What is wrong with the table as a whole; an error means that none of its values can be trusted. */
  readonly issues: readonly Issue[];
}

/** Matches the columns of a table to its form, without those whose heads print another unit, year or stage, or that are money of another size, and sorts its rows. */
export function viewTable(
  grid: Grid,
  header: Header,
  form: TableForm,
  fileName: string,
  isOtherSize: boolean,
): TableView {
  const edition = fileEdition(grid, header, form, fileName);
  const matched = withoutOtherStaffUnits(matchColumns(header, form, edition), header);
  const ofUnit = withoutOtherUnits(matched, grid, header, form);
  const rows = rowsBelow(grid, header);
  const sorted = sortRows(grid, header, ofUnit, form);
  const usual = edition ?? usualEdition(rows, ofUnit, form);
  const ofYear = withoutOtherYears(ofUnit, header, grid, form, usual);
  const ofBlock = withoutBlocksOfOtherYears(ofYear, header, form, usual);
  const ofPhase = withoutOtherPhases(ofBlock, header, form, usual);
  const programmes = rows.filter((row) => sorted.uses.get(row) === 'programme');
  const all = withoutRivalFigures(ofPhase, header, form, usual, programmes);
  const columns = isOtherSize ? withoutFormUnit(all, form) : all;
  const problems = [
    headsAside(grid, header, matched, form),
    labelsBelow(grid, header, ofUnit, form),
    unreadStages(rows, header, columns),
    unknownPart(sorted.years, ofUnit),
    namesBelow(rows, sorted, ofUnit, form),
    rowYearsDiffer(sorted.years, ofUnit, usual),
    evaluatedYearDiffers(matched, grid, header, form, edition),
    edition === null && form.edition.from !== 'column' ? noEdition(form, header) : null,
  ];
  const issues = [
    ...columns.issues,
    ...yearGaps(matched, header, usual),
    ...problems.filter((one) => one !== null),
  ];
  return { edition, columns, rows, sorted, issues };
}

/** The columns of a table that are counted in a unit that is known. */
export function columnsInUnits(
  grid: Grid,
  header: Header,
  form: TableForm,
  fileName: string,
): readonly MatchedColumn[] {
  const columns = matchColumns(header, form, fileEdition(grid, header, form, fileName));
  return withoutOtherUnits(columns, grid, header, form).matched;
}

/** The issue of a column that says what the figures of its rows are, or of which kind their indicators, which the form does not read. */
function unreadStages(
  rows: readonly GridRow[],
  { columns: { length } }: Header,
  { matched }: MatchedColumns,
): Issue | null {
  if (matched.some(({ field }) => field.field === 'row_part')) return null;
  const hasItems = matched.some(({ field }) => isNumbered(field.field));
  const stages = stagesInRows(rows, length) ?? (hasItems ? kindsInRows(rows, length) : null);
  return stages && stagesIssue(stages);
}
