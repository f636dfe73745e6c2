/** An item of a numbered list: `②43時間10分` → no 2; `body` and `text` are without the marker, possibly ''. */
export interface ListItem {
  readonly no: number;
  /** As printed. */
  readonly body: string;
  /** Normalised. */
  readonly text: string;
}

const FIRST_MARK = '①'.codePointAt(0)!;
const MARKS = /^[①-⑳]/u;

/** Reads a cell that starts with a circled number; null for any other. A doubled marker (①①) counts once. */
export function parseListItem(raw: string): ListItem | null {
  if (!MARKS.test(raw)) return null;
  const mark = raw.codePointAt(0)!;
  let body = raw.slice(1).trim();
  while (body.codePointAt(0) === mark) body = body.slice(1).trim();
  return { no: mark - FIRST_MARK + 1, body, text: body.normalize('NFKC').trim() };
}
