import { dataTable } from '../data-table.ts';
import { type Child, h } from '../dom.ts';
import { loadTable } from '../store.ts';
import { programmeCells } from './programme-link.ts';

/** A page that is one or more tables with a heading and an explanation. */
interface ListPage {
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly {
    readonly name: string;
    readonly title: string;
    readonly filters: readonly string[];
  }[];
}

const COMMON = ['municipality_name', 'fiscal_year', 'department_name'];

/** Pages that list things, by their address. */
export const LIST_PAGES: Readonly<Record<string, ListPage>> = {
  costs: {
    title: '事業費の増減',
    lead: '何がどれだけ増え、減ったか。予算と決算、人件費の変化を並べます。「比較可能性」が「見込みと確定」の行は、決算見込みと確定した決算を比べたものです。',
    tables: [{ name: 'costs', title: '事業費の増減', filters: [...COMMON, 'comparability'] }],
  },
  unmet: {
    title: '未達成の目標',
    lead: '目標に届かなかった指標を、不足、続いている年数、評価表に記載された理由、総合評価とともに示します。望ましい方向(大きいほど良い、小さいほど良い)を考慮しています。',
    tables: [
      { name: 'unmet', title: '未達成の目標', filters: [...COMMON, 'section', 'goals', 'rating'] },
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
    lead: '所属と年度ごとの事業費、人件費、目標の達成状況です。規模の大きさは無駄を意味しません。',
    tables: [{ name: 'departments', title: '所属別', filters: COMMON }],
  },
  policies: {
    title: '政策別',
    lead: '政策体系(章・節、政策・施策など)と年度ごとの事業費と人件費です。',
    tables: [
      {
        name: 'policies',
        title: '政策別',
        filters: ['municipality_name', 'fiscal_year', 'policy_path'],
      },
    ],
  },
  sdgs: {
    title: 'SDGs別',
    lead: '評価表で貢献するとされたSDGs目標ごとの事務事業です。一つの事務事業が複数の目標に現れます。',
    tables: [
      {
        name: 'sdgs',
        title: 'SDGs別',
        filters: ['goal_name', 'municipality_name', 'department_name'],
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
  signals: {
    title: '確認したい点',
    lead: '数値や記載から機械的に見つけた、尋ねてみる価値のある点です。問いであり、判定ではありません。',
    tables: [
      {
        name: 'signals',
        title: '確認したい事務事業',
        filters: ['rule', 'severity', 'fiscal_year', 'department_name'],
      },
      {
        name: 'conflicts',
        title: '言葉と数値の食い違い',
        filters: ['rule', 'fiscal_year', 'department_name'],
      },
    ],
  },
  quality: {
    title: 'データの品質',
    lead: '取り込めたもの、取り込めなかったもの、読み取りに迷いがあったものの一覧です。推測が必要な値は取り込まず、空のままにしています。',
    tables: [
      { name: 'coverage', title: '取込状況', filters: [] },
      { name: 'issues', title: '指摘', filters: ['severity', 'code', 'path'] },
      { name: 'checks', title: '検査結果', filters: ['severity', 'passed'] },
    ],
  },
  glossary: {
    title: '用語集',
    lead: 'データベースの表と列の名称と意味です。',
    tables: [{ name: 'glossary', title: '用語集', filters: ['object_ja'] }],
  },
};

/** Renders a list page; a table that the warehouse does not have is left out. */
export async function listPage(
  { title, lead, tables }: ListPage,
  available: readonly string[],
  chosen: Readonly<Record<string, string>>,
): Promise<Child> {
  const present = tables.filter(({ name }) => available.includes(name));
  const parts = await Promise.all(
    present.map(async (one) => {
      const table = await loadTable(one.name);
      const options = {
        title: one.title,
        filters: one.filters,
        render: programmeCells(table),
        chosen,
      };
      return [present.length > 1 ? h('h2', {}, one.title) : null, dataTable(table, options)];
    }),
  );
  const none = h('p', { class: 'note' }, 'このリリースにはこの表がありません。');
  return [h('h1', {}, title), h('p', { class: 'lead' }, lead), present.length > 0 ? parts : none];
}
