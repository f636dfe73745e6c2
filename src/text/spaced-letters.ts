/** A word whose letters are set apart to fill its cell: 単　位, 担 当 課. */
const SPACED_OUT =
  /(?<![^\s(（])[\p{Script=Han}\p{Script=Katakana}](?:\s[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])+(?![^\s(（)）])/gu;

/** A text without the blanks that set the letters of its words apart: 単位 of 単　位. */
export function withoutSpacedLetters(text: string): string {
  return text.replace(SPACED_OUT, (word) => word.replaceAll(/\s/gu, ''));
}
