import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { isCostField, isYearly, type TableFieldName } from '../../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import type { Phase } from '../../../src/text/phase.ts';
import {
  type HeadText,
  headText,
  isSurelyJoined,
  rowsInLabel,
  stageOf,
} from '../table/head-text.ts';
import { isCompared } from './compared.ts';
import { type FieldGuess, guessField } from './guess-field.ts';
import { numberIn, saysNoPart } from './guess-indicator.ts';
import { DOUBT } from './known-field.ts';
import { lateRank } from './late-labels.ts';
import type { SeenColumn } from './seen-column.ts';

/** What a column may be: a field, or null where a person has to say. */
export interface GuessedColumn {
  readonly column: HeadedColumn;
  readonly field: TableFieldName | null;
  /** Its label with {year} and {no}. */
  readonly template: string;
  /** The texts above it in the same way, nearest first. */
  readonly above: readonly string[];
  /** Those without which its label says too little: 事業費 above 令和5年度決算. */
  readonly needed: readonly string[];
  /** What `{no}` stands for. */
  readonly number: string | null;
  /** Years after the edition that a word like 前年度 says. */
  readonly offset: number | null;
  readonly stage: Phase | null;
  /** The lower, the more a column is its field; the vocabulary has the surest label first. */
  readonly rank: number;
  /** Why a person has to confirm the field; null where the vocabulary knows its label. */
  readonly doubt: string | null;
}

const STAGE_RANKS: Readonly<Record<Phase, number>> = { settled: 0, estimated: 1, planned: 3 };
const UNKNOWN_STAGE_RANK = 2;
/** 4年度実績 does not say of which era, nor 前回 and 次回 of which year. */
const BARE_YEAR = /(?<![\d第])\d{1,2}年(?!間|目(?!標)|以|[\d.])|前回|次回/u;

/** Words of the lowest row of a head that say what its figures are: 国庫, and no sign of a sum (A). */
const SOMETHING = /^(?!(?:充当)?金?額$).*\p{Script=Han}/u;

/** Guesses a column by its label, and by the texts above it where header rows are stacked. */
export function guessColumn(column: HeadedColumn, seen: SeenColumn): GuessedColumn {
  const texts = [column.label, ...column.above].map(headText);
  const { guess, parts } = guessInOneRow(texts, (heads) => guessField(heads, seen));
  const stage = parts.flatMap((text) => stageOf(text) ?? [])[0] ?? null;
  const offset = parts.find((one) => one.offset !== null)?.offset ?? null;
  const isYearKnown =
    column.year !== null || !texts.some(({ template }) => BARE_YEAR.test(template));
  const isOfOtherYear =
    guess.field !== null && (isYearly(guess.field) ? !isYearKnown : (offset ?? 0) !== 0);
  const isKnownSo = seen.vocabulary.has(declaredLabelKey(texts[0]!.template));
  const { words, number } = withNumber(texts, guess.field);
  return {
    column,
    field: isOfOtherYear && !isKnownSo ? null : guess.field,
    template: words[0]!,
    above: words.slice(1),
    needed: guess.by.filter((at) => at > 0).map((at) => words[at]!),
    number,
    offset,
    stage,
    rank: guess.rank + firstBudgetRank(guess.field, texts) + rankOfStage(stage),
    doubt: guess.isDoubtful ? doubtOf(texts[0]!) : null,
  };
}

/**
 * The guess for a head. A label that is known only in part may be a stacked head put into one row, its lowest text last:
 * 成果指標1_単位. It counts so where its parts say surely what the column is; an amount that an upper one names is not that of a lowest
 * one that says something else: 事業費_委託料.
 */
function guessInOneRow(
  texts: readonly HeadText[],
  guessOf: (texts: readonly HeadText[]) => FieldGuess,
): { guess: FieldGuess; parts: readonly HeadText[] } {
  const whole = guessOf(texts);
  const [label, ...above] = texts;
  const rows = rowsInLabel(label!);
  const isJoined = isSurelyJoined(label!);
  if (rows.length === 1 || !(whole.isDoubtful || isJoined)) return { guess: whole, parts: texts };
  const parts = [...rows, ...above];
  const split = guessOf(parts);
  const isSaidAgain = split.isDoubtful || split.field === whole.field;
  if (!whole.isDoubtful && isSaidAgain) return { guess: whole, parts: texts };
  const isOfYears = split.field !== null && isCompared(texts, split.field);
  const isNoPart =
    isOfYears || (saysNoPart(label!.template) && !(split.field && isCostField(split.field)));
  const isOther = isJoined && split.field === null && SOMETHING.test(rows[0]!.bare);
  if (isOther && whole.isDoubtful && whole.field !== null && isCostField(whole.field))
    return { guess: split, parts: texts };
  if (isNoPart || split.field === null || (split.isDoubtful && whole.field !== null))
    return { guess: whole, parts: texts };
  const by = split.by.map((at) => Math.max(0, at - rows.length + 1));
  return { guess: { ...split, by: [...new Set(by)], isDoubtful: true }, parts };
}

function doubtOf(label: HeadText): string {
  return lateRank(label.bare) > 0
    ? 'such a column may hold something else: is this what was decided, or whose it is?'
    : 'guessed by a part of the label';
}

function rankOfStage(stage: Phase | null): number {
  return (stage ? STAGE_RANKS[stage] : UNKNOWN_STAGE_RANK) * DOUBT * 10;
}

/** Any other budget of a year comes before its first one: 予算現額計, too, which is no label of the vocabulary. */
function firstBudgetRank(field: TableFieldName | null, texts: readonly HeadText[]): number {
  return field === 'budget_yen' && texts.some(({ bare }) => bare.includes('当初')) ? DOUBT * 2 : 0;
}

/** The texts of a head as a form declares them, the number of a numbered item in one of them replaced by `{no}`. */
function withNumber(
  texts: readonly HeadText[],
  field: TableFieldName | null,
): { words: string[]; number: string | null } {
  const words = texts.map(({ template }) => template);
  if (field === null || !/^(?:activity|outcome|population)_/u.test(field))
    return { words, number: null };
  for (const [at, text] of words.entries()) {
    const found = numberIn(text, at > 0);
    if (!found) continue;
    words[at] = `${text.slice(0, found.index)}{no}${text.slice(found.index + found.text.length)}`;
    return { words, number: found.text };
  }
  return { words, number: null };
}
