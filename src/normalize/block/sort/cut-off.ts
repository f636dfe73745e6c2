import type { Block } from '../../../clean/cell.ts';
import type { BlockForm } from '../../../form/block-form.ts';

/** A block with fewer rows than this share of the shortest other one is suspiciously short. */
const SHORT = 0.7;
/** On one page, which has one layout, this many rows fewer are suspicious already. */
const ROWS_SHORT_ON_A_PAGE = 2;

/**
 * The last block of a file where the file ends in its middle: it is short, and a label that a sheet prints once, and
 * that every other block of the file has, is not there.
 */
export function cutOffBlock(blocks: readonly Block[], form: BlockForm): Block | null {
  const last = blocks.at(-1);
  const others = blocks.slice(0, -1);
  if (!last || others.length === 0 || !isShort(last, others)) return null;
  const own = onceLabels(last, form);
  const [first, ...rest] = others.map((block) => onceLabels(block, form));
  const common = [...first!].filter((label) => rest.every((labels) => labels.has(label)));
  return common.every((label) => own.has(label)) ? null : last;
}

function isShort(last: Block, others: readonly Block[]): boolean {
  const rows = (blocks: readonly Block[]) =>
    blocks.reduce((least, block) => Math.min(least, block.rows.length), Infinity);
  const beside = others.filter(({ sheet, page }) => sheet === last.sheet && page === last.page);
  return beside.length > 0
    ? last.rows.length <= rows(beside) - ROWS_SHORT_ON_A_PAGE
    : last.rows.length < rows(others) * SHORT;
}

function onceLabels(block: Block, form: BlockForm): Set<string> {
  const labels = new Set<string>();
  for (const { label } of block.rows.flat()) {
    if (label?.fields.some(({ field }) => form.printed_once.includes(field))) {
      labels.add(`${label.key}${label.year ?? label.yearsAfter ?? ''}`);
    }
  }
  return labels;
}
