import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbookWriter } from '../../src/export/xlsx/workbook-writer.ts';
import type { WarehouseObject } from '../../src/load/query/list-objects.ts';
import type { Cell } from '../../src/load/query/text-table.ts';
import { valueFormat } from '../../src/load/query/value-format.ts';
import type { ExportJob } from './export-job.ts';

/** What people open first stands first; a view that the warehouse does not have is left out. */
const VIEWS: readonly string[] = [
  'programme_sheets',
  'newest_costs',
  'counted_costs',
  'cost_changes',
  'newest_indicator_results',
  'unmet_targets',
  'watch_list',
  'claim_conflicts',
  'restatements',
  'activity_results',
  'programme_sdgs',
  'coverage',
];

/** Excel has 1,048,576 rows, but people's computers stop earlier; the whole is in the CSV files. */
const ROWS_MAX = 200_000;

/** The main views as one workbook with Japanese headers, formats, filters and a glossary. */
export async function exportWorkbook(job: ExportJob): Promise<void> {
  const file = openSync(join(job.folder, 'hyoka.xlsx'), 'w');
  try {
    // Written before more is made: nothing waits in memory, and a full disk is told where it shows.
    await writeBook(new WorkbookWriter((bytes) => writeFileSync(file, bytes)), job);
  } finally {
    closeSync(file);
  }
}

async function writeBook(
  book: WorkbookWriter,
  { reader, objects, info }: ExportJob,
): Promise<void> {
  const views = VIEWS.flatMap((name) => objects.find((one) => one.name === name) ?? []);
  const counts: Cell[][] = [];
  for (const view of views) {
    const columns = view.columns.map((one) => ({ title: one.nameJa, format: valueFormat(one) }));
    const sql = `select * from ${view.name} order by all limit ${ROWS_MAX}`;
    const written = await book.addSheet(view.nameJa, columns, rowsOf(reader.stream(sql)));
    const { rows } = await reader.read(`select count(*) from ${view.name}`);
    counts.push([view.nameJa, view.comment, written, rows[0]![0]!]);
  }
  await book.addSheet(
    '用語集',
    textColumns(['シート', '列', '英語名', '説明']),
    once(glossary(views)),
  );
  await book.addSheet(
    'このファイルについて',
    aboutColumns,
    once([
      ['リリース', info.releaseId, null, null],
      ['作成時刻(協定世界時)', info.createdAt, null, null],
      ...counts,
    ]),
  );
  book.finish();
}

const aboutColumns = [
  ...textColumns(['項目', '内容']),
  { title: 'このファイルの行数', format: 'whole' as const },
  { title: '全体の行数', format: 'whole' as const },
];

function textColumns(titles: readonly string[]) {
  return titles.map((title) => ({ title, format: 'text' as const }));
}

function glossary(views: readonly WarehouseObject[]): Cell[][] {
  return views.flatMap((view) =>
    view.columns.map(({ nameJa, name, comment }) => [view.nameJa, nameJa, name, comment]),
  );
}

async function* rowsOf(batches: ReturnType<ExportJob['reader']['stream']>) {
  for await (const { rows } of batches) yield rows;
}

async function* once(rows: readonly (readonly Cell[])[]) {
  yield rows;
}
