import { declaredLabelKey } from '../../../src/form/label-key.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { datedText } from './dated-text.ts';
import type { DraftBlockField } from './draft-field.ts';
import { FIGURE, isKnownLabel, type SheetCell, type UnknownSheet } from './find-sheets.ts';
import { repeatedTexts } from './value-beside.ts';

const LONGEST = 20;
const MOST = 40;

/** Texts that head values left of which they stand, and that no field is drafted for: what stands below another label must not be taken for its value. */
export function headingsOf(
  sheets: readonly UnknownSheet[],
  fields: readonly DraftBlockField[],
  vocabulary: Vocabulary,
): string[] {
  const repeated = repeatedTexts(sheets, false);
  const taken = new Set(
    fields
      .flatMap((one) => [...one.labels, ...one.rows.flatMap((row) => row.split(' > '))])
      .map(declaredLabelKey),
  );
  const values = new Set(fields.flatMap((one) => one.values.map(({ text }) => text)));
  const canHead = (cell: SheetCell, row: readonly SheetCell[]) =>
    repeated.has(declaredLabelKey(cell.text)) ||
    isKnownLabel(cell.text, vocabulary) ||
    (sheets.length < 3 && row[0] === cell && row.length > 1);
  const found = new Map<string, string>();
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const cell of row) {
        const key = declaredLabelKey(cell.text);
        const isFree = !taken.has(key) && !values.has(cell.text) && !found.has(key);
        if (isFree && isShortText(cell.text) && canHead(cell, row)) found.set(key, cell.text);
      }
  return [...found.values()].slice(0, MOST);
}

function isShortText(text: string): boolean {
  const isWord = /\p{L}{2}/u.test(text) && !/\d/u.test(text) && !text.endsWith('。');
  return text.length <= LONGEST && isWord && !FIGURE.test(text) && datedText(text) === null;
}
