import type { Block } from '../../src/clean/cell.ts';
import type { BlockView, PlacedValue } from '../../src/normalize/block/view/block-view.ts';
import { Classifier } from '../../src/normalize/block/view/classifier.ts';
import { viewBlock } from '../../src/normalize/block/view/view-block.ts';
import { cleanText, form } from './form.ts';

/** First row of a block of which only the rows below matter. */
const FIRST_ROW = '経営企画課\t実施計画ランク';

/** A block of tab-separated rows; row 0 of it holds a department and the label beside it. */
export function blockOf(...rows: readonly string[]): Block {
  const { blocks } = cleanText([FIRST_ROW, ...rows].join('\n'));
  if (blocks.length !== 1 || !blocks[0]) throw new Error(`${blocks.length} blocks instead of one`);
  return blocks[0];
}

/** The same block split into labels and values as of the edition of fiscal year 2020. */
export function viewOf(...rows: readonly string[]): BlockView {
  return viewBlock(blockOf(...rows), 2020, new Classifier(form));
}

/** The value cell with this text; the block must have one. */
export function valueIn(view: BlockView, text: string): PlacedValue {
  const value = view.values.find((one) => one.cell.text === text);
  if (!value) throw new Error(`no value ${text}`);
  return value;
}
