import type { ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { show } from '../show.ts';
import { loadTable } from '../store.ts';
import { dataTable } from '../table/data-table.ts';
import type { ListChart } from './list-charts.ts';
import { programmeCells } from './programme-link.ts';

/** A table of a list page. */
export interface ListTable {
  readonly name: string;
  readonly title: string;
  readonly filters: readonly string[];
  /** Columns that are only filtered by and saved. */
  readonly hidden?: readonly string[];
  /** The page begins with the newest year that states this column and is not a plan. */
  readonly newestWith?: string;
  readonly chart?: ListChart;
  /** What has to be known about the rows, where there is something. */
  readonly note?: (table: ReportTable) => Promise<string | null>;
}

/** A page that is one or more tables with a heading and an explanation. */
export interface ListPage {
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly ListTable[];
}

type Choices = Readonly<Record<string, string>>;

/** Renders a list page; a table that the warehouse does not have is left out. The first one keeps its choices in the address. */
export async function listPage(
  address: string,
  { title, lead, tables }: ListPage,
  available: readonly string[],
  chosen: Choices | null,
): Promise<Child> {
  const present = tables.filter(({ name }) => available.includes(name));
  const parts = await Promise.all(
    present.map(async (one, place) => {
      const table = await loadTable(one.name);
      const isFirst = place === 0;
      const own = dataTable(table, {
        title: one.title,
        filters: one.filters,
        hidden: one.hidden ?? [],
        render: programmeCells(table),
        chosen: (isFirst ? chosen : null) ?? newestYear(table, one),
        ...(one.chart ? { above: one.chart(table) } : {}),
        ...(isFirst ? { remember: (choices: Choices) => remember(address, choices) } : {}),
      });
      const note = (await one.note?.(table)) ?? null;
      return [
        present.length > 1 ? h('h2', {}, one.title) : null,
        note === null ? null : h('p', { class: 'note' }, note),
        own,
      ];
    }),
  );
  const none = h('p', { class: 'note' }, 'このリリースにはこの表がありません。');
  return [h('h1', {}, title), h('p', { class: 'lead' }, lead), present.length > 0 ? parts : none];
}

/** The address says what is chosen, so that it can be sent on; going back does not pass through every letter typed. */
function remember(page: string, choices: Choices): void {
  const query = new URLSearchParams(choices).toString();
  history.replaceState(null, '', `#/${page}${query === '' ? '' : `?${query}`}`);
}

function newestYear({ columns, rows }: ReportTable, { newestWith }: ListTable): Choices {
  const year = columns.findIndex(({ name }) => name === 'fiscal_year');
  const stated = columns.findIndex(({ name }) => name === newestWith);
  if (year < 0 || stated < 0) return {};
  const phase = columns.findIndex(({ name }) => name === 'phase');
  const counts = rows.filter((row) => row[stated] !== null && row[phase] !== 'planned');
  const newest = counts.reduce((most, row) => Math.max(most, Number(row[year])), 0);
  return newest === 0 ? {} : { fiscal_year: show(newest, columns[year]!) };
}
