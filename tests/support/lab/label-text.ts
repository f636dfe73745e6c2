import { printedEra, type YearStyle } from './era-label.ts';
import { fieldOf, type Slot, YEAR_OFFSETS, yearOf } from './slots.ts';

/** Labels of the form by field; `{Y}` is the year's spelling. Those of the page header stand here too. */
const LABELS: Readonly<Record<string, string>> = {
  department: '所属名称',
  name: '事務事業名称',
  rank: '実施計画ランク',
  period: '期間',
  affairs: '事業の種類',
  legal: '根拠法令',
  purpose: '事業の目的及び具体的な内容',
  account: '会計',
  budget: '{Y}予算現額',
  settlement: '{Y}決算額',
  fte: '{Y}正規職員人件費',
  other: '{Y}その他職員従事割合',
  special: '{Y}非常勤特別職',
  item: '項目名',
  result: '実績',
  indicator: '指標名',
  basis: '目標設定の考え方・根拠',
  target: '{Y}目標',
  actual: '{Y}実績',
  unmet: '{Y}目標値が未達成の理由・分析',
  rating: '総合評価',
  ratingReason: '評価理由',
  improvement: '{Y}年度に改善した点',
  challenge: '事業達成に向けての現在の課題及び今後の課題解決に向けた取り組み',
  challengeHead: '現状の課題',
  evaluator: '評価者',
  sdg: '事業自体が貢献する項目',
  contribution: 'どのように貢献したか',
  methodNote: '実施手法等の工夫により貢献できた項目(任意)',
  overviewHead: '事業概要(全体)',
  costHead: '経費',
  inputHead: '投入コスト',
  outcomeHead: '成果',
  activityHead: '活動実績({Y})',
  indicatorHead: '成果指標',
  evaluationHead: '評価及び次年度以降に向けた課題・取り組みなど',
  sdgHead: 'SDGsへの貢献(最大3つ)',
};

/** Text of a label: `budget.p` in edition 2020 → `R1予算現額`; kanji years read `令和元年度予算現額`. */
export function labelText(slot: Slot, edition: number, style: YearStyle = 'short'): string {
  const field = fieldOf(slot);
  const year = yearOf(slot) ?? 'c';
  const pattern = LABELS[slot === 'settlement.c' ? 'settlement' : field];
  if (pattern === undefined) throw new Error(`no label for ${slot}`);
  const era = printedEra(edition + YEAR_OFFSETS[year], style);
  const spelled = style === 'kanji' && !pattern.startsWith('{Y}年度') ? `${era}年度` : era;
  return `${pattern.replace('{Y}', spelled)}${slot === 'settlement.c' ? '(見込み)' : ''}`;
}
