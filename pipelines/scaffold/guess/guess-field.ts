import { isCostField, type TableFieldName } from '../../../src/form/table-field-name.ts';
import {
  type HeadText,
  headText,
  isBudgetWord,
  isOnlyStage,
  listsStages,
} from '../table/head-text.ts';
import { groupOfFunding, sourceOf } from './among-sources.ts';
import { isCompared } from './compared.ts';
import { guessIndicator } from './guess-indicator.ts';
import {
  countsHeads,
  countsStaff,
  isRegularStaff,
  ofOtherStaff,
  staffBelow,
} from './guess-staff.ts';
import {
  atStage,
  DOUBT,
  fieldOfStage,
  known,
  longestPart,
  type Named,
  namedStage,
} from './known-field.ts';
import { isJudging, lateRank, rankOfJudge } from './late-labels.ts';
import type { SeenColumn } from './seen-column.ts';
import { isOfSpending, ofUnknownSubject } from './unknown-subject.ts';

/** A field, how much a column is that field, and by which text of its head. */
export interface FieldGuess {
  readonly field: TableFieldName | null;
  readonly rank: number;
  readonly by: readonly number[];
  readonly isDoubtful: boolean;
}

const FUNDING = /財|費|源|コスト|金額|歳|予算|決算|年度|\{year\}/u;
const COST = /(?:費|コスト)$/u;
const NAME_OR_CODE: readonly (readonly [RegExp, 'name' | 'code'])[] = [
  [/^名称?$/u, 'name'],
  [/^(?:番号|コード|ID|No\.?)$/iu, 'code'],
];
const OF_PERIOD: readonly (readonly [RegExp, TableFieldName])[] = [
  [/^(?:開始|始)$/u, 'started_fiscal_year'],
  [/^(?:終了|終)(?:\(?予定\)?)?$/u, 'ended_fiscal_year'],
];
const PERIOD = /^(?:(?:事務)?事業|実施)?(?:実施)?期間$/u;
const NOTHING: FieldGuess = { field: null, rank: 0, by: [], isDoubtful: true };

/** Guesses the field of a column by the texts of its head, its label first. */
export function guessField(texts: readonly HeadText[], column: SeenColumn): FieldGuess {
  const guess = guessByWords(texts, column);
  return guess.field !== null && isCompared(texts, guess.field) ? NOTHING : guess;
}

function guessByWords(texts: readonly HeadText[], column: SeenColumn): FieldGuess {
  const at = texts.findIndex(
    ({ bare }, index) => bare !== '' && !isUnitOfStaff(bare, texts[index + 1], column),
  );
  if (at === -1) return NOTHING;
  const subjectAt = texts.findIndex(
    (one, index) => index >= at && isSubject(one) && !isBudgetWord(one),
  );
  const head: Head = { ...column, texts, at, main: texts[at]!, subjectAt };
  return (
    bySubject(head) ??
    byNamed(head) ??
    byRating(head) ??
    byPeriod(head) ??
    byStaff(head) ??
    byLabel(head) ??
    byFunding(head) ??
    byItem(head) ??
    byPart(head) ??
    NOTHING
  );
}

/** True for 人 below 人工 or 正規職員: it says in what they are counted; below 人件費 it is another figure. */
function isUnitOfStaff(
  bare: string,
  above: HeadText | undefined,
  { vocabulary }: SeenColumn,
): boolean {
  if (bare !== '人' || !above) return false;
  return isRegularStaff(above) || /_staff_/u.test(known(above, vocabulary)?.field ?? '');
}

/** The texts of a column's head, the first of which is at `at`, and where the one is that says what the figure is of; -1 where none does. */
interface Head extends SeenColumn {
  readonly texts: readonly HeadText[];
  readonly at: number;
  readonly main: HeadText;
  readonly subjectAt: number;
}

