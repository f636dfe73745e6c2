import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_KINDS, writeExports } from '../../pipelines/exports/write-exports.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { HOSTILE_TEXTS, hostileFile } from '../load/hostile-corpus.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { Workplace } from '../support/etl.ts';
import { hasSpreadsheet, openInSpreadsheet, type SheetCell } from '../support/spreadsheet.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAMPLE = '112089-tokorozawa/r02-chapter7-section4.txt';
/** Title of the sheet in the workbook, by view. */
const SHEETS = {
  評価表: 'programme_sheets',
  未達成の目標: 'unmet_targets',
  事業費の増減: 'cost_changes',
} as const;

describe.skipIf(!hasSpreadsheet())('LibreOffice', () => {
  const place = new Workplace();
  let sample: string;
  let hostile: string;
  let folders: { readonly sample: string; readonly hostile: string };

  beforeAll(async () => {
    mkdirSync(join(place.raw, '112089-tokorozawa'));
    copyFileSync(join('data/raw', SAMPLE), join(place.raw, SAMPLE));
    await place.load();
    sample = join(place.out, 'warehouse.duckdb');
    hostile = (await buildWarehouse([...questionCorpus, hostileFile])).path;
    folders = { sample: await exported(sample), hostile: await exported(hostile) };
    return () => place.dispose();
  }, 300_000);

  const exported = (warehouse: string) =>
    writeExports(warehouse, {
      out: temporaryFolder(),
      kinds: EXPORT_KINDS,
      hasJapaneseHeaders: true,
    });
  /** Rows of a view as the workbook has them: keys as text, since no spreadsheet shows all of their digits. */
  const keyed = (warehouse: string, view: string) =>
    withReader(warehouse, async (reader) => {
      const { columns, rows } = await reader.read(`select * from ${view} order by all`);
      return rows.map((row) =>
        row.map((cell, at) =>
          columns[at]!.name.endsWith('_id') && cell !== null ? String(cell) : cell,
        ),
      );
    });
  const rowsOf = (warehouse: string, view: string) =>
    withReader(
      warehouse,
      async (reader) => (await reader.read(`select * from ${view} order by all`)).rows,
    );

  it('reads the workbook: the same rows, numbers as numbers, Japanese texts whole', async () => {
    const sheets = await openInSpreadsheet(join(folders.sample, 'hyoka.xlsx'), temporaryFolder());
    expect([...sheets.keys()]).toEqual(expect.arrayContaining([...Object.keys(SHEETS), '用語集']));
    for (const [title, view] of Object.entries(SHEETS)) {
      const rows = await keyed(sample, view);
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.flat().some((cell) => /^\d{16}$/.test(String(cell)))).toBe(true);
      expect(sheets.get(title)!.slice(1), title).toEqual(rows.map((row) => trimmed(row)));
    }
  }, 180_000);

  it.each(['csv', 'csv-ja'])(
    'reads %s: the same rows, numbers as numbers, Japanese texts whole',
    async (kind) => {
      const path = join(folders.sample, kind, 'unmet_targets.csv');
      const [sheet] = (await openInSpreadsheet(path, temporaryFolder())).values();
      const rows = await rowsOf(sample, 'unmet_targets');
      expect(sheet![0]).toContain(kind === 'csv' ? 'unmet_reason' : '未達成の理由');
      // What looks like a number or a share is one to a spreadsheet that opens CSV.
      expect(sheet!.slice(1)).toEqual(rows.map((row) => trimmed(row.map(asTyped))));
    },
    180_000,
  );

  it('takes no text of a sheet for a formula', async () => {
    const book = await openInSpreadsheet(join(folders.hostile, 'hyoka.xlsx'), temporaryFolder());
    const texts = book.get('評価表')!.flat();
    const lines = HOSTILE_TEXTS.map((text) => text.replaceAll('\r\n', '\n'));
    expect(texts).toEqual(expect.arrayContaining(lines));
    const path = join(folders.hostile, 'csv', 'programme_sheets.csv');
    const [csv] = (await openInSpreadsheet(path, temporaryFolder())).values();
    const cells = csv!.flat().map(String);
    expect(cells.some((cell) => cell.endsWith('HYPERLINK("http://example.invalid","押す")'))).toBe(
      true,
    );
    expect(cells.some((cell) => cell.endsWith('1+cmd|calc'))).toBe(true);
  }, 180_000);
});

/** A row without what is empty at its end. */
function trimmed(row: readonly SheetCell[]): SheetCell[] {
  const last = row.findLastIndex((cell) => cell !== null);
  return row.slice(0, last + 1);
}

function asTyped(cell: SheetCell): SheetCell {
  if (typeof cell !== 'string') return cell;
  if (/^[\d,]+(\.\d+)?$/.test(cell)) return Number(cell.replaceAll(',', ''));
  return /^\d+(\.\d+)?%$/.test(cell)
    ? Number((Number(cell.slice(0, -1)) / 100).toPrecision(15))
    : cell;
}
