/** What a fault is tried with: a folder of its own, how often, and when to stop. */
export interface Trial {
  readonly place: string;
  readonly amount: number;
  /** Time of `performance.now()` after which no further attempt begins. */
  readonly until: number;
  readonly seed: number;
}

/** What came out of a fault: how often it was tried, what broke (nothing, if all is well) and figures worth knowing. */
export interface FaultResult {
  readonly fault: string;
  readonly tried: number;
  readonly broken: readonly string[];
  readonly figures: string;
}

/** One fault with how to try it. */
export type Fault = (trial: Trial) => Promise<FaultResult>;

/** Counts how often each word occurs, most frequent first, as a text. */
export function tally(words: readonly (string | number | null)[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(String(word), (counts.get(String(word)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([word, count]) => `${count} × ${word}`).join(', ');
}
