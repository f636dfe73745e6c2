import { TABLE_FIELDS, type TableFieldName } from '../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../src/normalize/table/header.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { type HeadText, isOnlyStage } from './head-text.ts';

/** The field of a numbered item, and the texts of the head that say so. */
export interface IndicatorGuess {
  /** Null for what no form can declare, such as the target of an activity. */
  readonly field: TableFieldName | null;
  readonly by: readonly number[];
  readonly isDoubtful: boolean;
}

const KIND = /(活動|成果|対象)(?:目標)?指標/u;
const NUMBER = /(?<![ァ-ヶー])[ア-ソ](?=$|[:\s)])|(?<!\d)\d(?!\d)|(?<=標\s?\(?)[A-H](?=$|[:\s)])/u;
/** Above a label only the number of an indicator counts, not that of a section. */
const NUMBERED_GROUP = /指標|KPI|^[([]?(?:[ア-ソ]|\d)[)\]]?$/u;
const LONGEST_NAMELESS = 12;
/** A number alone in brackets is no remark. */
const REMARKS = /\((?!(?:\d|[ア-ソA-H])\))[^()]*\)/gu;
const BRACKETS = /\([^()]*\)/gu;
const NO_RESULT = /まで|累計|増減|差$/u;
const KINDS: Readonly<Record<string, string>> = {
  活動: 'activity',
  成果: 'outcome',
  対象: 'population',
};
/** Below a stage, 指標1 is what the figure is of; anywhere else its name. */
const JUST_INDICATOR = /^指標$/u;
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(名称|指標名|名)$/u, 'name'],
  [/単位$/u, 'unit'],
  [/達成(率|度)/u, 'ratio'],
  [/考え方|根拠|設定理由/u, 'basis'],
  [/目標|計画|予定|見込/u, 'target'],
  [/実績|結果/u, 'actual'],
  [JUST_INDICATOR, 'name'],
];

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
  const main = texts[at]!;
  const words = main.template.replace('{year}', '').replace(BRACKETS, '');
  const above = texts.slice(at + 1).map(({ template }) => template);
  const named = kindIn([words, ...above]);
  const kindAt = KIND.test(words) ? at : texts.findIndex(({ template }) => KIND.test(template));
  const own = partOf(words);
  const isOwn = own !== undefined && !JUST_INDICATOR.test(withoutNumber(words));
  const stageAt = isOwn ? -1 : texts.findIndex((text, index) => index > at && isOnlyStage(text));
  const part = stageAt === -1 ? own : partOf(texts[stageAt]!.bare);
  const isNoIndicator =
    !part || NO_RESULT.test(words) || (part === 'name' && !words.includes('指標'));
  const isOnlyWord =
    isOnlyStage(main) || isFigureColumn || ['name', 'unit', 'basis'].includes(part!);
  if (!named && (isNoIndicator || words.length > LONGEST_NAMELESS || !isOnlyWord)) return null;
  const kind = KINDS[named ?? kindBefore ?? '成果']!;
  // Beside its parts an indicator has columns such as 基準値 and 備考; only its own head, or years below it, are the indicator.
  if (!part && !KIND.test(words)) return null;
  const what = part ?? (isFigureColumn ? 'actual' : 'name');
  const field = kind === 'activity' && what === 'actual' ? 'activity_result' : `${kind}_${what}`;
  return {
    field: TABLE_FIELDS.find((one) => one === field) ?? null,
    by: [at, ...(stageAt === -1 ? [] : [stageAt]), ...(at === 0 || kindAt <= at ? [] : [kindAt])],
    isDoubtful: !named || !part,
  };
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
  return PARTS.find(([pattern]) => pattern.test(words))?.[1];
}

function withoutNumber(text: string): string {
  const found = numberIn(text, false);
  return found ? text.replace(found.text, '').trim() : text;
}
