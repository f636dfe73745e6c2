import { cellAt, type GridRow } from '../../../src/extract/grid.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { parseEraYear } from '../../../src/normalize/values/era-year.ts';
import { editionYears, evaluatedYears, onlyEditionYear } from '../../../src/text/edition-year.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import { cellsAbove } from '../table/cells-above.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** Where a table seems to print the year of its edition, which year that is, null where it is not known, and what says otherwise. */
export interface DraftEdition {
  readonly from: 'column' | 'title' | 'header' | 'file_name';
  readonly year: number | null;
  readonly gap: string;
  /** Years after it of the year whose results the title, or a column, says are evaluated: figures without a year are of that one. */
  readonly evaluated: number;
  /** Whether the title says of the edition's own year that its results are evaluated. */
  readonly isEvaluated: boolean;
  /** Years after it of the first one of the plan or budget that its own title names, and no evaluation: nothing of it has been spent yet. */
  readonly plannedFrom: number | null;
}

const NOWHERE = {
  from: 'file_name',
  year: null,
  evaluated: 0,
  isEvaluated: false,
  plannedFrom: null,
} as const;
/** 総合計画 and 推進計画 are what programmes serve, in a list of results as well. */
const PLAN = /(?:実施|事業|財政)計画|当初予算|予算(?:案|編成|要求)/u;
const LOOKS_BACK =
  /評価|決算|実績|成果|点検|検証|進[捗行]|執行|状況|報告|結果|総括|見直し|レビュー|仕分/u;
/** The year with which a plan of several begins. */
const SPAN =
  /((?:令和|平成|[RH])\.?(?:元|\d{1,2})|(?:19|20)\d{2})\s?(?:年度|年)?\s?(?:[-~―ー]|から)/u;
/** What was done longer ago is not evaluated. */
export const MOST_BEFORE = 2;
/** Heads of the year that an evaluation is of, where its own year has a column too. */
const EVALUATED_YEAR = /^(?:評価)?対象(?:事業)?年度$|^(?:事業|決算|実施|事業実施)年度$/u;

/** One place where a table may print the year of its edition. */
interface Place {
  readonly from: DraftEdition['from'];
  readonly year: number;
  readonly name: string;
}

/**
 * Drafts the edition of a table: the year of its column, of the title, or of the file's name. The latest year of the heads may be
 * a plan's, and counts where nothing else prints one.
 */
export function draftEdition(
  table: UnknownTable,
  fields: readonly DraftField[],
  fileName: string,
): DraftEdition {
  const field = fields.find((one) => one.field === 'edition_year');
  const places = placesOf(table, fileName);
  const titles = [...cellsAbove(table), table.grid.sheet ?? '', fileName];
  if (field) {
    const year = yearInFirstRow(field, table);
    const printed = places.filter(({ from }) => from !== 'header');
    const gap = year === null ? '' : gapOf(printed, year);
    const evaluated = evaluatedBeside(field, table);
    const plannedFrom = firstPlanned(titles, year);
    return { from: 'column', year, gap, evaluated, isEvaluated: false, plannedFrom };
  }
  const [first, ...others] = places;
  if (!first) return { ...NOWHERE, gap: 'no year is printed anywhere' };
  const [said] = evaluatedYears([...cellsAbove(table), fileName]);
  const evaluated = said ?? first.year;
  const isBefore = evaluated < first.year && first.year - evaluated <= MOST_BEFORE;
  return {
    from: first.from,
    year: first.year,
    gap: gapOf(others, first.year),
    evaluated: isBefore ? evaluated - first.year : 0,
    isEvaluated: said === first.year,
    plannedFrom: firstPlanned(titles, first.year),
  };
}

/** The first year of a plan, counted from the edition: that year, where the text that prints it names the plan; where none prints it, the one with which the plan's span of years begins. */
function firstPlanned(titles: readonly string[], edition: number | null): number | null {
  if (edition === null || LOOKS_BACK.test(titles.join(' '))) return null;
  const isDated = (text: string) =>
    onlyEditionYear(text) === edition || editionYears([text]).includes(edition);
  const begins = (text: string) => parseEraYear(SPAN.exec(normalizeText(text))?.[1] ?? '');
  const dated = titles.filter(isDated);
  if (dated.length > 0) return dated.some((text) => PLAN.test(text)) ? 0 : null;
  const [first] = titles.filter((text) => PLAN.test(text)).flatMap((text) => begins(text) ?? []);
  return first === undefined ? null : Math.min(0, first - edition);
}

function gapOf(places: readonly Place[], edition: number): string {
  return places
    .filter(({ year }) => year !== edition)
    .map(({ name, year }) => `${name} ${year}: which is the edition's?`)
    .join('; ');
}

function placesOf(table: UnknownTable, fileName: string): Place[] {
  const { grid, columns } = table;
  const above = cellsAbove(table);
  const title = editionYears(above)[0] ?? onlyEditionYear(grid.sheet ?? '');
  const name = onlyEditionYear(fileName);
  const printed = columns.flatMap(({ year }) => year ?? []);
  return [
    ...(title === null ? [] : [{ from: 'title' as const, year: title, name: 'the title prints' }]),
    ...(name === null
      ? []
      : [{ from: 'file_name' as const, year: name, name: "the file's name prints" }]),
    ...(printed.length === 0
      ? []
      : [{ from: 'header' as const, year: Math.max(...printed), name: 'the heads go on to' }]),
  ];
}

/** True where the years of a column are printed without their era. */
export function isBare(field: DraftField, table: UnknownTable): boolean {
  return /^\d{1,2}$/u.test(normalizeText(firstCell(field, table)));
}

function yearInFirstRow(field: DraftField, table: UnknownTable): number | null {
  return parseEraYear(firstCell(field, table), isBare(field, table) ? '令和' : null);
}

/** How many years after the edition's the column of the year that is evaluated prints in every row: 対象年度 beside 評価年度. */
function evaluatedBeside(field: DraftField, table: UnknownTable): number {
  const [{ column: own }] = field.columns as [NumberedColumn];
  const other = table.columns.find((one) => one !== own && EVALUATED_YEAR.test(one.key));
  if (!other) return 0;
  const yearIn = (row: GridRow, { column }: HeadedColumn) =>
    parseEraYear(cellAt(row, column), '令和');
  const after = table.rows.flatMap((row) => {
    const [year, edition] = [yearIn(row, other), yearIn(row, own)];
    return year === null || edition === null ? [] : [year - edition];
  });
  const [first = 0] = after;
  const isBefore = first < 0 && -first <= MOST_BEFORE;
  return isBefore && after.every((one) => one === first) ? first : 0;
}

function firstCell({ columns }: DraftField, { rows }: UnknownTable): string {
  return rows[0]?.cells[columns[0]!.column.column - 1] ?? '';
}
