import { type GridRow, textAt } from '../../../src/extract/grid.ts';
import { isYearly, type TableFieldName } from '../../../src/form/table-field-name.ts';
import { stagedYear } from '../../../src/normalize/table/rows/staged-year.ts';
import { editionYears } from '../../../src/text/edition-year.ts';
import { withoutSpacedLetters } from '../../../src/text/spaced-letters.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import { cellsAbove } from '../table/cells-above.ts';
import type { UnknownTable } from '../table/find-table.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type DraftField, plainField } from './draft-field.ts';
import type { RowParts } from './row-parts.ts';
import { ownerOf } from './shared-figures.ts';
import { withStagedRows } from './staged-rows.ts';

/** Most rows of a column of years print one, and most programmes have several. */
const MOST = 2 / 3;
const FEWEST = 2;
const BARE_ERA = '令和';

type IsOfPart = (row: GridRow, one: NumberedColumn) => boolean;

/** A column that says the year of each row, whether its years lack their era, and the rows of each programme. */
export interface RowYears {
  readonly column: NumberedColumn;
  readonly isBare: boolean;
  readonly runs: readonly (readonly GridRow[])[];
}

/**
 * The column that says of which year each row's figures are, where a programme has a row for each of several years. Where name and
 * code are printed in every row, each may be an edition of its own: they are years of one where title or file name print its year.
 */
export function findRowYears(
  columns: readonly NumberedColumn[],
  table: UnknownTable,
  fileName: string,
): RowYears | null {
  const own = (name: TableFieldName) => columns.filter(({ field }) => field === name);
  const identity = [...own('programme_name'), ...own('programme_code')];
  if (identity.length === 0) return null;
  const isDated = isOfOneYear(table, fileName);
  for (const column of columns) {
    if (column.field !== null && column.field !== 'edition_year') continue;
    const filled = table.rows.map((row) => textIn(row, column)).filter((text) => text !== '');
    const years = filled.filter((text) => yearOf(text) !== null && canBeYear(text, column));
    if (filled.length < FEWEST * 2 || years.length < filled.length * MOST) continue;
    const { runs, isRepeated } = programmeRuns(table.rows, column, identity);
    const several = runs.filter((run) => yearsIn(run, column).size > 1).length;
    if (several < FEWEST || several < runs.length * MOST || (isRepeated && !isDated)) continue;
    return { column, isBare: years.some((text) => /^\d{1,2}$/u.test(text)), runs };
  }
  return null;
}

/** Fields of a draft with the column of the rows' years among them, and figures of the row's year. */
export function withRowYears(
  fields: readonly DraftField[],
  { column, isBare, runs }: RowYears,
  table: UnknownTable,
  vocabulary: Vocabulary,
  parts: RowParts | null = null,
): DraftField[] {
  const isOfPart: IsOfPart = (row, one) => {
    const part = parts?.partOf.get(one.column);
    return part === undefined || withoutSpacedLetters(textAt(row, parts!.column.column)) === part;
  };
  const year: DraftField = {
    ...plainField('row_year', 'year', column, 'each year of a programme is a row of its own'),
    ...(isBare ? { era: BARE_ERA } : {}),
    rowYears: [...new Set(table.rows.flatMap((row) => yearOf(textIn(row, column)) ?? []))],
  };
  const others = fields
    .filter((one) => !one.columns.includes(column))
    .map((one): DraftField => {
      if (!isYearly(one.field) || one.year !== 0 || one.columns[0]!.offset !== null) return one;
      if (one.columns.every((own) => ownerOf(own, runs, table) === 'programme')) return one;
      const gaps = one.gaps.filter((gap) => gap !== 'years after the edition');
      return { ...one, year: 'row', gaps, rowYears: yearsOfFilled(one, column, table, isOfPart) };
    });
  const cells = table.rows.flatMap((row) => {
    const text = textIn(row, column);
    const said = stagedYear(text, BARE_ERA);
    return said ? [{ text, said }] : [];
  });
  return [year, ...((parts ? null : withStagedRows(others, column, cells, vocabulary)) ?? others)];
}

/** Years of the rows in which a field has something, those of its part where rows say which they are. */
function yearsOfFilled(
  { columns }: DraftField,
  yearColumn: NumberedColumn,
  { rows }: UnknownTable,
  isOfPart: IsOfPart,
): number[] {
  const filled = rows.filter((row) =>
    columns.some((one) => textIn(row, one) !== '' && isOfPart(row, one)),
  );
  return [...new Set(filled.flatMap((row) => yearOf(textIn(row, yearColumn)) ?? []))];
}

/** The rows of each programme that print a year, and whether those below the first repeat its name. */
function programmeRuns(
  rows: readonly GridRow[],
  column: NumberedColumn,
  identity: readonly NumberedColumn[],
): { runs: readonly (readonly GridRow[])[]; isRepeated: boolean } {
  const runs: GridRow[][] = [];
  let isRepeated = false;
  let known: readonly string[] = [];
  for (const row of rows) {
    if (yearOf(textIn(row, column)) === null) continue;
    const texts = identity.map((one) => textIn(row, one));
    const isSame = texts.every((text, at) => text === '' || text === known[at]);
    if (known.length > 0 && isSame) {
      if (texts.some((text) => text !== '')) isRepeated = true;
      runs.at(-1)!.push(row);
    } else {
      runs.push([row]);
      known = texts;
    }
  }
  return { runs, isRepeated };
}

function yearsIn(run: readonly GridRow[], column: NumberedColumn): ReadonlySet<number | null> {
  return new Set(run.map((row) => yearOf(textIn(row, column))));
}

/** A bare 5 is a year only where the head says so. */
function canBeYear(text: string, { template }: NumberedColumn): boolean {
  return template.includes('年') || !/^\d{1,2}$/u.test(text);
}

function yearOf(text: string): number | null {
  return stagedYear(text, BARE_ERA)?.year ?? null;
}

function textIn(row: GridRow, { column }: NumberedColumn): string {
  return textAt(row, column.column);
}

function isOfOneYear(table: UnknownTable, fileName: string): boolean {
  return editionYears([...cellsAbove(table), table.grid.sheet ?? '', fileName]).length > 0;
}
