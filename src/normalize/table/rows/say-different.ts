/** True for cells of one figure, their texts normalised, that do not all say the same: blanks say nothing, and separators mean none. */
export function sayDifferent(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.replaceAll(',', '').trim());
  return new Set(plain.filter((text) => text !== '')).size > 1;
}
