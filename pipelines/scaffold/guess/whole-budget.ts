import { type HeadText, headText, rowsInLabel } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { GuessedColumn } from './guess-columns.ts';
import { namedStage } from './known-field.ts';

const SUM = /^合?計(?:額)?$/u;
const FIRST = /^当初(?:予算額?)?$/u;
const CHANGE = /^補正(?:予算額?)?(?:等|計)?$/u;
/** What else a budget is changed by: 前年度からの繰越し, 予備費等, 流用額. */
const MOVED = /繰越|予備費|流用|充用|補正(?!後)/u;

/**
 * 計 behind 当初予算 and 補正予算 of its year is the budget as it was changed, where 当初予算 is the budget: it would be 事業費 below
 * 事業費 and nothing at all below 予算額・執行額. Below 人件費 or 委託料 it is none.
 */
export function withWholeBudget(
  guess: GuessedColumn,
  all: readonly GuessedColumn[],
  vocabulary: Vocabulary,
): GuessedColumn {
  const rows = rowsOf(guess);
  if (!SUM.test(wordsOf(rows[0]!))) return guess;
  const group = groupOf(guess, rows);
  const before = all.slice(0, all.indexOf(guess)).reverse();
  const parts: string[] = [];
  let isOfBudget = false;
  for (const one of before) {
    const own = rowsOf(one);
    const words = wordsOf(own[0]!);
    const isPart = FIRST.test(words) || MOVED.test(words);
    if (!isPart || groupOf(one, own) !== group) break;
    parts.push(words);
    if (FIRST.test(words)) isOfBudget = one.field === 'budget_yen';
  }
  const isWhole = isOfBudget && parts.some((text) => CHANGE.test(text));
  const named = isWhole ? namedStage('予算計', vocabulary) : null;
  if (!named) return guess;
  const doubt = 'the sum of 当初予算 and what changed it';
  const needed = guess.above.filter((text) => !text.includes('{year}')).slice(0, 1);
  return { ...guess, ...named, needed, stage: 'planned', doubt };
}

/** The rows of a head, the lowest first, those that are joined in its label taken apart. */
function rowsOf({ column, above }: GuessedColumn): readonly HeadText[] {
  return [...rowsInLabel(headText(column.label)), ...above.map(headText)];
}

/** What a row says but for its year: 計 of R5計. */
function wordsOf({ template }: HeadText): string {
  return headText(template.replace('{year}', '')).template.replace(/\s?\([^()]*\)$/u, '');
}

/** The year of a column and all that stands above its lowest row. */
function groupOf({ column }: GuessedColumn, rows: readonly HeadText[]): string {
  return [column.year, ...rows.slice(1).map(({ template }) => template)].join('|');
}
