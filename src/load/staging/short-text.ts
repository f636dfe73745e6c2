/** Bytes of one text in a vector of the engine (`duckdb_string_t`): four of length, and up to twelve of UTF-8 in place. */
export const shortTextSize = 16;

const LENGTH_SIZE = 4;

/** Writes a text into 16 zero bytes; false, and the bytes still zero, where it is longer than they hold. */
export function writeShortText(bytes: Uint8Array, place: number, text: string): boolean {
  const start = place + LENGTH_SIZE;
  if (text.length > shortTextSize - LENGTH_SIZE) return false;
  const end = encode(bytes, start, place + shortTextSize, text);
  if (end === null) {
    bytes.fill(0, start, place + shortTextSize);
    return false;
  }
  bytes[place] = end - start;
  return true;
}

/** Writes UTF-8; returns where it ends, null where it does not fit or has characters outside the basic plane. */
function encode(bytes: Uint8Array, start: number, limit: number, text: string): number | null {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (at + 1 > limit) return null;
      bytes[at++] = code;
    } else if (code < 0x800) {
      if (at + 2 > limit) return null;
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else {
      if (at + 3 > limit || (code >= 0xd800 && code < 0xe000)) return null;
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  return at;
}
