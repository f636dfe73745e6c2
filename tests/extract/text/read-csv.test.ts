import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/extract/text/read-csv.ts';

const read = (text: string) =>
  readCsv(text, 10_000).rows.map(({ number, cells }) => [number, ...cells]);

describe('readCsv', () => {
  it('reads line breaks, commas and quotes in quoted cells; a row has the line it starts on', () => {
    expect(read('a,"1,234"\r\n"x\r\ny","say ""hi"""\rb,"\n\n"\n\nc,d')).toEqual([
      [1, 'a', '1,234'],
      [2, 'x\r\ny', 'say "hi"'],
      [4, 'b', '\n\n'],
      [8, 'c', 'd'],
    ]);
  });

  it('refuses a file whose amounts are split at their thousands separators', () => {
    const amounts = ['1,037千円', '12,065千円', '229千円', '▲4,295千円'];
    expect(() => read(amounts.join('\n'))).toThrow(
      'of line 1 are split at their thousands separators',
    );
    expect(read(amounts.map((one) => `"${one}"`).join('\n'))).toHaveLength(4);
    expect(read(['2,715千円', '3,620千円', '4,180千円', '5,1037千円'].join('\n'))).toHaveLength(4);
  });

  it('reads a table of small amounts right of numbers, whose rows are as wide as its header', () => {
    const rows = ['番号,事業名,人数,予算額', '1,道,3,150千円', '2,橋,12,500千円', '3,川,2,300千円'];
    expect(read(['一覧', ...rows].join('\n'))).toHaveLength(5);
    expect(() => read(rows.join('\n').replaceAll('道,3', '道,3,1'))).toThrow('are split');
  });

  it('keeps rows of different lengths', () => {
    expect(read('a\nb,c,d\n,e')).toEqual([
      [1, 'a'],
      [2, 'b', 'c', 'd'],
      [3, '', 'e'],
    ]);
  });

  it('keeps a malformed line where its quotes as characters give the width of the row before', () => {
    const { rows, issues } = readCsv('a,b\nc,5" pipe\n"x\ny",z\n', 100);
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'c', '5" pipe'],
      [3, 'x\ny', 'z'],
    ]);
    expect(issues).toMatchObject([
      { severity: 'warning', code: 'csv-quoting', row: 2, rawText: 'c,5" pipe' },
    ]);
  });

  it('leaves out a malformed line of another width, says so, and goes on after it', () => {
    const { rows, issues } = readCsv('a,b\n"c,d\ne,f\n', 100);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    const wider = readCsv('a,b\r\n"c,d,e\r\nf,g', 100);
    expect(wider.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, 'f', 'g'],
    ]);
    expect(wider.issues).toMatchObject([
      {
        severity: 'error',
        row: 2,
        rawText: '"c,d,e',
        message: expect.stringContaining('never ends'),
      },
    ]);
    expect(issues).toHaveLength(1);
  });

  it('takes no rows for one cell because a stray quote opened it and another, rows below, closed it', () => {
    const { rows, issues } = readCsv('1,"橋,6\n2,川,7\n3,森",8\n4,"道\nと橋",9\n', 100);
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, '2', '川', '7'],
      [3, '3', '森"', '8'],
      [4, '4', '道\nと橋', '9'],
    ]);
    expect(issues).toMatchObject([
      { code: 'csv-quoting', row: 1 },
      { code: 'csv-quoting', row: 3 },
    ]);
  });

  it('leaves a cell of two lines whole whose figures have thousands separators', () => {
    const { rows, issues } = readCsv(
      '番号,名,説明,備考\n1,道,"R4 1,000人\nR5 2,000人、3,000円",a\n',
      100,
    );
    expect(rows[1]!.cells).toEqual(['1', '道', 'R4 1,000人\nR5 2,000人、3,000円', 'a']);
    expect(issues).toEqual([]);
  });

  it('takes quotes around whole cells for quoting on a malformed line too', () => {
    const { rows } = readCsv('1,"橋の事業","1,234"\n2,"橋の"大"事業","1,234"\n', 100);
    expect(rows[1]!.cells).toEqual(['2', '橋の"大"事業', '1,234']);
  });

  it('refuses a file with many malformed lines', () => {
    expect(() => readCsv('a,"b"c\n'.repeat(30), 1000)).toThrow('malformed quoting');
  });

  it('refuses more cells than the limit', () => {
    expect(() => readCsv('a,b\n'.repeat(6), 10)).toThrow('more than 10 cells');
  });

  it('gives back any cells that were quoted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '業', '"', ',', '\n', '\r', '\t', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((cells) => cells.map(quote).join(',')).join(end);
        const expected = rows.filter((cells) => cells.join('').trim() !== '');
        expect(readCsv(text, 1e6).issues).toEqual([]);
        expect(readCsv(text, 1e6).rows.map(({ cells }) => cells)).toEqual(expected);
      }),
    );
  });

  it('loses no line in silence, whatever the quoting', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', '"', ',', 'b'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const { rows, issues } = readCsv(lines.join('\n'), 1e6);
        const letters = (text: string) => text.replace(/[^ab]/g, '');
        const reported = issues.map(({ rawText }) => rawText).join('');
        const found = letters(rows.map(({ cells }) => cells.join('')).join('') + reported);
        expect([...found].length).toBeGreaterThanOrEqual(letters(lines.join('')).length);
      }),
    );
  });
});
