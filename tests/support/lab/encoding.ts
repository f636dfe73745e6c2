/** Encodings of a dump; `utf-16le` has a mark, as Excel writes it. */
export const LAB_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'cp932'] as const;
export type LabEncoding = (typeof LAB_ENCODINGS)[number];

/** Characters that CP932 has no place for, and what people type instead. */
const CP932_STAND_INS: Readonly<Record<string, string>> = { '—': '―', '–': '―', '〜': '～' };

let cp932Table: Map<string, readonly number[]> | undefined;

function cp932Codes(): Map<string, readonly number[]> {
  if (cp932Table !== undefined) return cp932Table;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('shift_jis');
  const add = (codes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(codes));
    if ([...text].length === 1 && text !== '�' && !table.has(text)) table.set(text, codes);
  };
  for (let code = 0; code < 0x100; code++) add([code]);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) add([lead, trail]);
  }
  cp932Table = table;
  return table;
}

function encodeCp932(text: string): Uint8Array {
  const table = cp932Codes();
  const codes: number[] = [];
  for (const character of text) {
    const known = table.get(CP932_STAND_INS[character] ?? character);
    if (known === undefined)
      throw new Error(`CP932 has no ${character} (${character.codePointAt(0)?.toString(16)})`);
    codes.push(...known);
  }
  return Uint8Array.from(codes);
}

/** Bytes of a text in an encoding; throws on a character that the encoding cannot say. */
export function encodeText(text: string, encoding: LabEncoding): Uint8Array {
  if (encoding === 'cp932') return encodeCp932(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new Uint8Array(Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8'));
}
