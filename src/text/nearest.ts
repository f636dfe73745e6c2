import { editDistance } from './edit-distance.ts';

const FARTHEST = 0.5;

/** The candidate most like a text, by edits as a share of its length; null when none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = FARTHEST;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate) / Math.max(1, candidate.length);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
