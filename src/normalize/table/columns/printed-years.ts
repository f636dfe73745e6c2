import { columnName, type Grid } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import type { TableField } from '../../../form/table-field.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import { type HeadedColumn, type Header, headedColumns, rowsAbove } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { withoutColumns } from '../heads/without-columns.ts';
import { rowsOfHeads } from '../rows/rows-of-heads.ts';
import { columnYear, firstBlockYear } from './column-year.ts';
import { yearsBelow } from './years-below.ts';

/** Labels that count from the year of the text above them. */
const RELATIVE = /前々?年|昨年|翌年|次年|来年|前回|次期/u;

const LONGEST_GROUP = 12;
const DATE = /[月日]|現在|作成/u;

/** A column of figures whose printed year is not one that the form gives it in this edition. */
interface OtherYear extends MatchedColumn {
  readonly printed: number;
  readonly expected: readonly number[];
}

/**
 * Columns without those whose heads print another year than the form gives them in this edition. Where most do, heads or
 * edition are of another year, and which is not known: an error.
 */
export function withoutOtherYears(
  columns: MatchedColumns,
  header: Header,
  grid: Grid,
  form: TableForm,
  edition: number | null,
): MatchedColumns {
  if (edition === null) return columns;
  const below = yearsBelow(rowsOfHeads(grid, header, columns, form), columns, grid);
  const printed = printedYears(header, grid, below);
  const dated = columns.matched.flatMap((one): OtherYear[] => {
    const year = printed(one);
    const expected = expectedYears(one, form, edition);
    return year === null || expected === null ? [] : [{ ...one, printed: year, expected }];
  });
  const isMissing = ofMissingField(columns, edition);
  const others = dated.filter((one) => !agrees(one, dated) || isMissing(one));
  if (others.length === 0) return columns;
  const isMost = others.length * 2 > dated.length;
  const left = new Set(others.map(({ column }) => column));
  return withoutColumns(columns, ({ column }) => left.has(column), [
    yearsDiffer(others, header, edition, isMost),
  ]);
}

/** Years that a form gives a column; null where it leaves them to the head. */
function expectedYears(one: MatchedColumn, form: TableForm, edition: number): number[] | null {
  const { year, years } = one.field;
  if (year === 'label') return years?.map((after) => edition + after) ?? null;
  const own = columnYear(one, edition, firstBlockYear(form, edition));
  return own === null ? null : [own];
}

/**
 * True for a column of a year that its field does not usually print, and another field does that has the same label and is
 * missing: the head of its group may be gone, and it stands below the one before.
 */
function ofMissingField({ missing }: MatchedColumns, edition: number): (one: OtherYear) => boolean {
  const lost = missing.map(({ field }) => ({
    keys: field.labels.map(declaredLabelKey),
    years: field.years ?? (typeof field.year === 'number' ? [field.year] : []),
  }));
  return ({ field, column, printed, expected }) =>
    field.year === 'label' &&
    !expected.includes(printed) &&
    lost.some(({ keys, years }) => keys.includes(column.key) && years.includes(printed - edition));
}

/** A file may print fewer years of a field, or of one of its items, or more besides: neither is another edition's. */
function agrees(one: OtherYear, dated: readonly OtherYear[]): boolean {
  if (one.field.year !== 'label') return one.expected.includes(one.printed);
  const isSame = ({ field, no }: OtherYear) => field === one.field && no === one.no;
  const own = new Set(dated.filter(isSame).map((each) => each.printed));
  const isPart = [...own].every((year) => one.expected.includes(year));
  return isPart || one.expected.every((year) => own.has(year));
}

/**
 * Year that a column's own head prints, a row of years below it, or the text above it, be it above the header; one text over
 * the whole table is its title, a label such as 前年度 counts from the year above, and a field that names the year above it
 * knows its own; one whose head gives it its year is held to that, however far above it stands.
 */
function printedYears(
  header: Header,
  grid: Grid,
  below: readonly (number | null)[],
): (one: MatchedColumn) => number | null {
  const own = (column: HeadedColumn) => columnKey(column.label).year;
  const above = groupYears(header.columns.map((one) => (own(one) === null ? one.year : null)));
  const outside = groupYears(yearsOutside(header, grid));
  return ({ column, field }) => {
    const year = own(column) ?? below[column.column - 1] ?? null;
    if (year === null && field.year === 'label') return column.year;
    const heads = [column.label, ...column.above];
    if (year !== null || namesYearAbove(field) || heads.some((text) => RELATIVE.test(text)))
      return year;
    return above[column.column - 1] ?? outside[column.column - 1] ?? null;
  };
}

/** True for a field of its own year below a year that its form names: 令和5年度評価 may stand above last year's settlement. */
function namesYearAbove({ year, under = [] }: TableField): boolean {
  const isYear = (text: string) => text.includes('{year}') || columnKey(text).year !== null;
  return year !== 'label' && under.flat().some(isYear);
}

/** Years of groups of columns: there are several. */
function groupYears(years: readonly (number | null)[]): readonly (number | null)[] {
  return new Set(years.filter((year) => year !== null)).size > 1 ? years : [];
}

/** Years in the row above a header, each up to the next text; dates and titles, which begin with the table, head no columns. */
function yearsOutside(header: Header, grid: Grid): (number | null)[] {
  const row = rowsAbove(grid, header).at(-1);
  const first = header.columns.find(({ label }) => label !== '')?.column;
  let carried: number | null = null;
  return headedColumns(row ? [row] : [], header.columns.length).map(({ column, label, year }) => {
    const isTitle = column === first || label.length > LONGEST_GROUP || DATE.test(label);
    if (label !== '') carried = isTitle ? null : year;
    return carried;
  });
}

function yearsDiffer(
  others: readonly OtherYear[],
  header: Header,
  edition: number,
  isMost: boolean,
): Issue {
  const [first] = others as [OtherYear];
  const places = others.map(({ column }) => columnName(column.column)).join(', ');
  const years = [...new Set(first.expected)].join(' or ');
  return {
    severity: isMost ? 'error' : 'warning',
    code: 'years-differ',
    message: `The heads of column(s) ${places} print other years than the form gives them in the edition ${edition}, the first "${oneLine(first.column.label)}" of ${first.printed} instead of ${years}: ${isMost ? 'the edition or the heads are of another year, and the table is not loaded' : 'they are not loaded'}`,
    remedy: isMost
      ? "Correct the year of the title or of the heads in the source. If both are right, change 'year', 'years' or 'year_blocks' in the form file."
      : "Correct the heads in the source, or change 'year' or 'years' of these fields in the form file; a field whose heads print the same year in every edition needs no 'years'.",
    row: header.lastRow,
    column: first.column.column,
    rawText: beginningOf(first.column.label),
  };
}
