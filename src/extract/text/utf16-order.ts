const FIRST_PRINTED = 0x20;
const LAST_ASCII = 0x7e;
const FIRST_LATIN = 0xa0;
/** What separates cells and lines, without which there is no dump. */
const SEPARATORS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x2c]);

/** Which byte of UTF-16 comes first, and whether a mark says so. */
export interface Utf16Order {
  readonly order: 'utf-16le' | 'utf-16be';
  readonly isMarked: boolean;
}

/**
 * The byte order of UTF-16 text, by its mark or else by its separators: in the other order they are no characters of any text. Null for
 * any other bytes.
 */
export function utf16Order(bytes: Uint8Array): Utf16Order | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { order: 'utf-16le', isMarked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { order: 'utf-16be', isMarked: true };
  if (!bytes.includes(0)) return null;
  const order = (['utf-16le', 'utf-16be'] as const).find((one) => isText(bytes, one));
  return order ? { order, isMarked: false } : null;
}

/** True where each character with a high byte of NUL is one of Latin text, and some of these are separators. */
function isText(bytes: Uint8Array, order: Utf16Order['order']): boolean {
  const high = order === 'utf-16le' ? 1 : 0;
  let separators = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 !== high) continue;
    const low = bytes[high === 1 ? at - 1 : at + 1] ?? 0;
    if (SEPARATORS.has(low)) separators++;
    else if (low < FIRST_PRINTED || (low > LAST_ASCII && low < FIRST_LATIN)) return false;
  }
  return separators > 0;
}
