const OPENING = /[ \t]*"/uy;
const CLOSING = /"[ \t]*(?:,|$)/gu;

/**
 * Cells of one line whose quoting is malformed: quotes around a whole cell are quoting, be there blanks around them or
 * quotes inside that are not doubled; all others are characters.
 */
export function splitLoosely(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  let isClosed = true;
  while (true) {
    OPENING.lastIndex = at;
    const isOpen = isClosed && OPENING.test(line);
    const start = OPENING.lastIndex;
    const closing = isOpen ? closingFrom(line, start) : null;
    // No later quote is closed either; each would be looked for to the end of the line.
    if (isOpen && !closing) isClosed = false;
    const comma = line.indexOf(',', at);
    const end = comma === -1 ? line.length : comma;
    cells.push(
      closing ? line.slice(start, closing.index).replaceAll('""', '"') : line.slice(at, end),
    );
    at = closing ? closing.next : end + 1;
    const isLast = closing ? line[closing.next - 1] !== ',' : comma === -1;
    if (isLast) return cells;
  }
}

/** Where the first quote from a place on stands that a comma or the end follows, and where the next cell begins. */
function closingFrom(line: string, from: number): { index: number; next: number } | null {
  CLOSING.lastIndex = from;
  const match = CLOSING.exec(line);
  return match ? { index: match.index, next: CLOSING.lastIndex } : null;
}
