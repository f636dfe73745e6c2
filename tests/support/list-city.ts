import { encodeText } from './lab/encoding.ts';
import { seededRandom } from './lab/random.ts';

/** What a made-up programme's row says, amounts in thousand yen. */
export interface ListedProgramme {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly policy: string;
  readonly settled: number;
  readonly settledPersonnel: number;
  readonly budget: number;
  readonly estimated: number;
  readonly indicator: string;
  readonly unit: string;
  readonly isLower: boolean;
  readonly targets: readonly [number, number];
  /** Null where the cell holds `actualWords` in place of a number. */
  readonly actuals: readonly [number, number | null];
  readonly actualWords: string;
  readonly rating: string;
}

const PROGRAMMES = 60;
const LOWER = ['窓口での平均の待ち日数', '補修を待つ箇所'];
const WORDS = ['集計中', '調査未実施', '－', '設定なし'];
const DEPARTMENTS = ['企画課', '福祉課', '建設課', '学校教育課', '産業振興課'];
const POLICIES = ['くらしの安心', '学びと文化', 'まちのにぎわい'];

/** Sixty made-up programmes of a city that publishes a list; two indicators are better the lower they are. */
export function listedProgrammes(): ListedProgramme[] {
  const random = seededRandom(60);
  return Array.from({ length: PROGRAMMES }, (_, at): ListedProgramme => {
    const isLower = at < LOWER.length;
    const target = random.int(20, 400);
    const missed = random.chance(0.4);
    const near = Math.max(1, Math.round(target * (missed ? 0.7 : 1.25)));
    const budget = random.int(1_000, 99_000);
    const words = at % 15 === 14 ? WORDS[(at - 14) / 15]! : '';
    return {
      code: String(at + 1).padStart(4, '0'),
      name: `${POLICIES[at % 3]}推進事業その${at + 1}`,
      department: DEPARTMENTS[at % DEPARTMENTS.length]!,
      policy: POLICIES[at % 3]!,
      settled: random.int(0, 90_000),
      settledPersonnel: random.int(100, 9_000),
      budget,
      estimated: random.int(0, budget),
      indicator: isLower ? LOWER[at]! : `取組${at + 1}の件数`,
      unit: isLower ? '日' : '件',
      isLower,
      targets: [target, target + 3],
      actuals: [near, words === '' ? near + 1 : null],
      actualWords: words,
      rating: random.pick(['拡充', '現状維持', '縮小']),
    };
  });
}

const GROUPS = [
  '整理番号',
  '事業名',
  '担当課',
  '施策名',
  '令和4年度',
  '',
  '',
  '令和5年度',
  '',
  '',
  '',
  '成果指標',
  '',
  '令和4年度',
  '',
  '',
  '令和5年度',
  '',
  '',
  '',
  '評価',
  '',
];
const LABELS = [
  '',
  '',
  '',
  '',
  '決算額',
  '人件費',
  '総コスト',
  '予算額',
  '決算見込額',
  '人件費',
  '総コスト',
  '指標名',
  '単位',
  '目標値',
  '実績値',
  '達成率',
  '目標値',
  '実績値',
  '達成率',
  '目標の考え方',
  '今後の方向性',
  '',
];

/** The rows of the list as its export shows them; three columns are lost: one cut off (####), one emptied, one without label. */
export function listRows(programmes: readonly ListedProgramme[]): string[][] {
  const title = ['令和5年度 事務事業評価一覧(単位：千円)'];
  const total = ['', '合計', '', '', amount(programmes.reduce((sum, one) => sum + one.settled, 0))];
  return [title, GROUPS, LABELS, ...programmes.map(rowOf), total];
}

/** The export as a file: quoted CSV in CP932, line ends of Windows. */
export function listFile(
  rows: readonly (readonly string[])[] = listRows(listedProgrammes()),
): Uint8Array {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return encodeText(`${rows.map(line).join('\r\n')}\r\n`, 'cp932');
}

function rowOf(one: ListedProgramme): string[] {
  const [before, now] = one.targets;
  const [actualBefore, actualNow] = one.actuals;
  return [
    one.code,
    one.name,
    one.department,
    one.policy,
    amount(one.settled),
    amount(one.settledPersonnel),
    amount(one.settled + one.settledPersonnel),
    amount(one.budget),
    amount(one.estimated),
    '######',
    '######',
    one.indicator,
    one.unit,
    wide(before),
    String(actualBefore),
    ratio(before, actualBefore, one.isLower),
    String(now),
    actualNow === null ? one.actualWords : String(actualNow),
    actualNow === null ? '－' : ratio(now, actualNow, one.isLower),
    '',
    one.rating,
    `${one.name}の担当者と調整する。`,
  ];
}

function amount(thousands: number): string {
  return thousands.toLocaleString('en-US');
}

function wide(value: number): string {
  return [...String(value)]
    .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .join('');
}

function ratio(target: number, actual: number, isLower: boolean): string {
  return `${((isLower ? target / actual : actual / target) * 100).toFixed(1)}%`;
}
