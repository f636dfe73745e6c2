/** Columns without a field, and those of which others are more, by their label. */
export interface DraftNote {
  readonly label: string;
  readonly under: readonly string[];
  /** Why a person has to say what it is; null where nothing is known of it. */
  readonly gap: string | null;
  /** Parts of the rows that it stands in, where rows say what their figures are. */
  readonly rows?: readonly string[];
}
