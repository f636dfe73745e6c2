import type { Block, Cell } from '../../../clean/cell.ts';
import { yearRole } from '../../../form/year-role.ts';
import { amountsAsResults, asMeasure } from './amounts-as-results.ts';
import { amountsOfOtherUnit } from './amounts-of-other-unit.ts';
import { type BlockView, shapeOfLabel } from './block-view.ts';
import { type Captions, setCaptionsAside } from './captions.ts';
import type { Classifier } from './classifier.ts';
import { closedRows } from './closed-rows.ts';
import { labelColumns } from './label-columns.ts';
import { type Layout, layoutsOf } from './layout.ts';
import { markedTexts } from './marked-texts.ts';
import { setNamedRowsAside } from './named-rows.ts';
import { labelsInTables } from './plain-tables.ts';
import { setRatingsAtLabels } from './ratings-at-labels.ts';
import { rowShifts } from './row-shifts.ts';
import type { ShapeMemo } from './shape.ts';
import { type DraftValue, draftValue, type SplitBlock, splitBlock } from './split-block.ts';
import { possibleHeads, unknownHeadsOf } from './unknown-heads.ts';
import { type ReadValue, VALUE_KINDS } from './value-kinds.ts';
import { setWordsAtMeasures } from './words-at-measures.ts';
import { setYearlyHeadsAside } from './yearly-heads.ts';

/**
 * Splits a block and finds how its cells stand; labels whose year is none of the form's head nothing. `hasOtherUnit`: the head of
 * the worksheet states another unit of money than the form's; `captions`: texts that are labels which the form does not know.
 */
export function viewBlock(
  block: Block,
  edition: number,
  classifier: Classifier,
  hasOtherUnit = false,
  captions: Captions = NO_CAPTIONS,
): BlockView {
  const layouts = layoutsOf(classifier);
  const { blocks } = layouts;
  const split = splitBlock(block, edition, classifier, hasOtherUnit);
  const { labels, values } = split;
  setCaptionsAside(block, split, captions);
  setYearlyHeadsAside(split);
  setNamedRowsAside(split);
  const marked = markedTexts(block, labels, values, classifier.form);
  readAs((cell) => classifier.asText(cell), marked, values);
  setWordsAtMeasures(split);
  setRatingsAtLabels(split, classifier.form);
  const ofOtherUnit = amountsOfOtherUnit(labels, values);
  readAs(asMeasure, ofOtherUnit.results, values);
  readAs(() => UNREAD_AMOUNT, ofOtherUnit.doubtful, values);
  const placed = place(split, blocks);
  const roleOf = (year: number) => yearRole(year - edition);
  const unknownHeads = unknownHeadsOf(placed.heads, values, labels, classifier, roleOf);
  for (const { index } of unknownHeads) blocks.add(index);
  const layout = unknownHeads.length > 0 ? blocks.recall(() => ({ ...placed })) : placed;
  for (const value of values) value.shift = layout.shifts.get(value.row) ?? 0;
  return { block, editionFiscalYear: edition, values, labels, unknownHeads, layout, layouts };
}

const NO_CAPTIONS: Captions = new Set();

/** What an amount says that may be a cost in another unit, or none. */
const UNREAD_AMOUNT: ReadValue = {
  kind: 'unread-amount',
  quantity: null,
  unit: null,
  item: null,
  speech: '',
};

/** Takes values, by their indexes, for something else than their texts say. */
function readAs(
  saying: (cell: Cell) => ReadValue,
  indexes: readonly number[],
  values: DraftValue[],
): void {
  for (const index of indexes) {
    const { cell, row, column } = values[index]!;
    values[index] = draftValue(index, cell, row, column, saying(cell));
  }
}

/** How the cells of a block stand, once its labels have their columns and amounts that are results are read as such. */
function place(split: SplitBlock, blocks: ShapeMemo<Layout>): Layout {
  const { labels, values } = split;
  addShape(split, blocks);
  const standing = () => standingOf(split);
  const asPrinted = blocks.recall(standing);
  for (const index of asPrinted.results) blocks.add(index);
  readAs(asMeasure, asPrinted.results, values);
  const placed = asPrinted.results.length > 0 ? blocks.recall(standing) : asPrinted;
  const { columns } = placed;
  if (columns) for (const [at, label] of labels.entries()) label.column = columns[at]!;
  return placed;
}

/** Tells all that the standing of cells depends on: their places, which labels they are, and the kinds of values. */
function addShape({ labels, values }: SplitBlock, shape: ShapeMemo<Layout>): void {
  shape.begin();
  shape.add(labels.length);
  for (const label of labels) {
    shape.add(label.row);
    shape.add(label.column);
    shape.add(shapeOfLabel(label));
  }
  for (const { row, column, kind } of values) {
    shape.add(row);
    shape.add(column);
    shape.add(VALUE_KINDS.indexOf(kind));
  }
}

/** How labels and values stand, by their places and kinds. */
function standingOf({ labels, values }: SplitBlock): Layout {
  const columns = labelColumns(labels, values);
  const atColumns = columns
    ? labels.map((label, at) => ({ ...label, column: columns[at]! }))
    : labels;
  const shifts = rowShifts({ values, labels: atColumns });
  return {
    columns,
    shifts,
    closed: closedRows(atColumns, values, shifts),
    heads: possibleHeads(values, atColumns),
    inTables: labelsInTables(atColumns, values),
    results: amountsAsResults(labels, values),
  };
}
