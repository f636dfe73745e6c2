import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/extract/file-kind.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('fileKind', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'The file is empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âã'), 'a PDF document'],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a PNG image'],
    ['an old workbook', Buffer.from([...OLE, 0, 0]), 'old Office format'],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from(OLE), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['bytes with NUL', Buffer.from('a\0b'), 'NUL bytes'],
  ])('refuses %s by name', (_, bytes, message) => {
    expect(() => fileKind(bytes)).toThrow(message);
  });

  it('goes on with zip archives and text', () => {
    expect(fileKind(Buffer.from('PK\x03\x04'))).toBe('zip');
    expect(fileKind(Buffer.from('a\tb'))).toBe('text');
    expect(fileKind(Buffer.from('\ufeffa', 'utf16le'))).toBe('text');
  });
});
