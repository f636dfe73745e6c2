import type { HeadedColumn } from '../../src/normalize/table/header.ts';
import { readMeasure } from '../../src/normalize/values/cell-status.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import type { UnknownTable } from './find-table.ts';
import { type GuessedColumn, guessColumn } from './guess-columns.ts';
import { indicatorKind } from './guess-indicator.ts';
import { type NumberedColumn, numberItems } from './number-items.ts';
import type { Vocabulary } from './vocabulary.ts';

const ROWS_TO_SEE = 200;

/** Guesses every labelled column of a table. */
export function guessTable(table: UnknownTable, vocabulary: Vocabulary): NumberedColumn[] {
  let kindBefore: string | null = null;
  const columns = table.columns.filter(({ label }) => label !== '');
  const guesses = columns.map((column) => {
    const guess = guessColumn(column, holdsFigures([column], table), vocabulary, kindBefore);
    kindBefore = indicatorKind(column) ?? kindBefore;
    return asShares(guess, table);
  });
  return numberItems(guesses);
}

/** Heads have no fractions: those of 従事職員数 are shares of a year's work. */
function asShares(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  const isShare = (text: string) => /^\d*[.]\d*[1-9]/u.test(text);
  if (guess.field !== 'regular_staff_persons' || !cellsOf([guess.column], table).some(isShare))
    return guess;
  const doubt = "its fractions are shares of a year's work, no heads";
  return { ...guess, field: 'regular_staff_fte', doubt };
}

/** True where most of what stands in columns can be read as a figure. */
export function holdsFigures(columns: readonly HeadedColumn[], table: UnknownTable): boolean {
  const cells = cellsOf(columns, table);
  const figures = cells.filter((text) => ['value', 'dash'].includes(readMeasure(text).status));
  return cells.length > 0 && figures.length * 2 >= cells.length;
}

function cellsOf(columns: readonly HeadedColumn[], { rows }: UnknownTable): string[] {
  return rows
    .slice(0, ROWS_TO_SEE)
    .flatMap((row) => columns.map(({ column }) => normalizeText(row.cells[column - 1] ?? '')))
    .filter((text) => text !== '');
}
