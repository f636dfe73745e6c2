import { describe, expect, it } from 'vitest';
import { isHeadedTable } from '../../src/clean/is-headed-table.ts';
import type { BlockForm } from '../../src/form/block-form.ts';
import { LabelIndex } from '../../src/form/label-index.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import { form } from '../support/form.ts';
import { matrixForm } from '../support/matrix-city.ts';

const labels = new LabelIndex(form);
const ENOUGH = 8;
const HEAD = ['事務事業名', '所管課', 'R1予算現額', 'R1決算額', '成果指標名', 'R1目標', 'R1実績'];
const ROW = ['道路事業', '土木課', '1,000', '900', '延長', '10', '12', 'A'];
const table = (...rows: (readonly string[])[]) =>
  isHeadedTable(
    { sheet: null, rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
    { form, labels },
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

describe('a grid of a form with matrices', () => {
  const own = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
  const isTable = (...rows: (readonly string[])[]) =>
    isHeadedTable(
      { sheet: null, rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
      { form: own, labels: new LabelIndex(own) },
      4,
    );

  it('is no table where few labels stand above a matrix', () => {
    const labels = [
      ['担当課', '福祉課', '', '事業名', '見守り訪問事業'],
      ['事業の目的', '暮らしを支える。'],
      ['今後の方向性', '継続'],
    ];
    const matrix = [
      ['', '', 'R3決算', 'R4決算'],
      ['事業費', '', '10', '12'],
    ];
    expect(isTable(...labels, ...matrix)).toBe(false);
  });

  it('is no table where rows follow a matrix with many labels', () => {
    const sheet = [
      ['担当課', '福祉課', '', '事業名', '見守り訪問事業'],
      [''],
      ['区分', '', 'R3決算', 'R4決算'],
      ['事業費', '', '10', '12'],
      ['財源内訳', '国庫支出金', '4', '5'],
      ['', '一般財源', '6', '7'],
      ['※ 令和4年度は補正後の額'],
      ['今後の方向性', '継続'],
    ];
    expect(isTable(...sheet)).toBe(false);
  });

  it('is one where years stand among the values of its rows', () => {
    const head = ['担当課', '事業名', '事業の目的', '今後の方向性', '開始', '終了'];
    const row = ['福祉課', '見守り訪問事業', '支える。', '継続', 'R3', 'R6'];
    expect(isTable(head, row, row, row)).toBe(true);
  });
});
