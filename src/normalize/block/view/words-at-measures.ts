import { isFigureOf } from '../../../form/figure-field.ts';
import { isSentence } from './classifier.ts';
import { meets, rowShifts } from './row-shifts.ts';
import type { DraftLabel, DraftValue, SplitBlock } from './split-block.ts';
import { isFigureKind, type ValueKind } from './value-kinds.ts';

/** Longer texts are names or answers; a little longer are those that have a figure: 人口1万人当たり5.7. */
const LONGEST_WORD = 10;
const LONGEST_WITH_FIGURE = 15;
const HAS_DIGIT = /\d/u;
/** Says of the target, not of the result, that it was reached. */
const SAYS_TARGET = /目標/u;
/** How many columns aside a text moves with its row. */
const FARTHEST_ASIDE = 2;
/** How many rows below its label a text may stand. */
const FARTHEST_ABOVE = 4;

/**
 * Takes a short text right at a label of targets or results for a word in the place of a figure (維持, 全校, 供用開始): were it none, a figure of
 * another year would be read there. Where a text's label is beside it, only in a row that another value shows not to have moved.
 * What says that a target was reached may be the reason why it was not: it needs two such values, and no text's label.
 */
export function setWordsAtMeasures(split: SplitBlock): void {
  const { labels, values } = split;
  const words = values.filter(mayBeWord);
  const heads = words.length > 0 ? labels.filter(isOfMeasures) : [];
  if (heads.length === 0) return;
  const shifts = rowShifts(split);
  for (const word of words) {
    const shift = shifts.get(word.row);
    const isHere =
      word.kind === 'text'
        ? isBelow(word, heads, split, shift) || isRight(word, heads, split)
        : shift !== undefined && isBelow(word, heads, split, shift);
    if (isHere && !isFigureKind(kindBelow(word, values))) word.kind = 'word';
  }
}

function mayBeWord({ kind, cell: { raw, text } }: DraftValue): boolean {
  const isOne = kind === 'text' || (kind === 'claim' && !SAYS_TARGET.test(text));
  const longest = HAS_DIGIT.test(text) ? LONGEST_WITH_FIGURE : LONGEST_WORD;
  return isOne && text.length <= longest && !isSentence(raw);
}

function isOfMeasures({ fields }: DraftLabel): boolean {
  return fields.length > 0 && fields.every((field) => isFigureOf(field, 'measure'));
}

function isBelow(
  { row, column, kind }: DraftValue,
  heads: readonly DraftLabel[],
  { labels, values }: SplitBlock,
  shift: number | undefined,
): boolean {
  const above = column - (shift ?? 0);
  if (!heads.some((head) => head.row === row - 1 && head.column === above)) return false;
  if (labels.some((label) => label.row === row && label.column === column - 1)) return false;
  const isTextLabel = (label: DraftLabel) =>
    label.row === row - 1 &&
    Math.abs(label.column - column) <= FARTHEST_ASIDE &&
    label.fields.some(({ kind }) => kind === 'text');
  if (!labels.some(isTextLabel)) return true;
  if (kind === 'claim') return false;
  return values.some(
    (value) =>
      value.row === row &&
      !mayBeWord(value) &&
      labels.some(
        (label) =>
          label.row === row - 1 &&
          label.column === value.column - (shift ?? 0) &&
          meets(label, value),
      ),
  );
}

/** True right of a label that has nothing below it, where no label stands near above. */
function isRight(
  { row, column }: DraftValue,
  heads: readonly DraftLabel[],
  { labels, values }: SplitBlock,
): boolean {
  if (!heads.some((head) => head.row === row && head.column === column - 1)) return false;
  const isAt = (at: { row: number; column: number }, rows: number, columns: number) =>
    at.row === row + rows && at.column === column + columns;
  const isAbove = (label: DraftLabel) =>
    label.column === column && label.row < row && label.row >= row - FARTHEST_ABOVE;
  return !labels.some(isAbove) && !values.some((value) => isAt(value, 1, -1));
}

function kindBelow({ row, column }: DraftValue, values: readonly DraftValue[]): ValueKind {
  return values.find((one) => one.row === row + 1 && one.column === column)?.kind ?? 'text';
}
