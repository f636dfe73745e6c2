/** How much a finding weighs: an error quarantines something, a warning leaves a value out, an info is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a finding stands: file path under the raw folder, sheet of a workbook, 1-based row and column. */
export interface Place {
  readonly path?: string;
  readonly sheet?: string | null;
  readonly row?: number;
  readonly column?: number;
}

/** A defect of the data, never of the program: what is wrong, where, and what a person can do about it. */
export interface Issue extends Place {
  readonly severity: Severity;
  /** Stable kebab-case name, e.g. `value-ambiguous`. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly rawText?: string;
}

const LONGEST_RAW_TEXT = 200;

/** As much of a printed text as an issue of a whole column or row keeps: a cell may hold pages. */
export function beginningOf(raw: string): string {
  return raw.slice(0, LONGEST_RAW_TEXT);
}
