import { describe, expect, it } from 'vitest';
import { readQuotedTsv } from '../../../src/extract/text/read-quoted-tsv.ts';

const read = (text: string) =>
  readQuotedTsv(text, 1000)?.map(({ number, cells }) => [number, ...cells]) ?? null;

describe('readQuotedTsv', () => {
  it('reads cells with line breaks and quotes, numbered by their first line', () => {
    expect(read('a\t"x\ny"\r\nb\t"say ""hi"""\nc\td\n')).toEqual([
      [1, 'a', 'x\ny'],
      [3, 'b', 'say "hi"'],
      [4, 'c', 'd'],
    ]);
  });

  it('reads quotes around every cell with a comma, as spreadsheets write them', () => {
    expect(read('"1,234"\tx\n"5,678"\ty')).toEqual([
      [1, '1,234', 'x'],
      [2, '5,678', 'y'],
    ]);
  });

  it('reads a file that quotes every cell', () => {
    expect(read('"a"\t"b"\n"c"\t""')).toEqual([
      [1, 'a', 'b'],
      [2, 'c', ''],
    ]);
  });

  it.each([
    ['no cell begins with a quote', 'a\tb"c"'],
    ['a quote is never closed', '"a\tb\nc\td'],
    ['text follows a closing quote', '"a" b\tc'],
    ['a quote stands inside another cell', '"a\nb"\tc"d'],
    ['the quotes would swallow cells', '"a\tb\nc\td"\te'],
    ['the quotes are not needed', '"重点"\tb'],
    ['only some cells with a comma are quoted', '"1,234"\t5,678'],
  ])('takes quotes for characters where %s', (_, text) => {
    expect(readQuotedTsv(text, 1000)).toBeNull();
  });
});
