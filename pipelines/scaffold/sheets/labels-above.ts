import type { Grid } from '../../../src/extract/grid.ts';
import { declaredLabelKey, labelKey } from '../../../src/form/label-key.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isKnownLabel } from './find-sheets.ts';

const FEWEST = 2;

/**
 * True for sheets in which rows of labels and rows of their values stand by turns, as in no table: below the row that names the programme
 * comes another row of labels.
 */
export function hasLabelsAbove({ rows }: Grid, vocabulary: Vocabulary): boolean {
  const isName = (cell: string) => vocabulary.get(declaredLabelKey(cell)) === 'programme_name';
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = filled.findIndex(({ cells }) => cells.some(isName) && isOfLabels(cells, vocabulary));
  const [head, values, next] = filled.slice(Math.max(at, 0));
  if (at < 0 || !head || !values || !next || isOfLabels(values.cells, vocabulary)) return false;
  const isFilled = values.cells[head.cells.findIndex(isName)]?.trim() !== '';
  const isOther = keysOf(next.cells) !== keysOf(head.cells);
  return isFilled && isOther && isOfLabels(next.cells, vocabulary);
}

/** True for a row of which most cells are labels of the vocabulary, or print a year. */
function isOfLabels(cells: readonly string[], vocabulary: Vocabulary): boolean {
  const texts = cells.map(normalizeText).filter((text) => text !== '');
  const labels = texts.filter((text) => isKnownLabel(text, vocabulary) || isDatedLabel(text));
  return labels.length >= FEWEST && labels.length * 2 > texts.length;
}

function isDatedLabel(text: string): boolean {
  const { key, year } = labelKey(text);
  return year !== null && /\p{Script=Han}{2}/u.test(key) && text.length <= 20;
}

function keysOf(cells: readonly string[]): string {
  return cells.map(declaredLabelKey).join('|');
}
