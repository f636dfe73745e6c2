import { declaredLabelKey } from '../../src/form/label-key.ts';
import type { TableFieldName } from '../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../src/normalize/table/header.ts';
import { ERA_YEAR_PATTERN } from '../../src/text/era.ts';
import { withoutHeadUnit } from '../../src/text/money-unit.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a column may be: a field, or null where a person has to say; `template` is its label with {year} and {no}. */
export interface GuessedColumn {
  readonly column: HeadedColumn;
  readonly field: TableFieldName | null;
  readonly template: string;
  /** What `{no}` stands for in this label. */
  readonly number: string | null;
  /** A guess by a part of the label, to be confirmed. */
  readonly isDoubtful: boolean;
}

const YEAR = new RegExp(`${ERA_YEAR_PATTERN}|(?:19|20)\\d{2}(?:年度|年)`, 'u');
const KIND = /(活動|成果|対象)(?:目標)?指標/u;
const NUMBER = /(?<![ァ-ヶー])[ア-ソ](?=$|[:\s)])|(?<!\d)\d(?!\d)/u;
const LONGEST_NAMELESS = 12;
const LONGER_THAN_KNOWN = 2.5;
const FUNDING = /財|費|源|コスト|金額|歳|年度|[HR]\d/u;
const REMARKS = /\([^()]*\)/gu;
const KINDS: Readonly<Record<string, string>> = {
  活動: 'activity',
  成果: 'outcome',
  対象: 'population',
};
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(名称|指標名|名)$/u, 'name'],
  [/単位$/u, 'unit'],
  [/達成(率|度)/u, 'ratio'],
  [/考え方|根拠|設定理由/u, 'basis'],
  [/目標|計画|予定|見込/u, 'target'],
  [/実績|結果/u, 'actual'],
  [/^指標$/u, 'name'],
];

/** The kind of indicator that a column's head names. */
export function indicatorKind({ label, above }: HeadedColumn): string | null {
  return KIND.exec([label, ...above].map(normalizeText).join(' '))?.[1] ?? null;
}

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
  const label = normalizeText(column.label);
  const withYear = label.replace(YEAR, '{year}');
  const exact =
    vocabulary.get(declaredLabelKey(withYear.replace('{year}', ''))) ??
    vocabulary.get(withoutUnit(withYear));
  if (exact) {
    const field = isAtHome(exact, column) ? exact : null;
    return { column, field, template: withYear, number: null, isDoubtful: false };
  }
  const indicator = guessIndicator(withYear, column, isFigureColumn, kindBefore);
  if (indicator) return { column, ...indicator };
  const part = longestPart(withYear, vocabulary);
  return { column, field: part, template: withYear, number: null, isDoubtful: true };
}

/** The rest of something is of funding only where no other thing is parted: `その他` below 職員数 is none. */
function isAtHome(field: TableFieldName, { label, above }: HeadedColumn): boolean {
  const isRest = field === 'other_funding_yen' && /^その他$/u.test(normalizeText(label));
  const [group] = above.map(normalizeText);
  return !isRest || group === undefined || FUNDING.test(group);
}

function withoutUnit(label: string): string {
  const bare = withoutHeadUnit(label.replace('{year}', '')).replace(/\((人|時間|人工)\)/gu, '');
  return declaredLabelKey(bare);
}

function guessIndicator(
  label: string,
  column: HeadedColumn,
  isFigureColumn: boolean,
  kindBefore: string | null,
): Omit<GuessedColumn, 'column'> | null {
  const bare = label.replace(REMARKS, '');
  const part = PARTS.find(([pattern]) => pattern.test(bare.replace(KIND, '').trim()))?.[1];
  const named = indicatorKind({ ...column, label: bare });
  const isNoIndicator = !part || (part === 'name' && !bare.includes('指標'));
  if (!named && (isNoIndicator || bare.length > LONGEST_NAMELESS)) return null;
  const kind = KINDS[named ?? kindBefore ?? '成果']!;
  const found = numberIn(label);
  const template = found
    ? `${label.slice(0, found.index)}{no}${label.slice(found.index + found.text.length)}`
    : label;
  const own = part ?? (isFigureColumn ? 'actual' : 'name');
  const field = kind === 'activity' && own === 'actual' ? 'activity_result' : `${kind}_${own}`;
  return {
    field: field as TableFieldName,
    template,
    number: found?.text ?? null,
    isDoubtful: !named || !part,
  };
}

/** The item's number in a label: it stands behind the word 指標 where that is there, never in a bracket or a year. */
function numberIn(label: string): { text: string; index: number } | null {
  const hidden = label
    .replace(REMARKS, (text) => '　'.repeat(text.length))
    .replace('{year}', '　　　　　　');
  const from = (KIND.exec(hidden)?.index ?? -3) + 3;
  const found = NUMBER.exec(hidden.slice(from));
  return found ? { text: found[0], index: from + found.index } : null;
}

/** The label of a column that has no field, as a form declares it. */
export function noteLabel({ template, number }: GuessedColumn): string {
  return template.replace('{no}', number ?? '');
}

/** The field of the longest known label that stands inside a label. */
function longestPart(label: string, vocabulary: Vocabulary): TableFieldName | null {
  const key = declaredLabelKey(label);
  const inside = [...vocabulary.keys()].filter(
    (known) =>
      known.length >= 3 && key.includes(known) && key.length <= known.length * LONGER_THAN_KNOWN,
  );
  const [longest] = inside.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : vocabulary.get(longest)!;
}
