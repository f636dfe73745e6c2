/** A name as YAML takes it for a text: one that begins with a digit, as that of a file such as 2023.csv, would be a number. */
export function named(id: string): string {
  return /^[a-z]/u.test(id) ? id : `'${id}'`;
}

/** A text as YAML takes it inside brackets. */
export function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N}()・]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
