import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KnownCorrection } from '../../pipelines/rules/load-corrections.ts';
import type { DirectionOverride } from '../../src/normalize/override-directions.ts';
import { type Random, seededRandom } from './lab/random.ts';
import { listForm } from './list-form.ts';

const CITIES = ['112089-tokorozawa', '011002-sapporo', '032034-ofunato'];
const HEADS = ['番号', '事業名', '担当課', '令和5年度決算額', '指標名', '令和5年度実績', '課題'];
const NAMES = [
  '道路維持',
  '橋梁補修',
  '図書館運営',
  '公園管理',
  '防災訓練',
  '健康診査',
  '観光案内',
];
/** Rows of a file stand below its title and its heads. */
const ROWS_ABOVE = 2;

/** Tables of three cities, a form and rules that are changed at random, the way that people change them. */
export class ChangingCity {
  readonly raw: string;
  readonly forms: string;
  /** What persons state, as `loadCorrections` and `loadDirections` give it. */
  readonly corrections = new Map<string, KnownCorrection[]>();
  readonly directions = new Map<string, DirectionOverride[]>();
  readonly random: Random;
  readonly #files = new Map<string, string[][]>();
  #direction = 'higher';
  #made = 0;
  #clock = Date.now() / 1000 - 1_000_000;

  constructor(place: string, seed: number) {
    this.raw = join(place, 'raw');
    this.forms = join(place, 'forms');
    this.random = seededRandom(seed);
    mkdirSync(this.forms, { recursive: true });
    for (const city of CITIES) for (let no = 0; no < 4; no++) this.#add(city);
    this.write();
  }

  /** Paths of the files below the raw folder. */
  paths(): string[] {
    return [...this.#files.keys()];
  }

  /** Makes one change and says which; it shows with `write`. */
  change(): string {
    const { random } = this;
    const path = random.pick(this.paths());
    const rows = this.#files.get(path)!;
    const row = random.pick(rows);
    const city = path.slice(0, 6);
    const kind = random.pick([
      ...['cell', 'cell', 'add', 'remove', 'rename', 'copy', 'correct', 'correct'],
      ...['uncorrect', 'direct', 'undirect', 'form'],
    ]);
    if (kind === 'cell') row[random.int(3, 6)] = String(random.int(1, 99));
    else if (kind === 'add') this.#add(random.pick(CITIES));
    else if (kind === 'remove' && this.#files.size > 6) this.#files.delete(path);
    else if (kind === 'rename') {
      this.#files.delete(path);
      this.#files.set(`${dirname(path)}/renamed-${this.#made++}.csv`, rows);
    } else if (kind === 'copy')
      this.#files.set(
        `${random.pick(CITIES)}/copy-${this.#made++}.csv`,
        rows.map((own) => [...own]),
      );
    else if (kind === 'correct') this.#correct(path);
    else if (kind === 'uncorrect') this.corrections.get(city)?.pop();
    else if (kind === 'direct') {
      const direction = random.pick(['higher', 'lower', 'keep'] as const);
      const stated = { programmeName: row[1]!, indicatorName: row[4]!, direction };
      this.directions.set(city, [stated]);
    } else if (kind === 'undirect') this.directions.delete(city);
    else if (kind === 'form') this.#direction = random.pick(['higher', 'lower', 'unknown']);
    return `${kind} ${path}`;
  }

  /** Moves the time of a file, so that a run looks into it. */
  touch(path: string): void {
    this.#clock += 10;
    utimesSync(join(this.raw, path), this.#clock, this.#clock);
  }

  /** Writes what has changed; corrections of cells that no longer print what they expect go. */
  write(): void {
    for (const [city, own] of this.corrections)
      this.corrections.set(
        city,
        own.filter((one) => this.#isDue(one)),
      );
    writeFileSync(join(this.forms, 'own.yaml'), formText(this.#direction));
    const wanted = new Map([...this.#files].map(([path, rows]) => [path, textOf(rows)]));
    for (const path of listed(this.raw)) if (!wanted.has(path)) rmSync(join(this.raw, path));
    for (const [path, text] of wanted) {
      if (this.#written.get(path) === text && existsSync(join(this.raw, path))) continue;
      mkdirSync(dirname(join(this.raw, path)), { recursive: true });
      writeFileSync(join(this.raw, path), text);
      this.touch(path);
    }
    this.#written = wanted;
  }

  #written = new Map<string, string>();

  #add(city: string): void {
    const { random } = this;
    const row = (no: number) => [
      String(no),
      `${random.pick(NAMES)}事業`,
      random.pick(['企画課', '福祉課']),
      String(random.int(10, 900)),
      random.pick(['利用者数', '待ち日数']),
      String(random.int(1, 99)),
      random.pick(['周知が要る。', '人手が足りない。', '']),
    ];
    const rows = Array.from({ length: random.int(1, 5) }, (_, at) => row(at + 1));
    this.#files.set(`${city}/table-${this.#made++}.csv`, rows);
  }

  #correct(path: string): void {
    const rows = this.#files.get(path)!;
    const [at, column] = [this.random.int(0, rows.length - 1), this.random.pick([3, 5, 6])];
    const expected = rows[at]![column]!;
    if (expected === '') return;
    const code = path.slice(0, 6);
    const cell = `${String.fromCharCode(65 + column)}${at + 1 + ROWS_ABOVE}`;
    const value = column === 6 ? '訂正した課題。' : String(this.random.int(1, 99));
    const stated = { path, sheet: null, cell, expected, value, reason: '誤記', foundBy: '企画課' };
    const others = (this.corrections.get(code) ?? []).filter(
      (one) => one.path !== path || one.cell !== cell,
    );
    this.corrections.set(code, [...others, { ...stated, place: `${code}.csv:2` }]);
  }

  #isDue({ path, cell, expected }: KnownCorrection): boolean {
    const rows = this.#files.get(path);
    const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1 - ROWS_ABOVE];
    return rows === undefined || rows[row]?.[column] === expected;
  }
}

function listed(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((city) =>
    readdirSync(join(folder, city)).map((name) => `${city}/${name}`),
  );
}

function textOf(rows: readonly (readonly string[])[]): string {
  return ['令和5年度 事務事業評価一覧', ...[HEADS, ...rows].map((row) => row.join(','))].join('\n');
}

const formText = (direction: string) =>
  listForm({
    id: 'own',
    marks: '番号, 事業名, 担当課',
    direction,
    more: '  - { field: challenge, kind: text, labels: [課題] }\n',
  });
