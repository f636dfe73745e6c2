import { isFigureField, isFigureOf } from '../../../form/figure-field.ts';
import { isSentence } from '../../../text/sentence.ts';
import { headsOnly, type Spot } from './block-view.ts';
import { figureBelow, isRightAfter, isRightBelow, rightBelow } from './neighbours.ts';
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
/** What stands for a figure. */
const FIGURES: ReadonlySet<ValueKind> = new Set(['measure', 'money', 'staff', 'dash', 'word']);

/**
 * Takes a short text right at a label of targets or results for a word in the place of a figure (維持, 全校, 供用開始): were it none, a figure of
 * another year would be read there. Where a text's label is beside it, only in a row that another value shows not to have moved.
 * What says that a target was reached may be the reason why it was not: two values below their labels must show so in any row.
 */
export function setWordsAtMeasures(split: SplitBlock): void {
  const { labels, values } = split;
  const heads = labels.filter((label) => headsOnly(label, (field) => isFigureOf(field, 'measure')));
  const isNear = (value: DraftValue) =>
    heads.some((head) => isRightAfter(value, head) || isInRowBelow(value, head));
  const words = values.filter((value) => mayBeWord(value) && isNear(value));
  if (words.length === 0) return;
  const rows = new Set(words.map(({ row }) => row));
  const shifts = rowShifts({ labels, values: values.filter(({ row }) => rows.has(row)) });
  for (const word of words) {
    const shift = shifts.get(word.row);
    const isHere =
      word.kind === 'text'
        ? isBelow(word, heads, split, shift) || isRight(word, heads, split)
        : shift !== undefined && isBelow(word, heads, split, shift);
    if (isHere && !figureBelow(values, word)) word.kind = 'word';
  }
}

function mayBeWord({ kind, cell: { raw, text } }: DraftValue): boolean {
  const isOne = kind === 'text' || (kind === 'claim' && !SAYS_TARGET.test(text));
  const longest = HAS_DIGIT.test(text) ? LONGEST_WITH_FIGURE : LONGEST_WORD;
  return isOne && text.length <= longest && !isSentence(raw);
}

function isBelow(
  word: DraftValue,
  heads: readonly DraftLabel[],
  split: SplitBlock,
  shift: number | undefined,
): boolean {
  const { labels, values } = split;
  const { row } = word;
  const unmoved = (value: Spot): Spot => ({ row: value.row, column: value.column - (shift ?? 0) });
  const { column: above } = unmoved(word);
  if (!heads.some((head) => isRightBelow(unmoved(word), head))) return false;
  if (labels.some((label) => isRightAfter(word, label))) return false;
  if (isFigureAt(values, row - 1, above + 1)) return false;
  if (mayBeLabel(word, split, above) || isOpenBehind(word, split, shift ?? 0)) return false;
  const texts = labels.filter(
    (label) => isInRowBelow(word, label) && label.fields.some(({ kind }) => kind === 'text'),
  );
  if (texts.length === 0) return true;
  if (texts.some((text) => mayBeTextOf(text, word, split, above))) return false;
  return values.some(
    (value) =>
      value.row === row &&
      !mayBeWord(value) &&
      labels.some((label) => isRightBelow(unmoved(value), label) && meets(label, value)),
  );
}

/** True for what stands in the row below a label, as far aside as a row moves. */
function isInRowBelow({ row, column }: Spot, label: Spot): boolean {
  return label.row === row - 1 && Math.abs(label.column - column) <= FARTHEST_ASIDE;
}

/** True for what may be a label that the form does not have: what follows right of it stands below nothing. */
function mayBeLabel(
  { row, column }: DraftValue,
  { labels, values }: SplitBlock,
  above: number,
): boolean {
  const right = values.filter((value) => value.row === row && value.column > column);
  if (right.length === 0) return false;
  const nearest = Math.min(...right.map((value) => value.column)) - column + above;
  return ![...labels, ...values].some(
    (head) => head.row === row - 1 && head.column > above && head.column <= nearest,
  );
}

/**
 * True where what stands right of a text fits the labels one column before its own better, a figure among it that stands below a
 * label of neither figures nor texts: a label is lost, and the text is not below its own.
 */
function isOpenBehind({ row, column }: DraftValue, split: SplitBlock, shift: number): boolean {
  const right = split.values.filter((value) => value.row === row && value.column > column);
  const above = (value: DraftValue, aside: number) => {
    const place = { row, column: value.column - shift - aside };
    return split.labels.filter((label) => isRightBelow(place, label));
  };
  const meeting = (aside: number) =>
    right.filter((value) => above(value, aside).some((label) => meets(label, value)));
  const isAstray = (value: DraftValue) => {
    const own = above(value, 0).flatMap(({ fields }) => fields);
    return own.length > 0 && !own.some((field) => isFigureField(field) || field.kind === 'text');
  };
  const before = meeting(1);
  return (
    before.length > meeting(0).length &&
    before.some((value) => isFigureKind(value.kind) && isAstray(value))
  );
}

/** True for what may be the text of a label farther right, its row having closed up: nothing stands at that label or beyond it. */
function mayBeTextOf(
  text: DraftLabel,
  { row, column }: DraftValue,
  { values }: SplitBlock,
  above: number,
): boolean {
  const at = text.column - above + column;
  return text.column > above && !values.some((value) => value.row === row && value.column >= at);
}

/** True right of a label that has nothing below it, where no label stands near above: a unit or a note if the figure follows. */
function isRight(
  word: DraftValue,
  heads: readonly DraftLabel[],
  { labels, values }: SplitBlock,
): boolean {
  const { row, column } = word;
  const head = heads.find((one) => isRightAfter(word, one));
  if (!head) return false;
  const isAbove = (label: DraftLabel) =>
    label.column === column && label.row < row && label.row >= row - FARTHEST_ABOVE;
  return !labels.some(isAbove) && !rightBelow(values, head) && !isFigureAt(values, row, column + 1);
}

/** True where a figure stands, or what stands for one. */
function isFigureAt(values: readonly DraftValue[], row: number, column: number): boolean {
  return values.some(
    (value) => value.row === row && value.column === column && FIGURES.has(value.kind),
  );
}
