const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const zeroWidth = /\p{Mn}|\p{Cf}/u;

/** Texts are made of few characters, which are looked at once. */
const widths = new Map<string, number>();

function characterWidth(character: string): number {
  let width = widths.get(character);
  if (width === undefined) {
    width = zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
    widths.set(character, width);
  }
  return width;
}

/** Columns that a text takes on a terminal: Japanese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text cut to at most `widthMax` terminal columns, with '…' where something was cut off. */
export function fitWidth(text: string, widthMax: number): string {
  if (displayWidth(text) <= widthMax) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > widthMax - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
