import type { Cell } from '../../../clean/cell.ts';
import type { Issue } from '../../../issue.ts';

type Words = Pick<Issue, 'severity' | 'code' | 'message' | 'remedy'>;

/** An issue of a cell. Names its parts instead of spreading them: V8 gives an object that is spread and added to a shape of its own, each time. */
export function issueAt(cell: Cell, sheet: string | null, words: Words): Issue {
  const { severity, code, message, remedy } = words;
  const { row, column, raw: rawText } = cell;
  return { severity, code, message, remedy, row, column, rawText, sheet };
}

const LONGEST_QUOTE = 40;

/** A printed text as messages quote it. */
export function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
