import { isUtf8, transcode } from 'node:buffer';
import type { Issue } from '../../issue.ts';
import type { Encoding } from '../grid.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { badByteOffset } from './bad-byte-offset.ts';
import { utf16Order } from './utf16-order.ts';

/** Text of a file without its byte order mark; the issues tell of a cut-off end. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly issues: readonly Issue[];
}

const SAMPLE_BYTES = 1 << 18;
const REPLACEMENT = 0xfffd;
/** Wide kana, without which there is no sheet. */
const HAS_KANA = /[ぁ-んァ-ヶ]/u;
const ESCAPE = 0x1b;
/** What ISO-2022-JP puts before kanji: of the newer standard, and of the older one. */
const TO_KANJI = ['\u001b$B', '\u001b$@'];

/**
 * Finds the encoding and decodes strictly: UTF-16 by its mark or its NUL bytes, ISO-2022-JP by its escape sequences, UTF-8, EUC-JP, then
 * CP932 (the WHATWG `shift_jis`). UTF-8 goes before CP932 because its bytes can pass as that, never the other way round. Throws UnreadableFile.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Order(bytes);
  if (wide) return decodeAs(bytes, wide.isMarked ? 2 : 0, wide.order, wide.order);
  if (isIso2022Jp(bytes)) return decodeAs(bytes, 0, 'iso-2022-jp', 'iso-2022-jp');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const encoding = marked ? 'utf-8-bom' : 'utf-8';
  if (isUtf8(bytes)) {
    return { text: utf8Text(bytes.subarray(marked ? 3 : 0)), encoding, issues: [] };
  }
  if (marked || isMostlyUtf8(bytes)) {
    return decodeAs(bytes, marked ? 3 : 0, 'utf-8', encoding);
  }
  const euc = eucJpText(bytes);
  if (euc !== null) return { text: euc, encoding: 'euc-jp', issues: [] };
  return decodeAs(bytes, 0, 'shift_jis', 'cp932');
}

/**
 * The text of bytes that are EUC-JP throughout, else null. Kana and most kanji of CP932 begin with bytes that EUC-JP has not, so that
 * no sheet in CP932 passes as this; the other way round they may, and read as narrow kana.
 */
function eucJpText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('euc-jp', { fatal: true }).decode(bytes);
    return HAS_KANA.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** All of its bytes are ASCII: by them alone it would pass as UTF-8, and none of its Japanese would be read. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  // Hardly any other text has an escape character.
  if (!bytes.includes(ESCAPE)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return TO_KANJI.some((sequence) => text.includes(sequence)) && bytes.every((byte) => byte < 0x80);
}

/** Through UTF-16, because Node decodes that way four times as fast as by `toString('utf8')`. */
function utf8Text(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

function decodeAs(bytes: Uint8Array, start: number, label: string, encoding: Encoding): Decoded {
  const body = bytes.subarray(start);
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(body);
    return { text, encoding, issues: [] };
  } catch {
    const offset = badByteOffset(body, label);
    if (offset !== null) {
      throw badEncoding(bytes, start + offset, encoding);
    }
    // `stream` leaves an incomplete last character out.
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(body, { stream: true });
    return { text, encoding, issues: [cutOff(bytes)] };
  }
}

/**
 * Whether damaged bytes were meant as UTF-8. In CP932 text hardly any non-ASCII character is valid UTF-8, so a large
 * majority of valid ones means a few broken bytes, which must not turn the whole file into other characters.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('utf8');
  let bad = 0;
  let good = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    bad += code === REPLACEMENT ? 1 : 0;
    good += code > 0x7f && code !== REPLACEMENT ? 1 : 0;
  }
  return good > 4 * bad;
}

function badEncoding(bytes: Uint8Array, offset: number, encoding: Encoding): UnreadableFile {
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  const row = lineAt(bytes, offset);
  const fits = encoding === 'cp932' ? 'neither UTF-8 nor CP932' : `damaged ${encoding} text`;
  return new UnreadableFile(
    'bad-encoding',
    `The file is ${fits}: first bad byte 0x${byte} at offset ${offset}, line ${row}`,
    'Get the file again, or save it as UTF-8 in the program that wrote it.',
    { row },
  );
}

function cutOff(bytes: Uint8Array): Issue {
  const row = lineAt(bytes, bytes.length);
  return {
    severity: 'warning',
    code: 'file-cut-off',
    message: `The file ends in the middle of a character, on line ${row}: its end is missing`,
    remedy: 'Get the whole file again.',
    row,
  };
}

/** 1-based line of a byte, lines counted by LF; good enough to find the place in an editor. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) {
    line++;
  }
  return line;
}
