import type { Issue } from '../../../src/issue.ts';
import { eraLabel } from '../../../src/text/era.ts';
import type { InspectedBlock, InspectedCell, Reason, Use } from './inspection.ts';

/** How a use is shown: the mark in the cell's corner, its name, and what it means. */
export interface UseWords {
  readonly mark: string;
  readonly name: string;
  readonly meaning: string;
}

/** Styles of cells: every use, values told apart by certainty. */
export type Look = Exclude<Use, 'value'> | 'sure' | 'likely';

/** Words of the legend, in its order. */
export const LOOKS: Readonly<Record<Look, UseWords>> = {
  sure: { mark: '値', name: '値(確実)', meaning: '読み方が一つに決まった値' },
  likely: { mark: '推', name: '値(推定)', meaning: 'ほかの読み方より明らかに確からしい値' },
  doubtful: { mark: '保', name: '判断保留', meaning: '複数の項目に当てはまるため取り込まない' },
  unexplained: { mark: '？', name: '不明', meaning: 'どの項目にも当てはまらない' },
  duplicate: { mark: '複', name: '重複', meaning: '別のセルで読んだ値の繰り返し' },
  label: { mark: '項', name: '項目名', meaning: '様式の項目名' },
  'likely-label': { mark: '候', name: '項目名の候補', meaning: '項目名らしいが様式にない' },
  heading: { mark: '章', name: '章・節', meaning: '下のブロックに及ぶ見出し' },
  header: { mark: '頁', name: 'ページ見出し', meaning: 'ページごとに繰り返す見出し' },
};

/** The style of a cell. */
export function lookOf({ use, certainty }: InspectedCell): Look {
  return use === 'value' ? (certainty ?? 'likely') : use;
}

/** Names of severities. */
export const SEVERITY_WORDS: Readonly<Record<Issue['severity'], string>> = {
  error: 'エラー',
  warning: '警告',
  info: '参考',
};

const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'edition-unknown': '年度を示す項目名がなく、読み取れない',
  'edition-doubtful': '項目名の年度がページの見出しより古く、読み取らない',
  'block-too-large': 'ブロックが大きすぎ、ほかのものが混ざるため読み取らない',
  'sheets-side-by-side': '別の評価表が同じ行の右に並ぶため読み取らない',
  'block-without-head': '評価表の最初の行が失われたため読み取らない',
  'file-cut-off': 'ファイルがブロックの途中で終わるため読み取らない',
  'maybe-elsewhere': '記載の位置で取り込んだが、別の項目の可能性もある',
  'repeats-value': 'ブロック内の別のセルで読んだ値と同じ',
  'several-fields': 'これらの項目とほかの読み方との差が小さい',
  'no-field': '当てはまる項目には、より確かなセルがあるか、近くに項目名がない',
  'left-in-matrix': 'この欄の値だが、表の行や単位に疑いがあり取り込まない',
  'unknown-in-matrix': '様式にない見出しや行、または見出しと行が合わない表のもの',
  'fills-place': '空欄が機械的に埋められたもの',
  'heading-without-block': '下にブロックのない見出し',
  'outside-blocks': 'どのブロックにも属さない',
  'form-unknown': '様式が分からないため読み取らない',
};

/** Rows of a block, one or from first to last. */
export function rowWords({ firstRow, lastRow }: InspectedBlock): string {
  return firstRow === lastRow ? `${firstRow}行` : `${firstRow}–${lastRow}行`;
}

const MOST_SLOTS = 3;

/** Fields of a cell as short Japanese names with fiscal year and number, e.g. `R2 目標(1)`. */
export function slotNames(
  cell: InspectedCell,
  fieldNames: Readonly<Record<string, string>>,
): string {
  const names = cell.slots.slice(0, MOST_SLOTS).map(({ field, no, fiscalYear }) => {
    const year = fiscalYear === null ? '' : `${eraLabel(fiscalYear)} `;
    const name = fieldNames[field] ?? field;
    return `${year}${fieldNames[`${field}/${no}`] ?? (no > 0 ? `${name}(${no})` : name)}`;
  });
  return `${names.join('、')}${cell.slots.length > MOST_SLOTS ? ' ほか' : ''}`;
}

/** All that is known of a cell, a line each, for its tooltip. */
export function tooltip(
  cell: InspectedCell,
  ref: string,
  fieldNames: Readonly<Record<string, string>>,
): string {
  const { name, meaning } = LOOKS[lookOf(cell)];
  const fields = [...new Set(cell.slots.map(({ field }) => field))].join(', ');
  const lines = [
    `${ref} ${name}: ${meaning}`,
    ...(cell.slots.length > 0 ? [`項目: ${slotNames(cell, fieldNames)} [${fields}]`] : []),
    ...(cell.rule ? [`読み方: ${cell.rule}`] : []),
    ...(cell.reason ? [`理由: ${REASON_WORDS[cell.reason]}`] : []),
    ...(cell.kind && cell.use === 'unexplained' ? [`種類: ${cell.kind}`] : []),
  ];
  return lines.join('\n');
}
