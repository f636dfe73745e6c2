import { describe, expect, it } from 'vitest';
import { sortBlocks } from '../../../../src/normalize/block/sort/sort-blocks.ts';
import { cleanText, form } from '../../../support/form.ts';

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
