import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { cellsOf, ROWS_TO_SEE } from '../table/cells-of.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { headText, isBudgetWord, isOnlyStage } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isAmongSources } from './among-sources.ts';
import { byContent } from './by-content.ts';
import { type GuessedColumn, guessColumn } from './guess-columns.ts';
import { indicatorKind, OF_INDICATOR } from './guess-indicator.ts';
import { holdsFigures } from './holds-figures.ts';
import { withNameAndUnit } from './names-with-units.ts';
import { type NumberedColumn, numberItems } from './number-items.ts';
import { withoutPartOfPart } from './part-of-part.ts';
import { withWholeBudget } from './whole-budget.ts';

const FUNDING = /^(?:national|prefectural|local_bond|general_fund)/u;

/** Guesses every labelled column of a table. */
export function guessTable(table: UnknownTable, vocabulary: Vocabulary): NumberedColumn[] {
  let kindBefore: string | null = null;
  const columns = table.columns.filter(({ label }) => label !== '');
  const guesses = columns.map((column) => {
    const guess = guessColumn(column, {
      vocabulary,
      isFigureColumn: holdsFigures([column], table),
      kindBefore,
      isAmongAmounts: isAmongAmounts(column, columns),
      isAmongSources: isAmongSources(column, columns),
    });
    kindBefore = indicatorKind(column) ?? kindBefore;
    const named = withNameAndUnit(guess, table);
    return byContent(named, table);
  });
  const sure = guesses
    .map((guess) => withoutStrayResult(guess, guesses))
    .map((guess, _, all) => withoutOtherCost(guess, all))
    .map((guess, _, all) => withoutLateEstimate(guess, all))
    .map((guess, _, all) => withoutPartOfPart(guess, all, vocabulary))
    .map((guess, _, all) => withWholeBudget(guess, all, vocabulary));
  return numberItems(sure.map((guess) => withoutParent(guess, sure, table)));
}

/** True where the columns of a group are amounts, and no targets: 予算額 and 実績 below 令和5年度, or 実績(R4) beside 予算額(R5). */
function isAmongAmounts(column: HeadedColumn, columns: readonly HeadedColumn[]): boolean {
  const group = column.above.join('|');
  const some =
    group === ''
      ? besideInShape(column, columns)
      : columns.filter((one) => one.above.join('|') === group);
  return (
    some.some(({ label }) => /予算|決算/u.test(label)) &&
    !some.some(({ label }) => /目標|指標/u.test(label))
  );
}

/** The columns beside one, itself among them, of which only the stage differs. */
function besideInShape(column: HeadedColumn, columns: readonly HeadedColumn[]): HeadedColumn[] {
  const shapes = columns.map(({ label, above }) => {
    const text = headText(label);
    const isAlone = above.length === 0 && (isOnlyStage(text) || isBudgetWord(text));
    return isAlone ? text.template.replace(text.bare, '') : null;
  });
  const at = columns.indexOf(column);
  if (shapes[at] === null) return [];
  const isOther = (shape: string | null) => shape !== shapes[at];
  const from = shapes.findLastIndex((shape, index) => index < at && isOther(shape)) + 1;
  const to = shapes.findIndex((shape, index) => index > at && isOther(shape));
  return columns.slice(from, to === -1 ? undefined : to);
}

/**
 * 実績 alone is an indicator's only where it follows one that is named, and where the heads of others say so, only there: elsewhere
 * it may be what was spent as well.
 */
function withoutStrayResult(
  guess: GuessedColumn,
  guesses: readonly GuessedColumn[],
): GuessedColumn {
  const kind = /^(\w+)_(?:target|actual|ratio)$/u.exec(guess.field ?? '')?.[1];
  if (kind === undefined || isOfIndicator(guess)) return guess;
  const before = guesses.slice(0, guesses.indexOf(guess)).reverse();
  // A year of the row may stand between an indicator and its figures.
  const start = before.find(
    ({ field }) => field !== null && field !== 'edition_year' && !isResultOf(kind, field),
  );
  const isNamed = start?.field === `${kind}_name` || start?.field === `${kind}_unit`;
  const isElsewhere = guesses.some((one) => one.field === guess.field && isOfIndicator(one));
  return isNamed && !isElsewhere ? guess : { ...guess, field: null };
}

/** その他 among kinds of costs (委託料, 工事費), or beside what staff cost, is one of them, and no funding. */
function withoutOtherCost(guess: GuessedColumn, all: readonly GuessedColumn[]): GuessedColumn {
  const { field, template, above } = guess;
  if (field !== 'other_funding_yen' || template !== 'その他' || above.length === 0) return guess;
  const group = all.filter((one) => one !== guess && one.above.join('|') === above.join('|'));
  const isOfCosts = group.some(
    (one) =>
      one.field === 'personnel_cost_yen' || (one.field === null && /[費料金]$/u.test(one.template)),
  );
  const isOfFunding = group.some((one) => FUNDING.test(one.field ?? ''));
  return isOfCosts && !isOfFunding ? { ...guess, field: null } : guess;
}

/** 見込 of next year, or of a year behind one that has a budget and no settlement, is no estimate of what was spent. */
function withoutLateEstimate(guess: GuessedColumn, all: readonly GuessedColumn[]): GuessedColumn {
  const { field, stage, column, offset } = guess;
  if (field !== 'settlement_yen' || stage !== 'estimated') return guess;
  if ((offset ?? 0) > 0) return { ...guess, field: null };
  if (column.year === null) return guess;
  const yearsOf = (fields: readonly string[]) =>
    all
      .filter((one) => one !== guess && fields.includes(one.field ?? ''))
      .flatMap((one) => one.column.year ?? []);
  const spent = yearsOf(['settlement_yen']);
  const isPlanned = yearsOf(['budget_yen', 'planned_yen']).some(
    (year) => year < column.year! && !spent.some((one) => one >= year),
  );
  return isPlanned ? { ...guess, field: null } : guess;
}

/** Names and codes that stand in the first row of several programmes are not theirs where others stand in each: 事業名 above 細事業名. */
function withoutParent(
  guess: GuessedColumn,
  all: readonly GuessedColumn[],
  table: UnknownTable,
): GuessedColumn {
  if (guess.field !== 'programme_name' && guess.field !== 'programme_code') return guess;
  const rows = Math.min(table.rows.length, ROWS_TO_SEE);
  const filled = (one: GuessedColumn) => cellsOf([one.column], table).length;
  const isFull = all.some(
    (one) => one !== guess && one.field === guess.field && filled(one) * 10 >= rows * 9,
  );
  return isFull && filled(guess) * 3 < rows * 2 ? { ...guess, field: null } : guess;
}

function isResultOf(kind: string, field: string): boolean {
  return field.startsWith(`${kind}_`) && !/_(?:name|unit)$/u.test(field);
}

/** True for a column whose head names an indicator. */
function isOfIndicator({ template, above }: GuessedColumn): boolean {
  return [template, ...above].some((text) => OF_INDICATOR.test(text));
}
