import { declaredLabelKey } from '../../src/form/label-key.ts';
import { isCostField, isYearly, type TableFieldName } from '../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../src/normalize/table/header.ts';
import { guessIndicator, numberIn } from './guess-indicator.ts';
import { type HeadText, headText, isOnlyStage, type Stage, stageOf } from './head-text.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  readonly stage: Stage | null;
  /** The lower, the more a column is its field; the vocabulary has the surest label first. */
  readonly rank: number;
  /** Why a person has to confirm the field; null where the vocabulary knows its label. */
  readonly doubt: string | null;
}

/** A field, how much a column is that field, and by which text of its head. */
interface Guess {
  readonly field: TableFieldName | null;
  readonly rank: number;
  readonly by: readonly number[];
  readonly isDoubtful: boolean;
}

const LONGER_THAN_KNOWN = 2.5;
const FUNDING = /財|費|源|コスト|金額|歳|年度|\{year\}/u;
/** What is counted from an amount, or a part of it, is not the amount. */
const OTHER_AMOUNT = /増減|差額|との差|対前年|率|比$|累計|補正(?!後)|要求|うち/u;
const NOTHING: Guess = { field: null, rank: 0, by: [], isDoubtful: true };
const DOUBT = 1000;
const STAGE_RANKS: Readonly<Record<Stage, number>> = { settled: 0, estimated: 1, planned: 3 };
const UNKNOWN_STAGE_RANK = 2;
const SPENDING: readonly TableFieldName[] = ['spending_yen', 'settlement_yen', 'planned_yen'];

/**
 * Guesses a column by its label, and by the texts above it where header rows are stacked; `kindBefore` is the kind of
 * indicator that a column before it names.
 */
export function guessColumn(
  column: HeadedColumn,
  isFigureColumn: boolean,
  vocabulary: Vocabulary,
  kindBefore: string | null = null,
): GuessedColumn {
  const texts = [column.label, ...column.above].map(headText);
  const stage = texts.flatMap((text) => stageOf(text) ?? [])[0] ?? null;
  const guess = guessField(texts, isFigureColumn, vocabulary, kindBefore);
  const offset = texts.find((one) => one.offset !== null)?.offset ?? null;
  const isOfOtherYear = guess.field !== null && !isYearly(guess.field) && (offset ?? 0) !== 0;
  const isKnownSo = vocabulary.has(declaredLabelKey(texts[0]!.template));
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
    rank: guess.rank + (stage ? STAGE_RANKS[stage] : UNKNOWN_STAGE_RANK) * DOUBT * 10,
    doubt: guess.isDoubtful ? 'guessed by a part of the label' : null,
  };
}

function guessField(
  texts: readonly HeadText[],
  isFigureColumn: boolean,
  vocabulary: Vocabulary,
  kindBefore: string | null,
): Guess {
  const at = texts.findIndex(({ bare }) => bare !== '');
  if (at === -1) return NOTHING;
  const main = texts[at]!;
  const subjectAt = texts.findIndex((one, index) => index >= at && isSubject(one));
  const subject = subjectAt === -1 ? null : known(texts[subjectAt]!, vocabulary);
  if (subject && subjectAt > at && isOnlyStage(main) && isCostField(subject.field)) {
    const field = fieldOfStage(main, subject.field, vocabulary);
    return { ...field, by: [at, subjectAt], isDoubtful: false };
  }
  const exact = known(main, vocabulary);
  if (exact) {
    const rest = texts.slice(at + 1);
    if (!isAtHome(exact.field, main, rest)) return { ...NOTHING, isDoubtful: false };
    const stage = rest.find(isOnlyStage) ?? (main.bare.includes('(') ? main : null);
    const field =
      exact.field === 'spending_yen' && stage && stageOf(stage)
        ? fieldOfStage(stage, exact.field, vocabulary)
        : exact;
    return { ...field, by: [at], isDoubtful: false };
  }
  const isOfCosts = texts.slice(at).some((text) => {
    const one = known(text, vocabulary);
    return one !== null && isCostField(one.field);
  });
  const indicator = isOfCosts ? null : guessIndicator(texts, at, isFigureColumn, kindBefore);
  if (indicator) return { ...indicator, rank: indicator.isDoubtful ? DOUBT : 0 };
  const part = longestPart(main, vocabulary);
  return part ? { ...part, by: [at], isDoubtful: true } : NOTHING;
}

/** True for a text that says what a figure is of. */
function isSubject(text: HeadText): boolean {
  return text.bare !== '' && !isOnlyStage(text);
}

/** The field of a label that the vocabulary knows, with its year and all, or without. */
function known(
  { template, bare }: HeadText,
  vocabulary: Vocabulary,
): { field: TableFieldName; rank: number } | null {
  const keys = [...vocabulary.keys()];
  for (const text of [template.replace('{year}', ''), bare]) {
    const key = declaredLabelKey(text);
    const field = vocabulary.get(key);
    if (field) return { field, rank: keys.indexOf(key) };
  }
  return null;
}

/** 決算 of 事業費 is the settlement; 決算 of 人件費 is 人件費. What is no stage of an amount, such as 補正予算, is none of it. */
function fieldOfStage(
  stage: HeadText,
  subject: TableFieldName,
  vocabulary: Vocabulary,
): { field: TableFieldName | null; rank: number } {
  const named =
    known(stage, vocabulary) ?? known({ ...stage, bare: `${stage.bare}額` }, vocabulary);
  if (!named || !isCostField(named.field)) return { field: null, rank: 0 };
  return SPENDING.includes(subject) ? named : { field: subject, rank: named.rank };
}

/** The rest of something is of funding only where no other thing is parted: `その他` below 職員数 is none. */
function isAtHome(
  field: TableFieldName,
  { bare }: HeadText,
  [group]: readonly HeadText[],
): boolean {
  const isRest = field === 'other_funding_yen' && bare === 'その他';
  return !isRest || group === undefined || FUNDING.test(group.template);
}

/** The field of the longest known label that stands inside a label. */
function longestPart(
  { bare }: HeadText,
  vocabulary: Vocabulary,
): { field: TableFieldName; rank: number } | null {
  if (OTHER_AMOUNT.test(bare)) return null;
  const key = declaredLabelKey(bare);
  const keys = [...vocabulary.keys()];
  const inside = keys.filter(
    (one) => one.length >= 3 && key.includes(one) && key.length <= one.length * LONGER_THAN_KNOWN,
  );
  const [longest] = inside.sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  return { field: vocabulary.get(longest)!, rank: DOUBT + keys.indexOf(longest) };
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
