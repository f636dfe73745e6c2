import { describe, expect, it } from 'vitest';
import { findTable } from '../../../../pipelines/scaffold/find-table.ts';
import { groupColumns } from '../../../../pipelines/scaffold/group-columns.ts';
import { loadVocabulary } from '../../../../pipelines/scaffold/vocabulary.ts';
import { writeForm } from '../../../../pipelines/scaffold/write-form.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { HEAD, issuesOf, readRows, TITLE } from '../../../support/small-table.ts';

const LABELS = ['決算額', '人件費'];
const PROGRAMMES = Array.from({ length: 12 }, (_, at) => at + 1);

function table(times: number, title = TITLE, programmes = PROGRAMMES) {
  const rows = programmes.map((at) => [
    `10${at}`,
    `道づくり${at}`,
    '土木課',
    `${at * 300 * times}`,
    `${at * 200 * times}`,
  ]);
  return [title, [...HEAD, ...LABELS], ...rows];
}

const cells = table(1);
const grid = { sheet: null, rows: cells.map((row, at) => ({ number: at + 1, cells: row })) };
const vocabulary = loadVocabulary();
const found = findTable(grid, vocabulary)!;
const form = parseForm(
  writeForm('d', found, groupColumns(found, vocabulary)),
  'd.yaml',
) as TableForm;

const settled = (rows: readonly (readonly string[])[], by = form) =>
  readRows(rows, by).records.map(({ costs: [first] }) => first?.settlementYen ?? null);

describe('amounts of quite another size than those that a form was drafted from', () => {
  it('are left out and named, a thousand times above or below, whatever the title prints', () => {
    expect(form.usual_amount).toBe(1600);
    for (const rows of [table(1000), table(1000, ['令和5年度（単位：千円）']), table(0.001)]) {
      expect(new Set(settled(rows))).toEqual(new Set([null]));
      expect(issuesOf(readRows(rows, form), 'unit-differs')).toMatchObject([
        { severity: 'warning', message: expect.stringContaining('where the form says 1600') },
      ]);
    }
  });

  it('are read in the unit that the title or their heads print, where they are as large in it', () => {
    const yen = ['令和5年度（単位：円）'];
    expect(settled(table(1000, yen)).slice(0, 2)).toEqual([300_000, 600_000]);
    const byHead = table(1000).with(1, [...HEAD, '決算額（円）', '人件費（円）']);
    expect(settled(byHead)[0]).toBe(300_000);
    expect(issuesOf(readRows(byHead, form), 'unit-differs')).toEqual([]);
    expect(new Set(settled(table(1, yen)))).toEqual(new Set([null]));
    const { usual_amount: _, ...without } = form;
    expect(new Set(settled(table(1000, yen), without))).toEqual(new Set([null]));
  });

  it('are read where they are some times larger, or too few to tell', () => {
    expect(settled(table(20))[0]).toBe(6_000_000);
    expect(settled(table(1000, TITLE, [1, 2, 3]))[0]).toBe(300_000_000);
  });

  it('are read by a form that does not say how large they are', () => {
    const { usual_amount: _, ...without } = form;
    expect(settled(table(1000), without)[0]).toBe(300_000_000);
  });
});
