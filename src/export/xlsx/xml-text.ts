const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Longest text that a cell of a workbook may hold. */
const CELL_TEXT_MAX = 32_767;

/** Text for XML 1.0: markup as entities, characters that XML forbids as a visible replacement, cut to what a cell holds. */
export function xmlText(text: string): string {
  const whole = text.length > CELL_TEXT_MAX ? `${text.slice(0, CELL_TEXT_MAX - 1)}…` : text;
  return whole
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
