import { SheetHeads } from '../../../clean/blocks/sheet-heads.ts';
import { hasSheetsSideBySide } from '../../../clean/blocks/sheets-side-by-side.ts';
import { type Block, type CleanSheet, firstRowOf } from '../../../clean/cell.ts';
import type { BlockForm } from '../../../form/block-form.ts';
import { lowerMedian } from '../../../lower-median.ts';
import { once } from '../../../text/memo.ts';
import { cutOffBlock } from './cut-off.ts';
import { datedRows, mayHaveLost } from './dated-rows.ts';
import { EditionFinder, type FileEdition } from './edition.ts';

/** Why nothing of a block is read; the code of the issue that says so. */
export type WhyLeft =
  | 'block-too-large'
  | 'sheets-side-by-side'
  | 'block-without-head'
  | 'file-cut-off'
  | 'edition-unknown'
  | 'edition-doubtful';

/** A block that can be read, and the fiscal year of its edition. */
export interface DatedBlock {
  readonly block: Block;
  readonly edition: number;
}

/** A block of which nothing is read. */
export interface LeftBlock {
  readonly block: Block;
  readonly why: WhyLeft;
}

/** The blocks of one file: those that can be read in source order, and the others by why they cannot. */
export interface SortedBlocks {
  readonly dated: readonly DatedBlock[];
  readonly left: readonly LeftBlock[];
}

/** Sheets have some 70 cells; a form of many more fields has not thirty times as many. */
const MOST_CELLS = 2_000;

/** Tells blocks that are whole sheets of a known edition from all others. */
export function sortBlocks(sheets: readonly CleanSheet[], form: BlockForm): SortedBlocks {
  const left: LeftBlock[] = [];
  const found = sheets.flatMap(({ blocks }) => blocks);
  const small = without(isTooLarge, 'block-too-large', found, left);
  const isTwo = (one: Block) => hasSheetsSideBySide(one, form);
  const fitting = without(isTwo, 'sheets-side-by-side', small, left);
  const heads = new SheetHeads(
    found.map(({ rows }) => rows[0]!),
    form,
  );
  const headed = without((one) => heads.isMissing(one), 'block-without-head', fitting, left);
  const cutOff = cutOffBlock(headed, form);
  const whole = without((one) => one === cutOff, 'file-cut-off', headed, left);
  return { dated: datedOf(whole, sheets, form, left), left };
}

function isTooLarge({ rows }: Block): boolean {
  return rows.reduce((count, row) => count + row.length, 0) > MOST_CELLS;
}

function without(
  isLeft: (block: Block) => boolean,
  why: WhyLeft,
  blocks: readonly Block[],
  left: LeftBlock[],
): Block[] {
  return blocks.filter((block) => {
    if (!isLeft(block)) return true;
    left.push({ block, why });
    return false;
  });
}

function datedOf(
  blocks: readonly Block[],
  sheets: readonly CleanSheet[],
  form: BlockForm,
  left: LeftBlock[],
): DatedBlock[] {
  const finder = new EditionFinder(form);
  const ofFile = fileEdition(finder, blocks, sheets);
  const pagesOf = new Map(sheets.map(({ sheet, headers }) => [sheet, finder.ofPages(headers)]));
  const dated: DatedBlock[] = [];
  for (const block of blocks) {
    const edition = finder.editionOf(datedRows(block), ofFile, (year) => mayHaveLost(year, block));
    const ofPage = pagesOf.get(block.sheet)!(firstRowOf(block.rows[0]!));
    if (edition === null) left.push({ block, why: 'edition-unknown' });
    else if (ofPage !== null && edition < ofPage) left.push({ block, why: 'edition-doubtful' });
    else dated.push({ block, edition });
  }
  return dated;
}

function fileEdition(
  finder: EditionFinder,
  blocks: readonly Block[],
  sheets: readonly CleanSheet[],
): FileEdition {
  return {
    edition: once(() =>
      finder.ofFile(
        blocks.map(datedRows),
        sheets.map(({ headers }) => headers),
      ),
    ),
    currentYears: once(() =>
      lowerMedian(blocks.map((block) => finder.currentYears(datedRows(block)))),
    ),
  };
}
