import type { Cell } from '../../load/query/text-table.ts';
import { eraLabel } from '../../text/era.ts';
import { ISSUE_SENTENCES } from '../issue-sentences.ts';
import { ISSUE_WORDS } from '../issue-words.ts';
import { READING_WORDS } from '../reading-words.ts';
import type { ReportColumn, ReportFormat } from '../report-data.ts';

const whole = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });
const measured = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 6 });
const thousand = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat('ja-JP', { style: 'percent', maximumFractionDigits: 1 });
const exactPercent = new Intl.NumberFormat('ja-JP', { style: 'percent', maximumFractionDigits: 4 });

/** Formats whose values stand to the right. */
export function isNumeric(format: ReportFormat): boolean {
  return format !== 'text' && format !== 'key' && format !== 'year';
}

/** Stands where there is no value. */
export const NOTHING = '－';

/** A value as people read it: 千円 with separators, percent, '－' where there is none; a number among texts is no amount. */
export function show(cell: Cell | undefined, { name, format }: ReportColumn): string {
  if (cell === null || cell === undefined || cell === '') return NOTHING;
  const word = typeof cell === 'number' ? undefined : WORDS[name]?.[String(cell)];
  if (word !== undefined) return word;
  if (typeof cell === 'boolean') return cell ? 'はい' : 'いいえ';
  if (typeof cell === 'string' || format === 'text') return String(cell);
  if (format === 'yen') return showYen(cell);
  if (format === 'ratio') return showRatio(cell);
  if (format === 'year') return showYear(cell);
  return (format === 'whole' ? whole : measured).format(cell);
}

/** A code of a column as the word for it, '－' where there is none. */
export function showWord(name: string, code: Cell): string {
  return show(code, { name, label: '', format: 'text' });
}

/** A number of things, with separators. */
export function showCount(count: number): string {
  return whole.format(count);
}

/** Yen in thousands with separators. */
export function showYen(yen: number): string {
  return thousand.format(yen / 1000);
}

/** Share in percent; what is short of 100 %, or beyond it, never reads as 100 %. */
export function showRatio(ratio: number): string {
  const text = percent.format(ratio);
  return text === percent.format(1) && ratio !== 1 ? exactPercent.format(ratio) : text;
}

/** Western year with the era's behind it in parentheses. */
export function showYear(year: number): string {
  return `${year}(${eraLabel(year)})`;
}

/** First or second sentence of each kind of issue. */
function sentences(which: 0 | 1): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(ISSUE_SENTENCES).map(([code, pair]) => [code, pair[which]]),
  );
}

const PHASES = { settled: '決算', estimated: '決算見込み', planned: '計画' };

/** Words of the warehouse in Japanese, by column. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  code: ISSUE_WORDS,
  meaning: sentences(0),
  todo: sentences(1),
  passed: { true: '合格', false: '不合格' },
  phase: PHASES,
  settlement_is_estimate: { true: '見込み', false: '確定' },
  previous_phase: PHASES,
  indicator_kind: { outcome: '成果指標', population: '対象指標' },
  direction: { higher: '大きいほど良い', lower: '小さいほど良い', keep: '維持', unknown: '不明' },
  target_status: {
    met: '達成',
    unmet: '未達成',
    no_target: '目標なし',
    no_actual: '実績なし',
    not_numeric: '数値でない',
    not_due: '年度未到来',
    undecidable: '判定できない',
    lost: '値が失われた',
  },
  comparability: {
    like_for_like: '同じ段階',
    estimate_vs_final: '見込みと確定',
    plan_vs_actual: '計画と実績',
    new: '新規',
    ended: '終了',
    incomplete: '比較できない',
  },
  restatement_kind: { estimate_settled: '見込みから確定', restated: '変更' },
  severity: {
    error: 'エラー',
    warning: '警告',
    info: '情報',
    blocking: '公開を止める',
    question: '質問',
    good_practice: '好事例',
  },
  rule: {
    missed_years_running: '続けて未達成',
    target_lowered_then_met: '目標を下げて達成',
    target_far_exceeded: '目標を大きく超過',
    cost_up_result_worse: '費用増・結果悪化',
    cost_down_result_better: '費用減・結果改善',
    spending_without_outcome: '成果指標のない支出',
    result_never_filled_in: '埋まらない実績',
    reduced_yet_grown: '縮小なのに増加',
    text_copied_from_last_year: '前年度の文章の写し',
    text_copied_within_sheet: '欄の間の写し',
    words_against_numbers: '言葉と数値の食い違い',
    rating_against_target: '評価と目標の食い違い',
    personnel_cost_without_rate: '単価に合わない人件費',
    execution_ratio_mismatch: '執行率の食い違い',
  },
  certainty: { sure: '確実', likely: 'ほぼ確実' },
  reading: READING_WORDS,
  measure: {
    budget_yen: '予算現額(円)',
    settlement_yen: '決算額(円)',
    planned_yen: '計画額(円)',
    personnel_cost_yen: '人件費(円)',
    regular_staff_fte: '正規職員(人)',
    other_staff_fte: 'その他職員(人)',
    special_staff_fte: '非常勤特別職(人)',
    regular_staff_persons: '正規職員従事人数(人)',
    work_hours: '延べ業務時間(時間)',
    national_subsidy_yen: '国庫支出金(円)',
    prefectural_subsidy_yen: '都道府県支出金(円)',
    local_bond_yen: '地方債(円)',
    other_funding_yen: 'その他財源(円)',
    general_fund_yen: '一般財源(円)',
    result_value: '活動の実績値',
    target_value: '目標値',
    actual_value: '実績値',
  },
};
