import { declaredLabelKey } from '../../../src/form/label-key.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isDatedHead } from './dated-text.ts';
import { FIGURE, isKnownLabel, type SheetCell, type UnknownSheet } from './find-sheets.ts';

/** So many sheets tell labels by their coming again. */
const ENOUGH_SHEETS = 3;
const USUAL = 0.6;
const SHORTEST_ANSWER = 10;

/** Finds the value of a label in its sheet; null where nothing tells that what stands there is one. */
export function valueFinder(
  sheets: readonly UnknownSheet[],
  vocabulary: Vocabulary,
): (label: SheetCell, sheet: UnknownSheet) => SheetCell | null {
  const repeated = repeatedTexts(sheets);
  const isLabel = ({ text }: SheetCell) =>
    isKnownLabel(text, vocabulary) || isDatedHead(text) || repeated.has(declaredLabelKey(text));
  return (label, sheet) => {
    const row = sheet.rows.find((cells) => cells.includes(label))!;
    const next = row[row.indexOf(label) + 1];
    if (next) {
      const isSure = sheets.length >= ENOUGH_SHEETS || isBeside(label, next, row, sheet);
      return isSure && !isLabel(next) ? next : null;
    }
    const below = answerBelow(label, row, sheet);
    return below && !isLabel(below) ? below : null;
  };
}

/** True for the cell right behind a label, or behind what is merged with it, and for the last one of its row. */
function isBeside(
  label: SheetCell,
  next: SheetCell,
  row: readonly SheetCell[],
  { grid }: UnknownSheet,
): boolean {
  const own = grid.merged?.find(({ left, top }) => left === label.column && top === label.row);
  return next.column === (own?.right ?? label.column) + 1 || next === row.at(-1);
}

/** A text that stands alone below a label that stands alone, and is long enough to be no label. */
function answerBelow(
  label: SheetCell,
  row: readonly SheetCell[],
  { rows }: UnknownSheet,
): SheetCell | null {
  const next = rows[rows.indexOf(row) + 1];
  const [below] = next ?? [];
  if (row.length > 1 || next?.length !== 1 || below!.column !== label.column) return null;
  const isNext = below!.row === label.row + 1;
  const isAnswer = below!.text.length >= SHORTEST_ANSWER && !FIGURE.test(below!.text);
  return isNext && isAnswer ? below! : null;
}

/** Texts behind which something stands in most sheets, whatever that is, or behind which it differs: labels, known or not. */
export function repeatedTexts(
  sheets: readonly UnknownSheet[],
  isDiffering = true,
): ReadonlySet<string> {
  if (sheets.length < ENOUGH_SHEETS) return new Set();
  const seen = new Map<string, Map<UnknownSheet, string>>();
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const [at, { text }] of row.entries()) {
        const next = row[at + 1];
        if (!next) continue;
        const key = declaredLabelKey(text);
        seen.set(key, (seen.get(key) ?? new Map()).set(sheet, next.text));
      }
  const isRepeated = (found: ReadonlyMap<UnknownSheet, string>) =>
    found.size >= sheets.length * USUAL && (!isDiffering || new Set(found.values()).size > 1);
  return new Set([...seen].flatMap(([key, found]) => (isRepeated(found) ? [key] : [])));
}
