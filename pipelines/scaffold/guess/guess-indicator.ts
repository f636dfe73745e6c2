import { TABLE_FIELDS, type TableFieldName } from '../../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { type HeadText, isOnlyStage } from '../table/head-text.ts';

/** The field of a numbered item, and the texts of the head that say so. */
export interface IndicatorGuess {
  /** Null for what no form can declare, such as the target of an activity. */
  readonly field: TableFieldName | null;
  readonly by: readonly number[];
  readonly isDoubtful: boolean;
}

const KIND = /(活動|成果|対象|アウトプット|アウトカム)(?:内容)?(?:目標)?指標/u;
/** The kind alone, above what is said of an indicator: 指標名 and 実績値 below 成果. */
const JUST_KIND = /^[([]?(?:[①-⑳]|\d)?[.)]?(活動|成果|アウトプット|アウトカム)[)\]]?$/u;
const OF_ITEM = /^(?:指標(?:名称?)?|名称|単位|(?:目標|計画|実績)値?|達成率)$/u;
const NUMBER =
  /(?<![ァ-ヶー])[ア-ソ](?=$|[-_・/:\s)])|(?<![\dRH第])\d(?![\d年月人次回期])|(?<=標\s?\(?)[ア-ソA-H](?![ァ-ヶーA-Za-z])/u;
/** Above a label only the number of an indicator counts, not that of a section. */
const NUMBERED_GROUP = /指標|KPI|(?:成果|数値)目標|^[([]?(?:[ア-ソ]|\d)[)\]]?$/u;
/** 名称 is an indicator's only where the head says so. */
export const OF_INDICATOR = /指標|KPI|(?:成果|数値)目標|目標(?:項目|の?内容)/u;
const LONGEST_NAMELESS = 12;
/** A number alone in brackets is no remark. */
const REMARKS = /\((?!(?:\d|[ア-ソA-H])\))[^()]*\)/gu;
const BRACKETS = /\([^()]*\)/gu;
/** A column of figures by its label, though it may be blank. */
const FIGURE = /値$/u;
const NO_RESULT = /まで|累計|増減|差$/u;
const KINDS: Readonly<Record<string, string>> = {
  活動: 'activity',
  成果: 'outcome',
  対象: 'population',
  アウトプット: 'activity',
  アウトカム: 'outcome',
};
/** Below a stage, 指標1 is what the figure is of; anywhere else its name. */
const JUST_INDICATOR = /^指標$/u;
const JUST_GROUP = /^(?:活動|成果|対象|数値|達成)?(?:内容)?(?:目標)?(?:指標|目標|KPI)$/u;
const IN_BRACKETS = /\(([^()]+)\)$/u;
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(名称|指標名|名|項目|内容)$/u, 'name'],
  [/単位$/u, 'unit'],
  [/達成(率|度)/u, 'ratio'],
  [/考え方|^(?!.*(?:法令|条例|要綱)).*(?<!法的)根拠(?!法)|設定理由/u, 'basis'],
  [/指標$/u, 'name'],
];
/** The last of these words is what a figure is: 成果目標の実績 is an actual. */
const STAGES = /(目標|計画|予定|当初見込)|実績|結果/gu;
/** What is said of both, and what is expected to come out, is neither a target nor an actual. */
const NEITHER =
  /(?:目標|計画)値?[・/、と](?:実績|結果)|(?:実績|結果)値?[・/、と](?:目標|計画)|(?<!当初)見込|達成状況/u;

/** Words below 数値目標 say what the target is of. */
const NAME: { readonly part: string; readonly by: readonly number[] } = { part: 'name', by: [] };

/** The kind of indicator that a column's head names. */
export function indicatorKind({ label, above }: HeadedColumn): string | null {
  return kindIn([label, ...above].map(normalizeText));
}

/** Guesses what a column says of an indicator by `texts[at]`, the first of its head with words, and those above it. */
export function guessIndicator(
  texts: readonly HeadText[],
  at: number,
  isFigureColumn: boolean,
  kindBefore: string | null,
): IndicatorGuess | null {
  const words = wordsOf(texts[at]!);
  const isGroup = at === 0 && JUST_GROUP.test(withoutNumber(words).trim());
  const isName = isGroup && !isFigureColumn && partInBrackets(texts[at]!) === undefined;
  const { part, by: partBy } = isName ? NAME : partSaid(texts, at);
  const { kind, by: kindBy } = kindSaid(texts, at);
  const canStandAlone = isOnlyStage(texts[at]!) || isFigureColumn;
  const isOfIndicator = texts.slice(at).some(({ template }) => OF_INDICATOR.test(template));
  if (kind === null && !isIndicatorByItself(words, part, canStandAlone, isOfIndicator)) return null;
  // Beside its parts an indicator has columns such as 基準値 and 備考; only its own head, or years below it, are the indicator.
  if (part === undefined && !KIND.test(words)) return null;
  const what = part ?? (isFigureColumn || FIGURE.test(words) ? 'actual' : 'name');
  // Below 指標, figures of a year may be targets, actuals or an activity's.
  if (what === 'name' && at > 0 && isFigureColumn) return { field: null, by: [], isDoubtful: true };
  return {
    field: fieldOf(KINDS[kind ?? kindBefore ?? '成果']!, what),
    by: [at, ...partBy, ...kindBy],
    isDoubtful: kind === null || part === undefined,
  };
}

