import type { ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { showCount, showRatio, showYear } from '../show.ts';
import { reader } from './programme-link.ts';
import { spendingHeadline } from './spending-headline.ts';

/** The municipality's rows of the overview's tables. */
export interface OwnTables {
  readonly totals: ReportTable;
  readonly results: ReportTable;
  readonly coverage: ReportTable;
  readonly unread: ReportTable;
}

/** The newest figures of a municipality, each said with its year and what it is. */
export function headlines({ totals, results, coverage, unread }: OwnTables): HTMLElement {
  const spending = spendingHeadline(totals);
  const first = spending && tile(spending.name, spending.value, spending.detail);
  const tiles = [first, resultTile(results), coverageTile(coverage, unread)];
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

function resultTile(results: ReportTable): Child {
  const get = reader(results);
  const newest = results.rows.at(-1);
  if (!newest) return null;
  const [met, unmet] = [Number(get(newest, 'met')), Number(get(newest, 'unmet'))];
  const value = showRatio(Number(get(newest, 'met_ratio')));
  const year = showYear(Number(get(newest, 'fiscal_year')));
  return tile(
    `${year}年度 目標を達成した割合`,
    value,
    `判定できた ${met + unmet} 指標のうち ${met}`,
  );
}

/** Files that could not be read have no edition, and so no row of the coverage. */
function coverageTile(coverage: ReportTable, unread: ReportTable): Child {
  const get = reader(coverage);
  const sum = (name: string) =>
    coverage.rows.reduce((total, row) => total + Number(get(row, name) ?? 0), 0);
  const files = unread.rows.reduce((total, row) => total + Number(reader(unread)(row, 'files')), 0);
  const left = files > 0 ? `。ほかに読み取れなかったファイル ${showCount(files)} 件` : '';
  return tile(
    `取り込んだ評価表${editionsOf(coverage)}`,
    `${showCount(sum('blocks_loaded'))} 枚`,
    `${showCount(sum('blocks_found'))} 枚のうち。取り込めなかったもの ${showCount(sum('blocks_quarantined'))} 枚${left}`,
  );
}

function editionsOf(coverage: ReportTable): string {
  const get = reader(coverage);
  const editions = coverage.rows.map((row) => Number(get(row, 'edition_fiscal_year')));
  if (editions.length === 0) return '';
  const [first, last] = [Math.min(...editions), Math.max(...editions)];
  return first === last
    ? `(${showYear(last)}年度版)`
    : `(${showYear(first)}～${showYear(last)}年度版)`;
}
