/** A name as YAML takes it for a text: one that begins with a digit, as that of a file such as 2023.csv, would be a number. */
export function named(id: string): string {
  return /^[a-z]/u.test(id) ? id : `'${id}'`;
}

/** A text as YAML takes it inside brackets. */
export function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N}()・]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** A line, or a part of one, where it holds. */
export function when(isSo: boolean, line: string): string[] {
  return isSo ? [line] : [];
}

/** One text above, or a list of those that have to stand there together. */
export function underOf({ under }: { readonly under: readonly string[] }): string[] {
  if (under.length === 0) return [];
  const texts = under.map(quoted).join(', ');
  return [under.length === 1 ? `under: [${texts}]` : `under: [[${texts}]]`];
}

/** The parts of the rows that a column stands in. */
export function rowsOf({ rows = [] }: { readonly rows?: readonly string[] }): string[] {
  return rows.length === 0 ? [] : [`rows: [${rows.map(quoted).join(', ')}]`];
}
