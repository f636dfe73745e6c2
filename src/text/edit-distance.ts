/** Levenshtein distance of two short texts, in characters. */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let previous = right.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [i, x] of left.entries()) {
    const current = [i + 1];
    for (const [j, y] of right.entries()) {
      const change = previous[j]! + (x === y ? 0 : 1);
      current.push(Math.min(change, previous[j + 1]! + 1, current[j]! + 1));
    }
    previous = current;
  }
  return previous[right.length]!;
}
