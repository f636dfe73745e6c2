import { describe, expect, it } from 'vitest';
import { groupColumns } from '../../../../pipelines/scaffold/fields/group-columns.ts';
import { findTable } from '../../../../pipelines/scaffold/table/find-table.ts';
import { loadVocabulary } from '../../../../pipelines/scaffold/vocabulary.ts';
import { writeForm } from '../../../../pipelines/scaffold/write/write-form.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import { HEAD, issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

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

/** Reads a worksheet for each of these tables. */
function readSheets(sheets: Readonly<Record<string, readonly (readonly string[])[]>>, by = form) {
  const grids = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    rows: rows.map((row, at) => ({ number: at + 1, cells: row })),
  }));
  const file = readTable(grids, by, 'x.xlsx');
  const ofSheet = (name: string) =>
    file.records
      .filter(({ sheet }) => sheet === name)
      .map(({ costs: [first] }) => first?.settlementYen ?? null);
  return { ofSheet, units: issuesOf(file, 'unit-differs') };
}

describe('a worksheet of quite another size than the form says', () => {
  it('is left out beside others that are as usual, however many rows those have', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => at + 1);
    const { ofSheet, units } = readSheets({ a: table(1, TITLE, twenty), b: table(1000) });
    expect(ofSheet('a').slice(0, 2)).toEqual([300_000, 600_000]);
    expect(new Set(ofSheet('b'))).toEqual(new Set([null]));
    expect(units).toMatchObject([{ sheet: 'b', message: expect.stringContaining('this table') }]);
  });

  it('is judged by the whole file where it has too few rows', () => {
    const { ofSheet, units } = readSheets({
      a: table(1000),
      b: table(1000, TITLE, [13, 14]),
    });
    expect(new Set([...ofSheet('a'), ...ofSheet('b')])).toEqual(new Set([null]));
    expect(units.map(({ sheet }) => sheet)).toEqual(['a', 'b']);
  });

  it('keeps amounts whose heads print the unit that the form declares for them', () => {
    const own = {
      ...smallForm([
        'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
        "field: personnel_cost_yen, kind: money, year: 0, labels: ['人件費(円)']",
      ]),
      usual_amount: 1600,
    };
    const rows = table(1000).with(1, [...HEAD, '決算額', '人件費（円）']);
    expect(readRows(rows, own).records[0]!.costs).toMatchObject([
      { settlementYen: null, personnelCostYen: 200_000 },
    ]);
  });

  it('is left out also where its heads print the unit of the form', () => {
    const own = {
      ...smallForm(["field: settlement_yen, kind: money, year: 0, labels: ['決算額(千円)']"]),
      usual_amount: 1600,
    };
    const read = (times: number) =>
      settled(
        table(times)
          .map((row) => row.slice(0, 4))
          .with(1, [...HEAD, '決算額（千円）']),
        own,
      );
    expect(read(1)[0]).toBe(300_000);
    expect(new Set(read(1000))).toEqual(new Set([null]));
  });
});

describe('a printed unit of several columns', () => {
  const own = {
    ...smallForm([
      'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
      'field: local_bond_yen, kind: money, year: 0, labels: [市債]',
    ]),
    usual_amount: 1600,
  };
  /** Reads programmes of which each spends, and borrows, so many times its number. */
  const read = (spent: number, bond: number | null) => {
    const rows = PROGRAMMES.map((at) => [
      `10${at}`,
      `道づくり${at}`,
      '土木課',
      `${at * spent}`,
      bond === null && at > 3 ? '' : `${at * (bond ?? spent)}`,
    ]);
    const title = ['令和5年度（単位：円）'];
    const file = readRows([title, [...HEAD, '決算額', '市債'], ...rows], own);
    const [cost] = file.records[0]!.costs;
    return [cost?.settlementYen ?? null, cost?.localBondYen ?? null];
  };

  it('is believed for all of them or for none', () => {
    expect(read(300, 20_000)).toEqual([null, null]);
    expect(read(300, 100_000)).toEqual([null, null]);
    expect(read(300_000, 200)).toEqual([null, null]);
    expect(read(300_000, 200_000)).toEqual([300_000, 200_000]);
  });

  it('is believed also where one of them has few amounts, or larger ones than most', () => {
    expect(read(300_000, null)).toEqual([300_000, 300_000]);
    expect(read(300_000, 9_000_000)).toEqual([300_000, 9_000_000]);
  });
});
