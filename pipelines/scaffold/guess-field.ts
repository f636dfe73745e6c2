import { declaredLabelKey } from '../../src/form/label-key.ts';
import { isCostField, type TableFieldName } from '../../src/form/table-field-name.ts';
import { guessIndicator } from './guess-indicator.ts';
import { type HeadText, isOnlyStage, stageWords } from './head-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A field, how much a column is that field, and by which text of its head. */
export interface FieldGuess {
  readonly field: TableFieldName | null;
  readonly rank: number;
  readonly by: readonly number[];
  readonly isDoubtful: boolean;
}

/** A field that the vocabulary names. */
type Named = { readonly field: TableFieldName; readonly rank: number };

/** What a doubtful guess stands behind. */
export const DOUBT = 1000;
const LONGER_THAN_KNOWN = 2.5;
const FUNDING = /財|費|源|コスト|金額|歳|予算|決算|年度|\{year\}/u;
/** What is counted from an amount, or a part of it, is not the amount. */
const OTHER_AMOUNT =
  /増減|差額|との差|対前年|率|(?<!従事)割合|比$|[当あ]たり|単価|累計|まで|補正(?!後)|要求|うち|内訳|歳入|収入|国.{0,2}[都道府県]/u;
const COMPARED = /増減|差額|差引|比較|対前年|累計|まで$|率$|歳入|収入/u;
const SIGN_OF_SUM = /\s?\(?[A-Z\d](?:\s?\+\s?[A-Z\d])*\)?$/u;
const COST = /(?:費|コスト)$/u;
const REGULAR_STAFF = /^(?:正規?|常勤)職員(?:数)?$/u;
const OTHER_COST = /(?:費|料|金|税|債)$/u;
const ANY_COST = /事業費|経費|費用/u;
const SPAN = /\{year\}\s?(?:~|から)/u;
const OF_MONEY = /予算|決算|執行|支出/u;
const NOTHING: FieldGuess = { field: null, rank: 0, by: [], isDoubtful: true };
const SPENDING: readonly TableFieldName[] = ['spending_yen', 'settlement_yen', 'planned_yen'];

/** True for an amount below a text that makes it another one: 決算額 below 増減, or one of several years. */
function isCompared(texts: readonly HeadText[], { field }: FieldGuess): boolean {
  if (field === null || !isCostField(field)) return false;
  const isOfYears = texts.some(({ template }) => SPAN.test(template));
  return isOfYears || texts.slice(1).some(({ bare }) => COMPARED.test(bare));
}

/** Guesses the field of a column by the texts of its head, its label first; `isAmongAmounts`: the columns of its group are amounts. */
export function guessField(
  texts: readonly HeadText[],
  isFigureColumn: boolean,
  vocabulary: Vocabulary,
  kindBefore: string | null,
  isAmongAmounts = false,
): FieldGuess {
  const guess = guessByWords(texts, isFigureColumn, vocabulary, kindBefore, isAmongAmounts);
  return isCompared(texts, guess) ? NOTHING : guess;
}

function guessByWords(
  texts: readonly HeadText[],
  isFigureColumn: boolean,
  vocabulary: Vocabulary,
  kindBefore: string | null,
  isAmongAmounts: boolean,
): FieldGuess {
  const at = texts.findIndex(({ bare }) => bare !== '');
  if (at === -1) return NOTHING;
  const main = texts[at]!;
  const subjectAt = texts.findIndex((one, index) => index >= at && isSubject(one));
  const subject = subjectAt === -1 ? null : known(texts[subjectAt]!, vocabulary);
  if (subject && subjectAt > at && isCostField(subject.field)) {
    const field = fieldOfStage(main.bare, subject.field, vocabulary);
    return { ...field, by: [at, subjectAt], isDoubtful: false };
  }
  if (subjectAt > at && subject === null && isOnlyStage(main)) {
    const other = ofUnknownSubject(main, texts[subjectAt]!, vocabulary);
    if (other) return { ...other, by: [at, subjectAt], isDoubtful: true };
  }
  const staff = staffBelow(main, texts.slice(at + 1), vocabulary);
  if (staff) return { ...staff, by: [at], isDoubtful: false };
  const exact = known(main, vocabulary);
  const doubt = texts.slice(0, at).some(({ isWhole }) => isWhole) ? DOUBT : 0;
  if (exact) {
    if (!isAtHome(exact.field, main, texts.slice(at + 1), vocabulary))
      return { ...NOTHING, isDoubtful: false };
    const field = atStage(exact, texts.slice(at), vocabulary);
    return { ...field, rank: field.rank + doubt, by: [at], isDoubtful: false };
  }
  const isOfCosts = texts.slice(at).some((text) => {
    const one = known(text, vocabulary);
    return COST.test(text.bare) || (one !== null && isCostField(one.field));
  });
  const isSpent = isOnlyStage(main) && subjectAt === -1 && (isAmongAmounts || isOfMoney(texts));
  const spent = isSpent ? namedStage(main.bare, vocabulary) : null;
  const indicator =
    isOfCosts || spent ? null : guessIndicator(texts, at, isFigureColumn, kindBefore);
  if (indicator) return { ...indicator, rank: indicator.isDoubtful ? DOUBT : 0 };
  const amount =
    spent ??
    (OF_MONEY.test(main.bare) && isOnlyStage(main) ? namedStage(main.bare, vocabulary) : null);
  const part = amount ?? longestPart(main, vocabulary);
  if (!part) return NOTHING;
  const found = atStage(part, texts.slice(at), vocabulary);
  return { ...found, rank: found.rank + doubt, by: [at], isDoubtful: true };
}

