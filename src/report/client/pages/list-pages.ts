import { loadTable } from '../store.ts';
import * as charts from './list-charts.ts';
import type { ListPage } from './list-page.ts';
import { succeededText } from './succeeded-text.ts';
import { unlistedIssues } from './unlisted-issues.ts';

const COMMON = ['municipality_name', 'fiscal_year', 'department_name'];

/** Pages that list things, by their address. */
export const LIST_PAGES: Readonly<Record<string, ListPage>> = {
  costs: {
    title: '事業費の増減',
    lead: '何がどれだけ増え、減ったか。図は下の条件で選んだ事務事業のものです。「比較可能性」が「見込みと確定」の行は、決算見込みと確定した決算を比べたもので、確定後に変わることがあります。',
    tables: [
      {
        name: 'costs',
        title: '事業費の増減',
        filters: [...COMMON, 'comparability'],
        hidden: [
          'previous_personnel_cost_yen',
          'personnel_cost_change_ratio',
          'previous_total_cost_yen',
          'total_cost_yen',
          'total_cost_change_yen',
          'total_cost_change_ratio',
          'edition_fiscal_year',
        ],
        newestWith: 'settlement_change_yen',
        chart: charts.costCharts,
        note: async () => {
          const { rows } = await loadTable('succeeded');
          return succeededText(rows.map(([name, year]) => [String(name), Number(year)]));
        },
      },
    ],
  },
  unmet: {
    title: '未達成の目標',
    lead: '目標に届かなかった指標を、不足、続いている年数、評価表に記載された理由、総合評価とともに示します。望ましい方向(大きいほど良い、小さいほど良い)を考慮しています。',
    tables: [
      {
        name: 'unmet',
        title: '未達成の目標',
        filters: [...COMMON, 'policy_path', 'goals', 'rating'],
        hidden: ['policy_path', 'indicator_no', 'goals', 'edition_fiscal_year'],
        newestWith: 'gap',
        chart: charts.unmetChart,
      },
    ],
  },
  signals: {
    title: '確認したい点',
    lead: '数値や記載から機械的に見つけた、尋ねてみる価値のある点です。問いであり、判定ではありません。',
    tables: [
      {
        name: 'signals',
        title: '確認したい事務事業',
        filters: ['municipality_name', 'rule', 'severity', 'fiscal_year', 'department_name'],
        hidden: ['edition_fiscal_year'],
        chart: charts.ruleChart,
      },
      {
        name: 'conflicts',
        title: '言葉と数値の食い違い',
        filters: ['municipality_name', 'rule', 'fiscal_year', 'department_name'],
        hidden: ['edition_fiscal_year', 'severity'],
        chart: charts.ruleChart,
      },
    ],
  },
  programmes: {
    title: '事務事業を探す',
    lead: '名称、所属、章・節で探せます。',
    tables: [
      { name: 'programmes', title: '事務事業', filters: ['municipality_name', 'department_name'] },
    ],
  },
  departments: {
    title: '所属別',
    lead: '所属と年度ごとの事業費、人件費、目標の達成状況です。所属名から、その所属の事務事業の内訳を開けます。規模の大きさは無駄を意味しません。',
    tables: [
      {
        name: 'departments',
        title: '所属別',
        filters: [...COMMON, 'phase'],
        newestWith: 'spending_yen',
        chart: charts.spendingChart('department_name'),
      },
    ],
  },
  policies: {
    title: '政策別',
    lead: '政策体系(章・節、政策・施策など)と年度ごとの事業費と人件費です。',
    tables: [
      {
        name: 'policies',
        title: '政策別',
        filters: ['municipality_name', 'fiscal_year', 'policy_path', 'phase'],
        newestWith: 'spending_yen',
        chart: charts.spendingChart('policy_path'),
      },
    ],
  },
  sdgs: {
    title: 'SDGs別',
    lead: '評価表で貢献するとされたSDGs目標ごとの事務事業です。一つの事務事業が複数の目標に現れるため、目標をまたいで合計することはできません。',
    tables: [
      {
        name: 'sdgs',
        title: 'SDGs別の事務事業',
        filters: ['municipality_name', 'edition_fiscal_year', 'goal_name', 'department_name'],
        chart: charts.goalChart,
      },
    ],
  },
  restatements: {
    title: '数値の変更',
    lead: '同じ年度の同じ数値が、後の年度版で変わったものです。見込みから確定への変更は通常の手続きです。',
    tables: [
      {
        name: 'restatements',
        title: '数値の変更',
        filters: [...COMMON, 'measure', 'restatement_kind'],
      },
    ],
  },
  quality: {
    title: 'データの品質',
    lead: '取り込めたもの、取り込めなかったもの、読み取りに迷いがあったものの一覧です。推測が必要な値は取り込まず、空のままにしています。指摘の「詳細」は、データを作成する人に向けて英語で書かれています。',
    tables: [
      { name: 'coverage', title: '取込状況', filters: [] },
      { name: 'certainty', title: '読み取りの確かさ', filters: [] },
      { name: 'issue_kinds', title: '指摘の種類', filters: [] },
      {
        name: 'issues',
        title: '指摘の一覧',
        filters: ['code', 'severity', 'path'],
        note: async (listed) => unlistedIssues(listed, await loadTable('issue_kinds')),
      },
      { name: 'checks', title: '検査結果', filters: ['severity', 'passed'] },
    ],
  },
  glossary: {
    title: '用語集',
    lead: 'データベースの表と列の名称と意味です。',
    tables: [{ name: 'glossary', title: '用語集', filters: ['object_ja'] }],
  },
};