/** A stage below what it is of: 決算 below 事業費. */
function bySubject({ texts, at, main, subjectAt, vocabulary }: Head): FieldGuess | null {
  if (subjectAt <= at) return null;
  const by = [at, subjectAt];
  const subject = known(texts[subjectAt]!, vocabulary) ?? sourceBelowGroup(texts, subjectAt);
  if (subject && isCostField(subject.field))
    return { ...fieldOfStage(main.bare, subject.field, vocabulary), by, isDoubtful: false };
  const other =
    subject === null && (isOnlyStage(main) || isBudgetWord(main))
      ? ofUnknownSubject(main, texts[subjectAt]!, vocabulary)
      : null;
  return other && { ...other, by, isDoubtful: true };
}

/** What a programme or a level of the plan is called, and its code, below a text that says no more than 事務事業 or 施策. */
function byNamed({ texts, at, main, vocabulary }: Head): FieldGuess | null {
  const [part] = NAME_OR_CODE.flatMap(([pattern, name]) => (pattern.test(main.bare) ? name : []));
  const fieldOf = (text: HeadText) =>
    text.bare === '事業' ? 'programme_name' : known(text, vocabulary)?.field;
  const isNamed = (text: HeadText) => /^(?:programme_name|policy)$/u.test(fieldOf(text) ?? '');
  const group = texts.findIndex((text, index) => index > at && isNamed(text));
  if (!part || group === -1) return null;
  const isPolicy = fieldOf(texts[group]!) === 'policy';
  const [name, code] = isPolicy
    ? (['policy', 'policy_code'] as const)
    : (['programme_name', 'programme_code'] as const);
  return { field: part === 'name' ? name : code, rank: 0, by: [at, group], isDoubtful: false };
}

/** 総合 or ランク below 評価. */
function byRating({ texts, at, main, vocabulary }: Head): FieldGuess | null {
  const group = texts.findIndex(({ bare }, index) => index > at && isJudging(bare));
  if (!/^(?:総合|ランク)$/u.test(main.bare) || group === -1) return null;
  const rank = (known(headText('総合評価'), vocabulary)?.rank ?? 0) + rankOfJudge(texts, at);
  return { field: 'rating', rank, by: [at, group], isDoubtful: rank >= DOUBT };
}

/** The years in which a programme begins and ends: 開始 and 終了 below 事業期間. */
function byPeriod({ texts, at, main }: Head): FieldGuess | null {
  const [field] = OF_PERIOD.flatMap(([pattern, name]) => (pattern.test(main.bare) ? name : []));
  const group = texts.findIndex(({ bare }, index) => index > at && PERIOD.test(bare));
  return field && group !== -1 ? { field, rank: 0, by: [at, group], isDoubtful: false } : null;
}

function byStaff({ texts, at, main, vocabulary }: Head): FieldGuess | null {
  const units = texts.slice(0, at).map(({ template }) => template.replace(/^人$/u, '(人)'));
  const counted = { ...main, template: [main.template, ...units].join('') };
  const staff = staffBelow(counted, texts.slice(at + 1), vocabulary);
  return staff && { ...staff, by: [at], isDoubtful: false };
}

/** A label that the vocabulary knows. */
function byLabel(head: Head): FieldGuess | null {
  const { texts, at, main, vocabulary } = head;
  const exact = known(main, vocabulary);
  if (!exact) return null;
  const others = ofOtherStaff(exact, texts.slice(at + 1));
  if (others) return { ...others, by: [at], isDoubtful: others.rank >= DOUBT };
  if (!isAtHome(exact.field, head)) return { ...NOTHING, isDoubtful: false };
  const { field, rank } = atStage(exact, texts.slice(at), vocabulary);
  const late = lateRank(main.bare) + (field === 'rating' ? rankOfJudge(texts, at) : 0);
  const sure = rank + doubtOf(head) + unknownAbove(head);
  return { field, rank: sure + late, by: [at], isDoubtful: late > 0 };
}

/** Short names of sources below 財源内訳, or beside other sources: 国, 県, 一般. */
function byFunding({ texts, at, main, isFigureColumn, isAmongSources }: Head): FieldGuess | null {
  const groupAt = groupOfFunding(texts, at);
  const field = sourceOf(main);
  if ((groupAt === -1 && !isAmongSources) || !field || !isFigureColumn) return null;
  const by = groupAt === -1 ? [at] : [at, groupAt];
  return { field, rank: DOUBT, by, isDoubtful: true };
}

