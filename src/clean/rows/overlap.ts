/** What begins in one line of a sheet, a row or a column: where, where the first of it ends, and how long the shortest is. */
export interface Beginning {
  readonly first: number;
  readonly ends: number;
  readonly length: number;
}

/**
 * Whether what begins in a line is of the one before it, because everything there reaches over it: where it covers more than half of that, or half
 * and more behind it. What ends within it is one of several that stand beside it, as a target and its result beside their indicator; what is its
 * second half may be, but where no cell of a sheet is `halved`.
 */
export function isOneWith(before: Beginning, own: Beginning, halved = true): boolean {
  if (own.first > before.ends || own.ends < before.ends) return false;
  const uncovered = 2 * (own.first - before.first);
  const isHalf = uncovered === before.length && (!halved || own.ends > before.ends);
  return uncovered < before.length || isHalf;
}

/** Both as one, which begins with the first. */
export function together(before: Beginning, own: Beginning): Beginning {
  return {
    first: before.first,
    ends: Math.min(before.ends, own.ends),
    length: Math.min(before.length, own.length),
  };
}
