import { editDistance } from './edit-distance.ts';
import { comparisonKey } from './normalize-text.ts';

/** Two letters exchanged in a word of four are still near. */
const FARTHEST = 0.51;

/** The candidate most like a text, by edits as a share of the longer one, width and spaces aside; null when none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const key = comparisonKey(text);
  let best: string | null = null;
  let least = FARTHEST;
  for (const candidate of candidates) {
    const other = comparisonKey(candidate);
    const share = editDistance(key, other) / Math.max(1, key.length, other.length);
    if (share < least) [best, least] = [candidate, share];
  }
  return best;
}