/** The part of an indicator that a column is, and what says so above it: a stage of figures counts where the column's own words name no part. */
function partSaid(texts: readonly HeadText[], at: number) {
  const words = wordsOf(texts[at]!);
  const own = partInBrackets(texts[at]!) ?? partOf(words);
  if (own !== undefined && !JUST_INDICATOR.test(withoutNumber(words))) return { part: own, by: [] };
  const stageAt = texts.findIndex((text, index) => index > at && isOnlyStage(text));
  if (stageAt === -1) return { part: own, by: [] };
  return { part: partOf(texts[stageAt]!.bare), by: [stageAt] };
}

/** The part that stands in brackets behind nothing but the indicator: 成果指標1(目標値). */
function partInBrackets(text: HeadText): string | undefined {
  const group = withoutNumber(wordsOf(text)).trim();
  const inside = JUST_GROUP.test(group) && IN_BRACKETS.exec(text.template.replace('{year}', ''));
  return inside ? partOf(inside[1]!) : undefined;
}

/** The kind of indicator that a column is of, and what says so above it. */
function kindSaid(texts: readonly HeadText[], at: number) {
  const words = wordsOf(texts[at]!);
  const kind = kindIn([words, ...texts.slice(at + 1).map(({ template }) => template)]);
  if (kind === null && OF_ITEM.test(words)) return bareKindAbove(texts, at);
  if (at === 0 || KIND.test(words)) return { kind, by: [] };
  const above = texts.findIndex(({ template }, index) => index > at && KIND.test(template));
  return { kind, by: above === -1 ? [] : [above] };
}

/** The kind that stands alone above what is said of an indicator. */
function bareKindAbove(texts: readonly HeadText[], at: number) {
  const above = texts.findIndex(({ bare }, index) => index > at && JUST_KIND.test(bare));
  if (above === -1) return { kind: null, by: [] };
  return { kind: JUST_KIND.exec(texts[above]!.bare)![1]!, by: [above] };
}

/** Whether words are of an indicator though nothing in the head names its kind. */
function isIndicatorByItself(
  words: string,
  part: string | undefined,
  canStandAlone: boolean,
  isOfIndicator: boolean,
): boolean {
  if (part === undefined || words.length > LONGEST_NAMELESS || NO_RESULT.test(words)) return false;
  if (part === 'name') return isOfIndicator;
  if (part === 'basis' && /評価|^根拠$/u.test(words)) return isOfIndicator;
  return canStandAlone || part === 'unit' || part === 'basis';
}

function fieldOf(kind: string, part: string): TableFieldName | null {
  const name = kind === 'activity' && part === 'actual' ? 'activity_result' : `${kind}_${part}`;
  return TABLE_FIELDS.find((field) => field === name) ?? null;
}

/** What a text says without the place of a year and without remarks; behind nothing but a year, brackets hold no remark: 4年度(実績). */
function wordsOf({ template, bare }: HeadText): string {
  return template.replace('{year}', '').replace(BRACKETS, '').trim() || bare;
}

/** The item's number in a text: it stands behind the word 指標 where that is there, never in a bracket or a year. */
export function numberIn(text: string, isAbove: boolean): { text: string; index: number } | null {
  const hidden = text
    .replace(REMARKS, (remark) => '　'.repeat(remark.length))
    .replace('{year}', '　　　　　　');
  if (isAbove && !NUMBERED_GROUP.test(hidden.trim())) return null;
  const from = (KIND.exec(hidden)?.index ?? -3) + 3;
  const found = NUMBER.exec(hidden.slice(from));
  return found ? { text: found[0], index: from + found.index } : null;
}

function kindIn(texts: readonly string[]): string | null {
  return KIND.exec(texts.join(' '))?.[1] ?? null;
}

function partOf(text: string): string | undefined {
  const words = withoutNumber(text.replace(KIND, '')).trim();
  return PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? stageIn(words);
}

/** True for a text of both target and actual, or of what is expected to come out. */
export function saysNoPart(text: string): boolean {
  return NEITHER.test(text);
}

function stageIn(words: string): string | undefined {
  const last = saysNoPart(words) ? undefined : [...words.matchAll(STAGES)].at(-1);
  return last && (last[1] === undefined ? 'actual' : 'target');
}

function withoutNumber(text: string): string {
  const found = numberIn(text, false);
  return found ? text.replace(found.text, '').trim() : text;
}
