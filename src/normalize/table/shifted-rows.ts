import { cellReference, type GridRow } from '../../extract/grid.ts';
import type { Issue } from '../../issue.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import { readMeasure } from '../values/cell-status.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** A word in a column of figures that other rows have in the column beside it. */
interface Astray {
  readonly column: number;
  readonly word: string;
  readonly home: number;
}

const FIGURES = ['money', 'number', 'measure', 'ratio'];
/** Rows that have to hold a word beside a column before it is at home there. */
const AT_HOME = 2;

/**
 * Rows whose cells stand a column aside, as where one cell was deleted or put in: a column of figures holds a word that
 * other rows have in the column beside it, and no other row there. Each with the error that says so.
 */
export function shiftedRows(
  programmes: readonly GridRow[],
  { matched }: MatchedColumns,
): ReadonlyMap<GridRow, Issue> {
  const isFigure = ({ field }: MatchedColumn) => FIGURES.includes(field.kind);
  const texts = new Set(
    matched.filter((one) => !isFigure(one)).map(({ column: { column } }) => column),
  );
  const isBeside = (column: number) => texts.has(column - 1) || texts.has(column + 1);
  const counts = new Map<number, Map<string, number>>();
  const countsOf = (column: number) => {
    const known = counts.get(column) ?? wordCounts(programmes, column);
    counts.set(column, known);
    return known;
  };
  const figures = matched.filter((one) => isFigure(one) && isBeside(one.column.column));
  const shifted = programmes.flatMap((row): [GridRow, Issue][] => {
    const astray = figures.flatMap((one) => astrayIn(row, one, texts, countsOf));
    return astray[0] ? [[row, shiftedRow(row, astray[0])]] : [];
  });
  return new Map(shifted);
}

function astrayIn(
  row: GridRow,
  { column: { column } }: MatchedColumn,
  texts: ReadonlySet<number>,
  countsOf: (column: number) => ReadonlyMap<string, number>,
): Astray[] {
  const { status, detail } = readMeasure(row.cells[column - 1] ?? '');
  if (status !== 'text' || detail !== 'not_numeric') return [];
  const word = normalizeText(row.cells[column - 1]!);
  return [column - 1, column + 1].flatMap((home) => {
    const isAtHome = texts.has(home) && (countsOf(home).get(word) ?? 0) >= AT_HOME;
    const isAstray = isAtHome && countsOf(column).get(word) === 1;
    return isAstray ? [{ column, word, home }] : [];
  });
}

function wordCounts(rows: readonly GridRow[], column: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const word = normalizeText(cells[column - 1] ?? '');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function shiftedRow({ number, cells }: GridRow, { column, word, home }: Astray): Issue {
  const place = cellReference(number, column);
  return {
    severity: 'error',
    code: 'row-shifted',
    message: `Row ${number} seems to stand a column aside: ${place} "${word.slice(0, 40)}" is what other rows have in ${cellReference(number, home)}; it is not loaded`,
    remedy: 'Put the cells of this row back under their heads in the source.',
    row: number,
    column,
    rawText: (cells[column - 1] ?? '').slice(0, 200),
  };
}
