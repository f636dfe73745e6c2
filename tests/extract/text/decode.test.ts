import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/extract/text/decode.ts';
import { UnreadableFile } from '../../../src/extract/unreadable-file.ts';

const JIGYO_CP932 = [0x8e, 0x96, 0x8b, 0xc6]; // 事業

describe('decode', () => {
  it.each([
    ['utf-8', Buffer.from('事業①㈱')],
    ['utf-8-bom', Buffer.from('\ufeff事業①㈱')],
    ['utf-16le', Buffer.from('\ufeff事業①㈱', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeff事業①㈱', 'utf16le').swap16()],
    ['cp932', Buffer.from([...JIGYO_CP932, 0x87, 0x40, 0x87, 0x8a])],
  ] as const)('reads %s and drops its mark', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: '事業①㈱', encoding, issues: [] });
  });

  it('reads ISO-2022-JP, which would pass as UTF-8', () => {
    const kanji = '\x1b$B;v6H\x1b(B\t\x1b$B-!-j\x1b(B\r\n5\x1b(I1\x1b(B';
    expect(decode(Buffer.from(kanji, 'latin1'))).toEqual({
      text: '事業\t①㈱\r\n5ｱ',
      encoding: 'iso-2022-jp',
      issues: [],
    });
    const old = Buffer.from('\x1b$@;v6H\x1b(J', 'latin1');
    expect(decode(old)).toMatchObject({ text: '事業', encoding: 'iso-2022-jp' });
    // Escape characters alone, or beside characters of UTF-8, are something else.
    expect(decode(Buffer.from('\x1b[31m red')).encoding).toBe('utf-8');
    expect(decode(Buffer.from('事業\x1b$B')).encoding).toBe('utf-8');
  });

  it('names damage of ISO-2022-JP, and what a cut-off file has lost', () => {
    const damaged = Buffer.from('a\n\x1b$B;v\x7f\x7f6H\x1b(B', 'latin1');
    expect(refusal(damaged)).toMatchObject({
      code: 'bad-encoding',
      row: 2,
      message: expect.stringContaining('damaged iso-2022-jp text'),
    });
    const cut = decode(Buffer.from('\x1b$B;v6', 'latin1'));
    expect(cut).toMatchObject({ text: '事', issues: [{ code: 'file-cut-off' }] });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s without its mark', (encoding) => {
    const bytes = Buffer.from('最一\t①㈱\r\n5件', 'utf16le');
    const text = '最一\t①㈱\r\n5件';
    expect(decode(encoding === 'utf-16le' ? bytes : bytes.swap16())).toEqual({
      text,
      encoding,
      issues: [],
    });
  });

  it('reads EUC-JP, which would pass as narrow kana of CP932', () => {
    const kana = [0xa4, 0xde, 0xa4, 0xc1]; // まち
    const bytes = Buffer.from([0xbb, 0xf6, 0xb6, 0xc8, 0x09, 0xad, 0xa1, 0x0a, ...kana]);
    expect(decode(bytes)).toEqual({ text: '事業\t①\nまち', encoding: 'euc-jp', issues: [] });
  });

  it('takes narrow kana of CP932 for no EUC-JP', () => {
    expect(decode(Buffer.from([0xb1, 0xb2, 0x09, 0xb3, 0xb4])).text).toBe('ｱｲ\tｳｴ');
  });

  it('reads characters that only CP932 has', () => {
    expect(decode(Buffer.from([0xfb, 0xfc, 0x5c, 0x7e, 0xb1])).text).toBe('髙\\~ｱ');
  });

  it('names the first byte that fits neither UTF-8 nor CP932', () => {
    const bytes = Buffer.from([...JIGYO_CP932, 0x0a, 0x41, 0xfd, 0x42]);
    expect(refusal(bytes)).toMatchObject({
      code: 'bad-encoding',
      row: 2,
      message: expect.stringContaining('0xFD at offset 6, line 2'),
    });
  });

  it('does not turn damaged UTF-8 into other characters', () => {
    const bytes = Buffer.from(`${'事業評価表\n'.repeat(50)}x`);
    bytes[100] = 0xff;
    expect(refusal(bytes)).toMatchObject({
      code: 'bad-encoding',
      message: expect.stringContaining('damaged utf-8 text: first bad byte 0xFF at offset 100'),
    });
  });

  it('finds a bad byte far into a file, after characters that cross chunks', () => {
    const bytes = Buffer.from('業'.repeat(20_000));
    bytes[45_001] = 0xff;
    expect(refusal(bytes).message).toContain('offset 45001');
  });

  it('keeps all but the last character of a file cut off within it', () => {
    const bytes = Buffer.from('一行目\n二行目');
    const { text, issues } = decode(bytes.subarray(0, bytes.length - 1));
    expect(text).toBe('一行目\n二行');
    expect(issues).toMatchObject([{ severity: 'warning', code: 'file-cut-off', row: 2 }]);
  });

  it('keeps all but the last byte of UTF-16 of odd length', () => {
    const bytes = Buffer.from('\ufeff事業', 'utf16le');
    const { text, issues } = decode(bytes.subarray(0, 5));
    expect(text).toBe('事');
    expect(issues).toHaveLength(1);
  });
});

function refusal(bytes: Uint8Array) {
  try {
    decode(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return error.issue;
    }
  }
  throw new Error('the bytes were not refused');
}
