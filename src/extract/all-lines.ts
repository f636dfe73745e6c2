/** True where all rows or columns from the first to the last one fit. */
export function allLines(first: number, last: number, isOne: (line: number) => boolean): boolean {
  for (let line = first; line <= last; line++) if (!isOne(line)) return false;
  return true;
}