/** What a stage is of whose subject is known by a part of its words; nothing for one that names another cost (減価償却費). */
function ofUnknownSubject(
  stage: HeadText,
  subject: HeadText,
  vocabulary: Vocabulary,
): Pick<FieldGuess, 'field' | 'rank'> | null {
  const part = longestPart(subject, vocabulary);
  if (part && isCostField(part.field)) {
    const { field, rank } = fieldOfStage(stage.bare, part.field, vocabulary);
    return { field, rank: rank + DOUBT };
  }
  const isOther = OTHER_COST.test(subject.bare) && !ANY_COST.test(subject.bare);
  return isOther ? { field: null, rank: 0 } : null;
}

/** True for a head that prints a unit of money. */
function isOfMoney(texts: readonly HeadText[]): boolean {
  return texts.some(({ isMoney }) => isMoney);
}

/** True for a text that says what a figure is of. */
function isSubject(text: HeadText): boolean {
  return text.bare !== '' && !isOnlyStage(text);
}

/** The field of a label that the vocabulary knows, with its year and all, or without. */
function known({ template, bare }: HeadText, vocabulary: Vocabulary): Named | null {
  const whole = knownLabel(template.replace('{year}', ''), vocabulary);
  return whole ?? knownLabel(bare, vocabulary) ?? knownAmount(bare, vocabulary);
}

/** An amount behind whose label a sign stands that a sum refers to: 事業費①, 人件費B, 総コスト(①+②). */
function knownAmount(bare: string, vocabulary: Vocabulary): Named | null {
  const plain = bare.replace(SIGN_OF_SUM, '');
  const found = plain === bare ? null : knownLabel(plain, vocabulary);
  return found && isCostField(found.field) ? found : null;
}

function knownLabel(label: string, vocabulary: Vocabulary): Named | null {
  const key = declaredLabelKey(label);
  const field = vocabulary.get(key);
  return field ? { field, rank: [...vocabulary.keys()].indexOf(key) } : null;
}

/** 事業費 at a stage that its own text, or one above it, names. */
function atStage(
  found: Named,
  texts: readonly HeadText[],
  vocabulary: Vocabulary,
): Pick<FieldGuess, 'field' | 'rank'> {
  if (found.field !== 'spending_yen') return found;
  const stage = texts.find(
    (text, at) => stageWords(text) !== null && (at === 0 || isOnlyStage(text)),
  );
  return stage ? fieldOfStage(stageWords(stage)!, found.field, vocabulary) : found;
}

/** 決算 of 事業費 is the settlement; 決算 of 人件費 is 人件費. What is no stage of an amount, such as 補正予算, is none of it. */
function fieldOfStage(
  stage: string,
  subject: TableFieldName,
  vocabulary: Vocabulary,
): Pick<FieldGuess, 'field' | 'rank'> {
  const named = namedStage(stage, vocabulary);
  if (!named || !isCostField(named.field)) return { field: null, rank: 0 };
  return SPENDING.includes(subject) ? named : { field: subject, rank: named.rank };
}

/** The field of 決算 is that of 決算額. */
function namedStage(stage: string, vocabulary: Vocabulary): Named | null {
  return knownLabel(stage, vocabulary) ?? knownLabel(`${stage}額`, vocabulary);
}

/** Whose staff a group counts: 正規職員 below 従事職員数. */
function staffBelow(
  { bare }: HeadText,
  groups: readonly HeadText[],
  vocabulary: Vocabulary,
): Named | null {
  if (!REGULAR_STAFF.test(bare)) return null;
  const counted = groups.flatMap((text) => known(text, vocabulary) ?? []);
  return counted.find(({ field }) => /^regular_staff_/u.test(field)) ?? null;
}

/**
 * The rest of something is of funding only where no other thing is parted: `その他` below 職員数 is none; nor are staff below 人件費,
 * which is their cost.
 */
function isAtHome(
  field: TableFieldName,
  { bare }: HeadText,
  groups: readonly HeadText[],
  vocabulary: Vocabulary,
): boolean {
  const isOfCost = groups.some((text) => known(text, vocabulary)?.field === 'personnel_cost_yen');
  if (isOfCost && /_(?:fte|persons|hours)$/u.test(field)) return false;
  const isRest = field === 'other_funding_yen' && bare === 'その他';
  return !isRest || groups[0] === undefined || FUNDING.test(groups[0].template);
}

/** The field of the longest known label that stands inside a label. */
function longestPart({ bare }: HeadText, vocabulary: Vocabulary): Named | null {
  if (OTHER_AMOUNT.test(bare)) return null;
  const key = declaredLabelKey(bare);
  const keys = [...vocabulary.keys()];
  const canBePart = (one: string) =>
    one.length >= 3 && (vocabulary.get(one) !== 'programme_name' || one.includes('名'));
  const inside = keys.filter(
    (one) => canBePart(one) && key.includes(one) && key.length <= one.length * LONGER_THAN_KNOWN,
  );
  const [longest] = inside.sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  return { field: vocabulary.get(longest)!, rank: DOUBT + keys.indexOf(longest) };
}
