import { seededRandom } from './lab/random.ts';
import type { CellInput, SheetInput } from './workbook.ts';

/** A made-up programme whose sheet prints its figures in matrices; money in thousand yen. */
export interface MatrixProgramme {
  readonly name: string;
  readonly department: string;
  readonly rating: string;
  readonly budget: readonly [number, number, number];
  /** 国庫支出金, その他 and 一般財源 of both years. */
  readonly funding: readonly (readonly [number, number, number])[];
  readonly staff: readonly [number, number];
  readonly indicators: readonly MatrixIndicator[];
}

interface MatrixIndicator {
  readonly name: string;
  readonly unit: string;
  readonly targets: readonly [number, number, number];
  readonly actuals: readonly [number, number];
}

const NAMES =
  '見守り訪問 図書館運営 公園管理 学校給食 道路補修 観光案内 防災訓練 健康相談 農業振興 広報紙 市民農園 文化祭'.split(
    ' ',
  );
const DEPARTMENTS = ['福祉課', '教育課', '建設課'];
const INDICATORS = [
  ['訪問した世帯数', '世帯'],
  ['5歳児健診の受診率', '%'],
  ['講座の開催回数', '回'],
  ['延べ利用者数', '人'],
] as const;

/** Twelve made-up programmes. */
export function matrixProgrammes(): MatrixProgramme[] {
  const random = seededRandom(12);
  const amount = () => (random.chance(0.4) ? 0 : random.int(1, 900));
  return NAMES.map((name, at): MatrixProgramme => {
    const three = (): [number, number, number] => [amount(), amount(), random.int(1, 9_000)];
    const indicatorOf = (no: number): MatrixIndicator => {
      const [named, unit] = INDICATORS[(at + no) % INDICATORS.length]!;
      const figure = () => (unit === '%' ? random.int(300, 999) / 10 : random.int(3, 4_000));
      return {
        name: named,
        unit,
        targets: [figure(), figure(), figure()],
        actuals: [figure(), figure()],
      };
    };
    return {
      name: `${name}事業`,
      department: DEPARTMENTS[at % DEPARTMENTS.length]!,
      rating: random.pick(['拡充', '継続', '縮小']),
      budget: [random.int(9_000, 20_000), random.int(9_000, 20_000), random.int(9_000, 20_000)],
      funding: [three(), three()],
      staff: [random.int(5, 300) / 100, random.int(5, 300) / 100],
      indicators: [indicatorOf(0), indicatorOf(1)],
    };
  });
}

/** What a programme spent in the first or second year, in thousand yen. */
export function spent({ funding }: MatrixProgramme, year: 0 | 1): number {
  return funding[year]!.reduce((sum, one) => sum + one, 0);
}

/** The form of the sheets below. */
export const matrixForm = `
id: matsukaze-sheet
title: 松風市 事務事業評価シート
layout: blocks
money_unit_yen: 1000
bare_amounts: true
personnel_basis: 人件費
default_direction: higher
current_phase: settled
staff_decimals: 2
recognise: { distinct_labels: 6 }
page_header: []
chapter_heading: '^第\\d+章'
section_heading: '^第\\d+節'
anchor: department
printed_once: [department, programme_name, rating]
edition_labels: { current: ['{year}決算'] }
words:
  ranks: [高, 低]
  ratings: [拡充, 継続, 縮小]
  accounts: ['会計$']
  checked: ■
  unchecked: □
  remark: '^※'
  not_numbers: [集計中]
  claims: { partly: 'おおむね達成', achieved: '^達成' }
fields:
  - { field: department, kind: name, labels: [担当課] }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: purpose, kind: text, shape: sentence, labels: [事業の目的] }
  - { field: rating, kind: rating, labels: [今後の方向性] }
  - { field: budget_yen, kind: money, group: cost, years: [previous, current, next], heads: ['{year}予算'], rows: [事業費] }
  - { field: settlement_yen, kind: money, group: cost, heads: ['{year}決算'], rows: [事業費] }
  - { field: national_subsidy_yen, kind: money, group: cost, heads: ['{year}決算'], rows: [国庫支出金] }
  - { field: other_funding_yen, kind: money, group: cost, heads: ['{year}決算'], rows: ['財源内訳 > その他'] }
  - { field: general_fund_yen, kind: money, group: cost, heads: ['{year}決算'], rows: [一般財源] }
  - { field: regular_staff_fte, kind: staff, group: staff, heads: ['{year}決算'], rows: ['従事職員 > 正規'] }
  - { field: target, kind: measure, group: indicator, years: [previous, current, next], heads: ['{year}'], rows: ['{name} > 目標値'] }
  - { field: actual, kind: measure, group: indicator, heads: ['{year}'], rows: ['{name} > 実績値'] }
`;

/** Rows of a sheet, and which of its cells are merged as `A1:B2`. */
export interface MatrixSheet {
  readonly rows: CellInput[][];
  readonly merges: string[];
}

/** The sheet of a programme; years above stages, a group of rows beside them, and a row that the form does not know. */
export function matrixSheet(programme: MatrixProgramme): MatrixSheet {
  const { name, department, rating, budget, funding, staff, indicators } = programme;
  const ofFunding = (at: number) => [
    null,
    funding[0]![at]! || null,
    null,
    funding[1]![at]! || null,
    null,
  ];
  const rows: CellInput[][] = [
    ['担当課', department, null, '事業名', name],
    ['事業の目的', `${name}により市民の暮らしを支える。`],
    ['（単位：千円）', null, '令和3年度', null, '令和4年度', null, '令和5年度'],
    [null, null, '予算', '決算', '予算', '決算', '予算'],
    ['事業費', null, budget[0], spent(programme, 0), budget[1], spent(programme, 1), budget[2]],
    ['財源内訳', '国庫支出金', ...ofFunding(0)],
    [null, 'その他', ...ofFunding(1)],
    [null, '一般財源', ...ofFunding(2)],
    ['従事職員', '正規（人）', null, staff[0], null, staff[1], null],
    [null, 'その他', null, 0.1, null, 0.2, null],
    [],
    ['指標名', '単位', '区分', 'R3', 'R4', 'R5'],
    ...indicators.flatMap(({ name: indicator, unit, targets, actuals }) => [
      [indicator, unit, '目標値', ...targets],
      [null, null, '実績値', ...actuals],
    ]),
    ['今後の方向性', rating],
  ];
  const merges = ['A3:B4', 'C3:D3', 'E3:F3', 'A5:B5', 'A6:A8', 'A9:A10'];
  return { rows, merges: [...merges, 'A13:A14', 'B13:B14', 'A15:A16', 'B15:B16'] };
}

/** A workbook's worksheets, one a programme. */
export function matrixWorkbook(programmes: readonly MatrixProgramme[]): SheetInput[] {
  return programmes.map((programme, at) => ({
    name: `No.${at + 1}`,
    ...matrixSheet(programme),
  }));
}

/** The same sheets below one another as text, where nothing tells what is merged. */
export function matrixText(sheets: readonly MatrixSheet[]): string {
  return sheets
    .flatMap(({ rows }) => [...rows, []])
    .map((cells) => cells.map((cell) => cell ?? '').join('\t'))
    .join('\n');
}