/** The source that a short name below 財源内訳 is, above the stage of its figures: 財源内訳, 国, R5決算. */
function sourceBelowGroup(texts: readonly HeadText[], at: number): Named | null {
  const field = groupOfFunding(texts, at) === -1 ? undefined : sourceOf(texts[at]!);
  return field ? { field, rank: DOUBT } : null;
}

/** What belongs to an indicator or activity, where nothing says that it is an amount. */
function byItem(head: Head): FieldGuess | null {
  const { texts, at, vocabulary, isFigureColumn, kindBefore } = head;
  const isOfCosts = texts.slice(at).some((text) => {
    const one = known(text, vocabulary);
    return COST.test(text.bare) || (one !== null && isCostField(one.field));
  });
  if (isOfCosts || spentStage(head)) return null;
  const indicator = guessIndicator(texts, at, isFigureColumn, kindBefore);
  return indicator && { ...indicator, rank: indicator.isDoubtful ? DOUBT : 0 };
}

/** A stage of an amount, or a label that holds one that the vocabulary knows. */
function byPart(head: Head): FieldGuess | null {
  const { texts, at, main, vocabulary, isAmongAmounts } = head;
  const isAmount =
    (isOfSpending(main) && isOnlyStage(main)) || (isBudgetWord(main) && isAmongAmounts);
  const part =
    spentStage(head) ??
    (isAmount ? namedStage(main.bare, vocabulary) : null) ??
    longestPart(main, vocabulary);
  if (!part) return null;
  const { field, rank } = atStage(part, texts.slice(at), vocabulary);
  return { field, rank: rank + doubtOf(head) + unknownAbove(head), by: [at], isDoubtful: true };
}

/** A stage below what is not known is less sure than one below 事業費: 実績額 below 常勤職員分. */
function unknownAbove({ main, at, subjectAt }: Head): number {
  return subjectAt > at && isOnlyStage(main) ? DOUBT : 0;
}

/** The amount that a stage alone is among amounts. */
function spentStage({ texts, main, subjectAt, vocabulary, isAmongAmounts }: Head): Named | null {
  const isOfBudget = isAmongAmounts || texts.some(({ bare }) => /^予算額?$/u.test(bare));
  const isBudget = isBudgetWord(main) && subjectAt === -1 && isOfBudget;
  const isSpent =
    isBudget || (isOnlyStage(main) && subjectAt === -1 && (isAmongAmounts || isOfMoney(texts)));
  return isSpent ? namedStage(main.bare, vocabulary) : null;
}

/** What 計 and the like below a label are is less sure than what the label is by itself; so is 人件費 of 正規職員 beside the whole. */
function doubtOf({ texts, at }: Head): number {
  const isOfRegular = texts.slice(at + 1).some(isRegularStaff);
  return isOfRegular || texts.slice(0, at).some(({ isWhole }) => isWhole) ? DOUBT : 0;
}

/** True for a head that prints a unit of money. */
function isOfMoney(texts: readonly HeadText[]): boolean {
  return texts.some(({ isMoney }) => isMoney);
}

/** True for a text that says what a figure is of. */
function isSubject(text: HeadText): boolean {
  return text.bare !== '' && !isOnlyStage(text) && !listsStages(text);
}

/**
 * The rest of something is of funding only where no other thing is parted: `その他` below 職員数 or 人件費 is none; nor are staff below
 * 人件費, which is their cost, and other staff that are counted by heads are no shares.
 */
function isAtHome(field: TableFieldName, { main, texts, at, vocabulary }: Head): boolean {
  const groups = texts.slice(at + 1);
  const isOfCost = groups.some((text) => known(text, vocabulary)?.field === 'personnel_cost_yen');
  if (isOfCost && /_(?:fte|persons|hours)$/u.test(field) && !countsStaff(main)) return false;
  const isOtherStaff = field === 'other_staff_fte' || field === 'special_staff_fte';
  if (isOtherStaff && countsHeads(texts)) return false;
  const isRest = field === 'other_funding_yen' && main.bare === 'その他';
  return !isRest || (!isOfCost && (groups[0] === undefined || FUNDING.test(groups[0].template)));
}
