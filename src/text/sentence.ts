const ENDS: ReadonlySet<string> = new Set([
  'した',
  'する',
  'ため',
  'です',
  'ます',
  'ない',
  'いる',
  'ある',
]);

/** True for a text that ends as a Japanese sentence does; a name ends in a noun. */
export function isSentence(raw: string): boolean {
  const last = raw.at(-1);
  if (last === '。' || ((last === '」' || last === ')') && raw.at(-2) === '。')) return true;
  return ENDS.has(raw.slice(-2));
}
