import { describe, expect, it } from 'vitest';
import { isHeadedTable } from '../../src/clean/is-headed-table.ts';
import { LabelIndex } from '../../src/form/label-index.ts';
import { form } from '../support/form.ts';

const labels = new LabelIndex(form);
const ENOUGH = 8;
const HEAD = ['事務事業名', '所管課', 'R1予算現額', 'R1決算額', '成果指標名', 'R1目標', 'R1実績'];
const ROW = ['道路事業', '土木課', '1,000', '900', '延長', '10', '12', 'A'];
const table = (...rows: (readonly string[])[]) =>
  isHeadedTable(
    { sheet: null, rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
    labels,
    ENOUGH,
  );

describe('a grid', () => {
  it('whose labels stand in one head above rows of values is a table', () => {
    expect(table(['令和元年度'], [...HEAD, '総合評価'], ROW, ROW, ROW)).toBe(true);
  });

  it('is a table with a head of several rows, empty rows and single labels among its values', () => {
    const stages = ['', '', '', '', '', '目標', '実績', '総合評価', '評価理由'];
    const long = [...ROW.slice(0, 5), '目標', '10'];
    expect(table(HEAD, stages, [''], long, ROW, long)).toBe(true);
  });

  it('whose labels come again among its values holds sheets of blocks', () => {
    const second = ['', '根拠法令', 'R1正規職員人件費', '評価理由'];
    expect(table([...HEAD, '総合評価'], ROW, HEAD, ROW, second)).toBe(false);
    expect(table(['所管課', '事務事業名'], ROW, ['R1予算現額', 'R1決算額'], ROW, second)).toBe(
      false,
    );
  });

  it('with a head and one row below it may be a sheet; one with few labels is no table', () => {
    expect(table([...HEAD, '総合評価'])).toBe(false);
    expect(table([...HEAD, '総合評価'], ROW)).toBe(false);
    expect(table(HEAD.slice(0, 4), ROW, ROW)).toBe(false);
  });
});
