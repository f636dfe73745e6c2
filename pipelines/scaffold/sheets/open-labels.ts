import { labelKey, YEAR_MARK } from '../../../src/form/label-key.ts';
import { datedText } from './dated-text.ts';
import type { DraftBlockField } from './draft-field.ts';
import { FIGURE, type SheetCell, type UnknownSheet } from './find-sheets.ts';

const USUAL = 0.6;
const LONGEST_LABEL = 30;
const LONGEST_EXAMPLE = 40;
const MOST = 60;

/** A text that most sheets print and no field was drafted for. */
export interface UnknownLabel {
  readonly label: string;
  /** An example of what stands right of it. */
  readonly why: string;
  /** True where what stands right of it is no such text itself, and differs from sheet to sheet. */
  readonly headsText: boolean;
}

/** Texts that most sheets print and no field was drafted for. */
export function openLabels(
  sheets: readonly UnknownSheet[],
  fields: readonly DraftBlockField[],
): UnknownLabel[] {
  const isTaken = takenBy(fields);
  const found = new Map<string, { text: string; sheets: Set<UnknownSheet>; beside: Set<string> }>();
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const [at, cell] of row.entries()) {
        if (!canBeLabel(cell) || isTaken(cell)) continue;
        const { key } = labelKey(cell.text);
        const one = found.get(key) ?? { text: cell.text, sheets: new Set(), beside: new Set() };
        found.set(key, one);
        one.sheets.add(sheet);
        const next = row[at + 1];
        if (next) one.beside.add(next.text);
      }
  const usual = [...found.values()]
    .filter((one) => one.sheets.size >= sheets.length * USUAL)
    .slice(0, MOST);
  const isLabel = (text: string) => usual.some((one) => one.text === text);
  return usual.map(({ text, beside }) => ({
    label: text,
    why: exampleOf([...beside]),
    headsText: beside.size > 1 && ![...beside].some(isLabel),
  }));
}

function exampleOf([first]: readonly string[]): string {
  if (first === undefined) return 'nothing stands right of it';
  return first.length > LONGEST_EXAMPLE ? `${first.slice(0, LONGEST_EXAMPLE)}…` : first;
}

function canBeLabel({ text }: SheetCell): boolean {
  const isLong = text.length > LONGEST_LABEL || text.endsWith('。');
  return !isLong && !FIGURE.test(text) && datedText(text) === null && /\p{L}{2}/u.test(text);
}

/** Whether a cell is a label of the draft, or one of its values. */
function takenBy(fields: readonly DraftBlockField[]): (cell: SheetCell) => boolean {
  const keyOf = (text: string) => labelKey(text).key.replace(YEAR_MARK, '');
  const labels = new Set(
    fields
      .flatMap((one) => [...one.labels, ...one.rows.flatMap((row) => row.split(' > '))])
      .map(keyOf),
  );
  const values = new Set(fields.flatMap((one) => one.values));
  return (cell) => values.has(cell) || labels.has(keyOf(cell.text));
}
