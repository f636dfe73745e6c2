const CELL = /[ \t]*"((?:[^"]|"(?![ \t]*(?:,|$)))*)"[ \t]*(?:,|$)|([^,]*)(?:,|$)/uy;
/** Beyond it, lines are cut at every comma: looking for the end of each quote would take the square of their length. */
const LONGEST = 100_000;

/**
 * Cells of one line whose quoting is malformed: quotes around a whole cell are quoting, be there blanks around them or
 * quotes inside that are not doubled; all others are characters.
 */
export function splitLoosely(line: string): string[] {
  if (line.length > LONGEST) return line.split(',');
  const cells: string[] = [];
  CELL.lastIndex = 0;
  let isMore = true;
  while (isMore) {
    const [whole, quoted, plain] = CELL.exec(line)!;
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    isMore = whole.endsWith(',');
  }
  return cells;
}
