import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/clean/clean.ts';
import type { BlockForm } from '../../../../src/form/block-form.ts';
import { LabelIndex } from '../../../../src/form/label-index.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import { sortBlocks } from '../../../../src/normalize/block/sort/sort-blocks.ts';
import { cleanText, form } from '../../../support/form.ts';
import { matrixForm } from '../../../support/matrix-city.ts';

/** The years of the sheets that can be read, and why the others cannot. */
function sorted(...rows: readonly string[]) {
  const { dated, left } = sortBlocks([cleanText(rows.join('\n'))], form);
  return { editions: dated.map(({ edition }) => edition), left: left.map(({ why }) => why) };
}

const HEAD = ['経営企画課\t実施計画ランク', '\t重要', '\t窓口改善事業'];

describe('a sheet', () => {
  it('is of the year that its labels print for the current one', () => {
    expect(sorted(...HEAD, '\tR2予算現額\tR2決算額(見込み)')).toEqual({
      editions: [2020],
      left: [],
    });
  });

  it('is left where no label of it or its file prints a year', () => {
    expect(sorted(...HEAD, '\t根拠法令', '\t地方自治法')).toEqual({
      editions: [],
      left: ['edition-unknown'],
    });
  });

  it('is left where it has more cells than a sheet can have', () => {
    const row = Array.from({ length: 50 }, (_, at) => `${at}番の本文`).join('\t');
    const rows = Array.from({ length: 40 }, () => row);
    const numbered = rows.map((one, at) => one.replaceAll('本文', `本文${at}`));
    expect(sorted(...HEAD, '\tR2予算現額', ...numbered)).toEqual({
      editions: [],
      left: ['block-too-large'],
    });
  });
});

describe('a sheet with a matrix', () => {
  const own = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
  const labels = new LabelIndex(own);
  const sheetOf = (name: string, ...heads: string[]) => {
    const rows = [
      ['担当課', '福祉課', '', '事業名', name],
      ['事業の目的', '暮らしを支える。'],
      ['今後の方向性', '継続'],
      ['', '', ...heads],
      ['事業費', '', '10', '12'],
      ['財源内訳', '国庫支出金', '4', '5'],
    ].map((cells, at) => ({ number: at + 1, cells }));
    return clean({ sheet: name, rows }, own, labels);
  };
  const editionsOf = (...heads: string[]) => {
    const others = ['甲', '乙', '丙'].map((name) => sheetOf(name, 'R4決算', 'R5予算'));
    const { dated } = sortBlocks([sheetOf('丁', ...heads), ...others], own);
    return dated.map(({ edition }) => edition);
  };

  it('that prints the year of the others in an undeclared head is of their edition', () => {
    expect(editionsOf('R3決算', 'R4決算（見込）')).toEqual([2022, 2022, 2022, 2022]);
  });

  it('that lacks that year is of its own', () => {
    expect(editionsOf('R3決算', 'R4予算')).toEqual([2021, 2022, 2022, 2022]);
  });
});
