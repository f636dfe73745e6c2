import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../pipelines/commands/inspect/html-page.ts';
import { inspectFile } from '../../pipelines/commands/inspect/inspect-file.ts';
import { textReport } from '../../pipelines/commands/inspect/text-report.ts';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import type { SheetRecord } from '../../src/normalize/record.ts';
import {
  type MatrixProgramme,
  type MatrixSheet,
  matrixForm,
  matrixProgrammes,
  matrixSheet,
  matrixText,
  matrixWorkbook,
  spent,
} from '../support/matrix-city.ts';
import { buildWorkbook } from '../support/workbook.ts';

const programmes = matrixProgrammes();
const sheets = programmes.map(matrixSheet);
const ready = (form = matrixForm) => readyForm(parseForm(form, 'matrix.yaml'));
const readText = (own: readonly MatrixSheet[], form = matrixForm) =>
  readFile(new TextEncoder().encode(matrixText(own)), 'sheets.txt', [ready(form)]);

/** What a sheet of a programme has to give. */
function expected(programme: MatrixProgramme) {
  const { name, department, rating, budget, funding, staff, indicators } = programme;
  const yen = (thousands: number) => thousands * 1000;
  const part = (thousands: number) => (thousands === 0 ? null : yen(thousands));
  return {
    editionFiscalYear: 2022,
    evaluation: { programmeName: name, department, rating },
    costs: [
      ...([0, 1] as const).map((year) => ({
        fiscalYear: 2021 + year,
        budgetYen: yen(budget[year]),
        settlementYen: yen(spent(programme, year)),
        nationalSubsidyYen: part(funding[year]![0]),
        otherFundingYen: part(funding[year]![1]),
        generalFundYen: part(funding[year]![2]),
        regularStaffFte: staff[year],
        otherStaffFte: null,
      })),
      { fiscalYear: 2023, phase: 'planned', budgetYen: yen(budget[2]), settlementYen: null },
    ],
    indicators: indicators.map(({ name: indicator, unit, targets, actuals }, at) => ({
      no: at + 1,
      name: indicator,
      unit,
      years: [
        { target: { value: targets[0] }, actual: { value: actuals[0] } },
        { target: { value: targets[1] }, actual: { value: actuals[1] } },
        { target: { value: targets[2] }, actual: { value: null, status: 'blank' } },
      ],
    })),
  };
}

/** Figures of records that a sheet without damage would not have given. */
function wrongFigures(records: readonly SheetRecord[], own: readonly MatrixProgramme[]): string[] {
  const figuresOf = ({ costs, indicators }: Pick<SheetRecord, 'costs' | 'indicators'>) =>
    new Map([
      ...costs.flatMap((cost) =>
        Object.entries(cost).map(([key, value]) => [`${key}/${cost.fiscalYear}`, value] as const),
      ),
      ...indicators.flatMap(({ name, years }) =>
        years.flatMap(({ target, actual }, at) => [
          [`${name}/target/${at}`, target.value] as const,
          [`${name}/actual/${at}`, actual.value] as const,
        ]),
      ),
    ]);
  return records.flatMap((record) => {
    const programme = own.find(({ name }) => name === record.evaluation.programmeName)!;
    const right = figuresOf(expected(programme) as unknown as SheetRecord);
    return [...figuresOf(record)]
      .filter(([key]) => !/phase|fiscalYear/u.test(key))
      .filter(([key, value]) => value !== null && value !== right.get(key))
      .map(([key, value]) => `${record.evaluation.programmeName} ${key} ${value}`);
  });
}

/** The sheets with every one of them damaged in the same way. */
function damaged(change: (rows: MatrixSheet['rows']) => void): MatrixSheet[] {
  return programmes.map((programme) => {
    const sheet = matrixSheet(programme);
    change(sheet.rows);
    return sheet;
  });
}

const rowOf = (rows: MatrixSheet['rows'], label: string) =>
  rows.find((row) => row.includes(label))!;
const put = (row: MatrixSheet['rows'][number], at: number, cell: string | null) => {
  row[at] = cell;
};
const firstFigure = (row: MatrixSheet['rows'][number]) =>
  row.findIndex((cell) => typeof cell === 'number');

