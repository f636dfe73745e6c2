import type { Cell } from '../../load/query/text-table.ts';
import type { ReportColumn } from '../report-data.ts';
import { barChart } from './charts/bar-chart.ts';
import { type Child, h } from './dom.ts';
import { dataTable } from './table/data-table.ts';

/** What the server answers: rows, or why there are none. */
type Answer =
  | {
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      readonly isTruncated: boolean;
      /** The release that answers, and the one that the report was built from. */
      readonly release: string | null;
      readonly reportRelease: string | null;
    }
  | {
      readonly refusal: string;
      /** The database's own words, where there are no others. */
      readonly engine?: string;
    };

const form = document.querySelector('form')!;
const input = document.querySelector('textarea')!;
const output = document.querySelector<HTMLElement>('#result')!;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', `?q=${encodeURIComponent(input.value)}`);
  void run();
});
input.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
addEventListener('popstate', fromAddress);
fromAddress();

/** Fills in and runs the query that the address holds. */
export function fromAddress(): void {
  const sql = new URLSearchParams(location.search).get('q');
  if (sql === null) return;
  input.value = sql;
  void run();
}

async function run(): Promise<void> {
  output.replaceChildren(h('p', {}, '実行しています…'));
  const answer = await ask(input.value).catch(() => ({ refusal: NO_ANSWER }));
  output.replaceChildren(h('div', {}, contentOf(answer)));
}

const NO_ANSWER =
  'サーバーから答えがありません。npm run etl -- serve が動いているか確かめ、もう一度実行してください。';

async function ask(sql: string): Promise<Answer> {
  const response = await fetch('/api/query', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sql }),
  });
  return response.json();
}

function contentOf(answer: Answer): Child {
  if ('refusal' in answer)
    return h('div', { class: 'caveat', role: 'alert' }, [
      h('p', {}, `実行できません。${answer.refusal}`),
      answer.engine === undefined ? null : h('pre', { lang: 'en' }, answer.engine),
    ]);
  const columns = answer.columns.map((name, at) => columnOf(name, answer.rows, at));
  const { release, reportRelease } = answer;
  const isOld = release !== null && reportRelease !== null && release !== reportRelease;
  return [
    isOld
      ? h(
          'p',
          { class: 'note' },
          `この結果はリリース ${release} のもので、報告は別のリリース ${reportRelease} を示しています。npm run etl -- report で報告を作り直せます。`,
        )
      : null,
    answer.isTruncated
      ? h(
          'p',
          { class: 'note' },
          `結果が多いため、最初の ${answer.rows.length.toLocaleString('ja-JP')} 行だけを表示しています。where で絞るか集計してください。全部の行は npm run etl -- query で得られます。`,
        )
      : null,
    chartOf(columns, answer.rows),
    dataTable({ columns, rows: answer.rows }, { title: '結果' }),
  ];
}

/** Names of columns whose numbers are years, keys and places, which nobody counts with, in views and their Japanese twins. */
const NO_AMOUNT = /(^|_)(year|edition|id|no|key|row|column)$|(年度|年度版|ID|番号|^行|^列)$/;

/** Figures stay as the database has them: yen, not 千円. */
function columnOf(name: string, rows: readonly (readonly Cell[])[], at: number): ReportColumn {
  const isNumber = rows.some((row) => typeof row[at] === 'number');
  return {
    name: `column-${at}`,
    label: name,
    format: isNumber && !NO_AMOUNT.test(name) ? 'decimal' : 'text',
  };
}

const BARS_MAX = 30;

/** A chart where the result has a name and a number in not too many rows. */
function chartOf(columns: readonly ReportColumn[], rows: readonly (readonly Cell[])[]): Child {
  const value = columns.findIndex(({ format }) => format === 'decimal');
  const name = columns.findIndex(({ format }) => format === 'text');
  if (value < 0 || name < 0 || rows.length < 2 || rows.length > BARS_MAX) return null;
  const bars = rows.map((row) => [String(row[name] ?? '－'), Number(row[value] ?? 0)] as const);
  const { label } = columns[value]!;
  return barChart(label, bars, { label });
}
