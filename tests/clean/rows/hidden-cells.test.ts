import { expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { form, labels, sampleText } from '../../support/form.ts';

/** The sample as a worksheet in which each row of the first amounts stands once more above itself, hidden, with other amounts. */
const lines = sampleText.split('\n').flatMap((line) => {
  const cells = line.split('\t');
  const isAmounts = /^[\d,]+千円$/u.test(cells[3] ?? '');
  return isAmounts
    ? [
        { cells: cells.map((cell) => cell.replace(/\d+千円$/u, '999千円')), isOld: true },
        { cells, isOld: false },
      ]
    : [{ cells, isOld: false }];
});
const rows = lines.map(({ cells }, at) => ({ number: at + 1, cells }));
const olds = lines.flatMap(({ isOld }, at) => (isOld ? [at + 1] : []));
const ofAmounts = (file: ReturnType<typeof readRecords>) =>
  file.records.map(({ costs }) =>
    costs.map(({ budgetYen, settlementYen }) => [budgetYen, settlementYen]),
  );
const readGrid = (grid: Parameters<typeof clean>[0]) =>
  readRecords([clean(grid, form, labels)], form);

it('reads a sheet of labels as if its hidden rows and columns were not there, and counts their cells', () => {
  const plain = readGrid({ sheet: 'S', rows: rows.filter(({ number }) => !olds.includes(number)) });
  const helper = rows.map(({ number, cells }) => ({
    number,
    cells: [...cells, ...Array<string>(20 - cells.length).fill(''), 'C'],
  }));
  const hidden = { rows: new Set(olds), columns: new Set([21]) };
  const read = readGrid({ sheet: 'S', rows: helper, hidden });
  expect(olds.length).toBeGreaterThan(2);
  expect(ofAmounts(read)).toEqual(ofAmounts(plain));
  expect(read.records.map(({ evaluation }) => evaluation.rating)).toEqual(
    plain.records.map(({ evaluation }) => evaluation.rating),
  );
  const { cells, values, labels: named, duplicates, unexplained } = read.counts;
  expect(values + named + duplicates + unexplained).toBe(cells);
  expect(cells).toBe(
    helper.flatMap((row) => row.cells).filter((cell) => cell.trim() !== '').length,
  );
});

it('reads a merged cell of which a row or a column is shown, and none of which all are hidden', () => {
  const plain = sampleText.split('\n').map((line) => line.split('\t'));
  const wide = plain.map((cells, at) => ({
    number: at + 1,
    cells: [cells[0]!, '', ...cells.slice(1)],
  }));
  const merged = wide.map(({ number }) => ({ top: number, bottom: number, left: 1, right: 2 }));
  const valuesOf = (columns: readonly number[]) => {
    const hidden = { rows: new Set<number>(), columns: new Set(columns) };
    const { records } = readGrid({ sheet: 'S', rows: wide, merged, hidden });
    return records.flatMap(({ readings }) => readings.map(({ field, raw }) => [field, raw]));
  };
  expect(valuesOf([1]).length).toBeGreaterThan(500);
  expect(valuesOf([1])).toEqual(valuesOf([]));
  expect(valuesOf([1, 2]).length).toBeLessThan(valuesOf([]).length);
});

it('warns of a whole sheet behind a filter, and of no lesser part', () => {
  const plain = sampleText
    .split('\n')
    .map((line, at) => ({ number: at + 1, cells: line.split('\t') }));
  const from = plain.findIndex(({ cells }) => cells[0] === '地域福祉センター') + 1;
  const hiding = (first: number, last: number) => {
    const numbers = plain.map(({ number }) => number).filter((one) => one >= first && one <= last);
    const hidden = { rows: new Set(numbers), columns: new Set<number>() };
    return readGrid({ sheet: 'S', rows: plain, hidden });
  };
  const away = hiding(from, from + 7);
  expect(away.records).toHaveLength(15);
  expect(away.issues.filter(({ code }) => code === 'hidden-programme')).toMatchObject([
    { severity: 'warning', row: from },
  ]);
  expect(hiding(from + 3, from + 3).issues.map(({ code }) => code)).not.toContain(
    'hidden-programme',
  );
});

it('tells once of a list of what a cell may say, and counts its cells', () => {
  const list = ['S', 'A', 'B', 'C', 'D'].map((word, at) => ({
    number: rows.length + at + 1,
    cells: [...Array<string>(22).fill(''), word],
  }));
  const read = readGrid({ sheet: 'S', rows: [...rows, ...list] });
  expect(read.issues.filter(({ code }) => code === 'choice-list')).toMatchObject([
    { severity: 'info', column: 23, message: expect.stringMatching(/^5 cells/) },
  ]);
  const { cells, values, labels: named, duplicates, unexplained } = read.counts;
  expect(values + named + duplicates + unexplained).toBe(cells);
});