describe('sheets whose figures stand in matrices', () => {
  it.each([
    ['a workbook with merged cells', () => buildWorkbook(matrixWorkbook(programmes)), 'a.xlsx'],
    ['a text', () => new TextEncoder().encode(matrixText(sheets)), 'a.txt'],
  ])('are read whole from %s', async (_, bytes, path) => {
    const file = await readFile(bytes(), path, [ready()]);
    expect(file.records).toMatchObject(programmes.map(expected));
    expect(file.issues.filter(({ severity }) => severity === 'warning')).toEqual([]);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });

  it('name the real cells of their values', async () => {
    const file = await readText(sheets);
    const lines = matrixText(sheets)
      .split('\n')
      .map((line) => line.split('\t'));
    for (const { readings } of file.records)
      for (const { row, column, raw } of readings) expect(lines[row - 1]![column - 1]).toBe(raw);
  });

  it('are read two in a worksheet', async () => {
    const pairs = sheets.slice(0, 2);
    const file = await readText(pairs);
    expect(file.records).toMatchObject(programmes.slice(0, 2).map(expected));
  });

  it.each<[string, (rows: MatrixSheet['rows']) => void, string]>([
    ['a figure put in', (rows) => rowOf(rows, '事業費').splice(2, 0, 7), 'matrix-left-out'],
    ['a row moved right', (rows) => rowOf(rows, '事業費').splice(2, 0, null), 'matrix-left-out'],
    [
      'a result moved right',
      (rows) => rowOf(rows, '実績値').splice(3, 0, null),
      'matrix-row-left-out',
    ],
    [
      'a target moved left',
      (rows) => void rowOf(rows, '目標値').splice(1, 1),
      'matrix-part-unknown',
    ],
    ['a year lost', (rows) => put(rows[2]!, 4, null), 'matrix-left-out'],
    ['a stage lost', (rows) => put(rows[3]!, 3, null), 'matrix-left-out'],
    ['heads moved right', (rows) => void rows[3]!.splice(2, 0, null), 'matrix-left-out'],
    ['heads moved left', (rows) => void rows[3]!.splice(2, 1), 'matrix-left-out'],
    ['a year printed twice', (rows) => put(rows[2]!, 4, '令和3年度'), 'matrix-left-out'],
    ['a row printed twice', (rows) => void rows.splice(5, 0, [...rows[4]!]), 'matrix-row-left-out'],
    [
      'a note in a row',
      (rows) => put(rowOf(rows, '事業費'), 2, '※繰越分を含む額である'),
      'matrix-row-left-out',
    ],
    ['another unit', (rows) => put(rows[2]!, 0, '（単位：円）'), 'matrix-unit-unclear'],
    ['a label lost', (rows) => put(rowOf(rows, '国庫支出金'), 1, null), 'matrix-part-unknown'],
    ['a name lost', (rows) => put(rows[13]!, 0, null), 'matrix-part-unknown'],
    [
      'staff in yen',
      (rows) => put(rowOf(rows, '正規（人）'), 1, '正規（千円）'),
      'matrix-part-unknown',
    ],
  ])('give no wrong figure with %s', async (_, change, code) => {
    const file = await readText(damaged(change));
    expect(wrongFigures(file.records, programmes)).toEqual([]);
    expect(new Set(file.issues.map((issue) => issue.code))).toContain(code);
  });

  it('keep what stands in place of a figure: words of results as text, dashes as dashes', async () => {
    const [sheet] = damaged((rows) => {
      const row = rowOf(rows, '実績値');
      put(row, firstFigure(row), '集計中');
      put(rowOf(rows, '国庫支出金'), 3, '－');
    });
    const { records, issues } = await readText([sheet!]);
    expect(records[0]!.indicators[0]!.years[0]!.actual).toMatchObject({
      raw: '集計中',
      value: null,
      detail: 'pending',
    });
    expect(records[0]!.costs[0]).toMatchObject({ nationalSubsidyYen: null });
    expect(issues.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('are read in the unit that the form says, and left out where none is printed and the form asks for one', async () => {
    const none = matrixForm.replace('bare_amounts: true', 'bare_amounts: false');
    const withUnit = await readText(sheets, none);
    expect(withUnit.records).toMatchObject(programmes.map(expected));
    const bare = damaged((rows) => put(rows[2]!, 0, null));
    const withoutUnit = await readText(bare, none);
    expect(withoutUnit.records[0]!.costs[0]!.settlementYen).toBeNull();
    expect(withoutUnit.records[0]!.costs[0]!.regularStaffFte).toBe(programmes[0]!.staff[0]);
    expect((await readText(bare)).records).toMatchObject(programmes.map(expected));
  });

  it('tell rows apart that another row is called like only where the form does', async () => {
    const loose = matrixForm.replace('財源内訳 > その他', 'その他');
    const file = await readText(sheets, loose);
    expect(file.records.flatMap(({ costs }) => costs.map((cost) => cost.otherFundingYen))).toEqual(
      programmes.flatMap(() => [null, null, null]),
    );
    const left = file.issues.filter(({ code }) => code === 'matrix-row-left-out');
    const twice = left.filter(({ message }) => message.includes('several rows say the same'));
    expect(twice).toHaveLength(2 * programmes.length);
    expect(twice[0]!.remedy).toContain('財源内訳 > その他');
  });

  it('have a value that a label says otherwise read as neither', async () => {
    const both = matrixForm.replace(
      "heads: ['{year}決算'], rows: [事業費]",
      "labels: ['{year}決算額'], heads: ['{year}決算'], rows: [事業費]",
    );
    const withLabel = (cell: string) =>
      damaged((rows) => void rows.splice(1, 0, ['R4決算額'], [cell])).slice(0, 1);
    const other = await readText(withLabel('1千円'), both);
    expect(other.records[0]!.costs[1]!.settlementYen).toBeNull();
    expect(other.issues.map(({ code }) => code)).toContain('value-ambiguous');
    const same = await readText(withLabel(`${spent(programmes[0]!, 1)}千円`), both);
    expect(same.records[0]!.costs[1]!.settlementYen).toBe(spent(programmes[0]!, 1) * 1000);
  });

  it('are shown by inspect with what each cell was taken for', async () => {
    const [sheet] = damaged((rows) => {
      rows.splice(10, 0, ['執行率', null, null, 98.5]);
    });
    const bytes = new TextEncoder().encode(matrixText([sheet!]));
    const inspection = await inspectFile(bytes, 'a.txt', [ready()]);
    const cells = inspection.sheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.cells));
    const useOf = (row: number, column: number) => {
      const cell = cells.find((one) => one.row === row && one.column === column)!;
      return [cell.use, cell.slots[0]?.field ?? cell.reason, cell.rule ?? cell.reason];
    };
    expect(useOf(5, 3)).toEqual(['value', 'budget_yen', 'matrix']);
    expect(useOf(4, 4)[0]).toBe('label');
    expect(useOf(3, 1)[0]).toBe('label');
    expect(useOf(11, 4)).toEqual(['unexplained', 'unknown-in-matrix', 'unknown-in-matrix']);
    expect(textReport(inspection, (_, line) => line)).toContain('matrix');
    expect(htmlPage(inspection)).toContain('様式にない見出し');
  });
});
