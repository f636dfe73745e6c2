import type { Cell } from '../../../load/text-table.ts';
import type { ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { show, showYear, showYen } from '../show.ts';
import { reader } from './programme-link.ts';

/** The municipality's rows of the overview's tables. */
export interface OwnTables {
  readonly totals: ReportTable;
  readonly results: ReportTable;
  readonly coverage: ReportTable;
}

/** The newest figures of a municipality, each said with its year and what it is. */
export function headlines({ totals, results, coverage }: OwnTables): HTMLElement {
  const tiles = [spendingTile(totals), resultTile(results), coverageTile(coverage)];
  return h('ul', { class: 'tiles' }, tiles);
}

function tile(name: string, value: string, detail: string): HTMLElement {
  return h(
    'li',
    {},
    h('span', { class: 'tile-name' }, name),
    h('strong', {}, value),
    h('span', { class: 'tile-detail' }, detail),
  );
}

/** The newest year that is not a plan; compared only with the same phase of the year before. */
function spendingTile(totals: ReportTable): Child {
  const get = reader(totals);
  const sums = new Map<string, { year: number; phase: Cell; yen: number }>();
  for (const row of totals.rows) {
    const [year, phase] = [Number(get(row, 'fiscal_year')), get(row, 'phase')];
    if (phase === 'planned' || get(row, 'spending_yen') === null) continue;
    const key = `${year} ${phase}`;
    const yen = (sums.get(key)?.yen ?? 0) + Number(get(row, 'spending_yen'));
    sums.set(key, { year, phase, yen });
  }
  const [newest] = [...sums.values()].sort((a, b) => b.year - a.year || b.yen - a.yen);
  if (!newest) return null;
  const before = sums.get(`${newest.year - 1} ${newest.phase}`);
  const phase = show(newest.phase, { name: 'phase', label: '', format: 'text' });
  const detail = before ? `前年度の同じ段階から ${percent(newest.yen / before.yen - 1)}` : '';
  return tile(
    `${showYear(newest.year)}年度 ${phase}の合計`,
    `${showYen(Math.round(newest.yen / 1000) * 1000)} 千円`,
    detail,
  );
}

function percent(ratio: number): string {
  return ratio.toLocaleString('ja-JP', {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}

function resultTile(results: ReportTable): Child {
  const get = reader(results);
  const newest = results.rows.at(-1);
  if (!newest) return null;
  const [met, unmet] = [Number(get(newest, 'met')), Number(get(newest, 'unmet'))];
  const value = show(get(newest, 'met_ratio'), { name: '', label: '', format: 'ratio' });
  const year = showYear(Number(get(newest, 'fiscal_year')));
  return tile(
    `${year}年度 目標を達成した割合`,
    value,
    `判定できた ${met + unmet} 指標のうち ${met}`,
  );
}

function coverageTile(coverage: ReportTable): Child {
  const get = reader(coverage);
  const sum = (name: string) =>
    coverage.rows.reduce((total, row) => total + Number(get(row, name) ?? 0), 0);
  const amount = (count: number) => count.toLocaleString('ja-JP');
  const editions = coverage.rows.map((row) => Number(get(row, 'edition_fiscal_year')));
  const [first, last] = [Math.min(...editions), Math.max(...editions)];
  const years = first === last ? showYear(last) : `${showYear(first)}～${showYear(last)}`;
  return tile(
    `取り込んだ評価表(${years}年度版)`,
    `${amount(sum('blocks_loaded'))} 枚`,
    `${amount(sum('blocks_found'))} 枚のうち。取り込めなかったもの ${amount(sum('blocks_quarantined'))} 枚`,
  );
}
