import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/extract/text/read-text.ts';

const read = (text: string, extension: string) => {
  const { format, rows } = readText(text, extension, 1000);
  return [format, ...rows.map(({ cells }) => cells.join('|'))];
};

describe('readText', () => {
  it('reads a .csv as CSV, also with a tab in a cell', () => {
    expect(read('a,b\nc,d\te', '.csv')).toEqual(['csv', 'a|b', 'c|d\te']);
  });

  it('reads a .csv of tabs as TSV, also with amounts in it', () => {
    expect(read('a\tb\nc\td', '.csv')).toEqual(['tsv', 'a|b', 'c|d']);
    expect(read('a\tb\n1,234\t5\nc\td', '.csv')).toEqual(['tsv', 'a|b', '1,234|5', 'c|d']);
  });

  it.each(['.txt', '.tsv', ''])('reads a table of commas named "%s" as CSV', (extension) => {
    expect(read('a,"x\ny"\nc,d', extension)).toEqual(['csv', 'a|x\ny', 'c|d']);
  });

  it('reads sheets of different widths with commas between their cells as CSV, whatever the name', () => {
    const wide = ['課,ランク,種類,予算,決算,項目,指標,根拠', ',重要,,"1,037千円",12千円,,10人,'];
    const rows = ['第1章 まち', ...wide, ',,,,,,,,評価者', ...wide];
    const read8 = read(rows.join('\n'), '.txt');
    expect(read8[0]).toBe('csv');
    expect(read8[3]).toBe('|重要||1,037千円|12千円||10人|');
  });

  it('does not cut amounts in a single column', () => {
    expect(read('事業費\n1,234\n1,234,567', '.txt')).toEqual([
      'tsv',
      '事業費',
      '1,234',
      '1,234,567',
    ]);
  });

  it('reads text without any delimiter by its extension', () => {
    expect(read('a\nb', '.csv')).toEqual(['csv', 'a', 'b']);
    expect(read('a\nb', '.txt')).toEqual(['tsv', 'a', 'b']);
  });

  it('reads a TSV of which some cells are quoted without need, and leaves quotes of a text alone', () => {
    expect(read('予算\t"1,234千円"\n決算\t1,200千円\n"道の""会"""\t""', '.tsv')).toEqual([
      'tsv',
      '予算|1,234千円',
      '決算|1,200千円',
      '道の"会"|',
    ]);
    expect(read('"道"の会\t"\n"甲"と"乙"\t1,200千円', '.tsv')).toEqual([
      'tsv',
      '"道"の会|"',
      '"甲"と"乙"|1,200千円',
    ]);
  });

  it('tells of lines that seem to be cut by semicolons', () => {
    const codes = (text: string) => readText(text, '.csv', 1000).issues.map(({ code }) => code);
    expect(codes('a;b;c;d;e\n1;2;3;4;5,0\n')).toEqual(['csv-semicolons']);
    expect(codes('a,"一;二;三"\nb,c\n')).toEqual([]);
  });

  it('reads a quoted TSV', () => {
    expect(read('a\t"x\ny"', '.txt')).toEqual(['tsv', 'a|x\ny']);
  });
});
