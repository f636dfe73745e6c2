import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { defaultExtractLimits } from '../../src/extract/extract-limits.ts';
import { buildWorkbook, zipText } from '../support/workbook.ts';

const ROWS = [
  ['事務事業', '予算'],
  ['①実施計画', '1,234'],
];
const TSV = ROWS.map((cells) => cells.join('\t')).join('\r\n');
const EXPECTED = ROWS.map((cells, index) => ({ number: index + 1, cells }));

describe('extract', () => {
  it.each([
    ['utf-8', Buffer.from(TSV)],
    ['utf-8-bom', Buffer.from(`\ufeff${TSV}`)],
    ['utf-16le', Buffer.from(`\ufeff${TSV}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${TSV}`, 'utf16le').swap16()],
  ] as const)('reads the same cells from %s', async (encoding, bytes) => {
    expect(await extract(bytes, 'dump.txt')).toEqual({
      format: 'tsv',
      encoding,
      grids: [{ sheet: null, rows: EXPECTED }],
      issues: [],
    });
  });

  it('refuses a file with a cell longer than any of a sheet, and names it', async () => {
    const swallowed = (length: number) =>
      Buffer.from(`name,reason\nA,"${'x\n'.repeat(length / 2)}"\n`);
    const long = await extract(swallowed(32_768), 'list.csv');
    expect(long).toMatchObject({
      grids: [],
      issues: [{ severity: 'error', code: 'cell-too-long', sheet: null, row: 2, column: 2 }],
    });
    expect(long.issues[0]!.message).toMatch(/^The cell B2 has 32,768 characters/u);
    const [grid] = (await extract(swallowed(32_766), 'list.csv')).grids;
    expect(grid!.rows[1]!.cells[1]).toHaveLength(32_766);
  });

  it('reads a workbook named .txt and text named .xlsx, and says so', async () => {
    const workbook = await extract(buildWorkbook([{ name: '評価', rows: ROWS }]), 'dump.txt');
    expect(workbook).toMatchObject({
      format: 'xlsx',
      encoding: null,
      grids: [{ sheet: '評価', rows: EXPECTED }],
      issues: [{ severity: 'info', code: 'unexpected-format' }],
    });
    const text = await extract(Buffer.from(TSV), 'sheet.xlsx');
    expect(text).toMatchObject({
      format: 'tsv',
      grids: [{ sheet: null, rows: EXPECTED }],
      issues: [{ severity: 'info', code: 'unexpected-format' }],
    });
  });

  it.each([
    ['empty-file', Buffer.alloc(0)],
    ['empty-file', Buffer.from('\ufeff\r\n \t\n')],
    ['binary-file', Buffer.from('a\0b')],
    ['binary-file', Buffer.from('\ufeffa\0b', 'utf16le')],
    ['foreign-format', Buffer.from('%PDF-1.7')],
    ['not-a-workbook', zipText({ 'a.txt': 'a' })],
    ['broken-workbook', Buffer.from('PK\x03\x04 and no more')],
    ['bad-encoding', Buffer.from([0x41, 0xfd, 0xfe])],
  ])('answers %s with one error issue and no grid', async (code, bytes) => {
    const { grids, issues } = await extract(bytes, 'file.txt');
    expect(grids).toEqual([]);
    expect(issues.map((issue) => [issue.severity, issue.code])).toEqual([['error', code]]);
    expect(`${issues[0]?.message}. ${issues[0]?.remedy}`).toMatch(/\w\. [A-Z].*\w\.$/u);
  });

  it('refuses a file over the limit of bytes', async () => {
    const limits = { ...defaultExtractLimits, maxBytes: 10 };
    const { issues } = await extract(Buffer.from('a\tb\tc\td\te\tf'), 'file.txt', limits);
    expect(issues).toMatchObject([{ code: 'file-too-large' }]);
  });

  it('never throws, and says why where it has nothing to give', async () => {
    const starts = fc.constantFrom(
      '',
      'PK\x03\x04',
      '\xff\xfe',
      '\xfe\xff',
      '\xef\xbb\xbf',
      '"a,"',
    );
    const name = fc.constantFrom('a.txt', 'a.csv', 'a.xlsx');
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.uint8Array({ maxLength: 200 }),
        name,
        async (start, bytes, fileName) => {
          const all = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
          const { grids, issues } = await extract(all, fileName);
          expect(grids.length + issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
