import type { Vocabulary } from '../vocabulary.ts';

/** What is seen of a column besides its head. */
export interface SeenColumn {
  readonly vocabulary: Vocabulary;
  /** Whether most of what stands in it can be read as a figure. */
  readonly isFigureColumn: boolean;
  /** The kind of indicator that a column before it names. */
  readonly kindBefore: string | null;
  /** Whether the columns of its group are amounts. */
  readonly isAmongAmounts: boolean;
  /** Whether columns beside it are what an amount is paid from. */
  readonly isAmongSources: boolean;
}
