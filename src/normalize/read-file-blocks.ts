import type { Block, CleanSheet } from '../clean/cell.ts';
import { SheetHeads } from '../clean/sheet-heads.ts';
import type { BlockForm } from '../form/form.ts';
import { statesOtherUnit } from './bare-figures.ts';
import { viewBlock } from './block-view.ts';
import { cutOffBlock } from './cut-off.ts';
import { EditionFinder, type FileEdition } from './edition.ts';
import { classifierOf } from './kinds.ts';
import { PageHabits } from './page-habits.ts';
import { type BlockReading, readBlock, readBlockAgain, staffStatements } from './read-block.ts';
import { StaffRates } from './staff-rates.ts';

/** What was read from the blocks of one file, in source order. */
export interface FileBlocks {
  readonly readings: readonly BlockReading[];
  /** The last block, where the file ends in its middle; none of it is read. */
  readonly cutOff: Block | null;
  /** Blocks for which neither they nor their file tell the edition; nothing can be read from them. */
  readonly undated: readonly Block[];
  /** Blocks that hold more than one sheet; what of them is the sheet's cannot be told. */
  readonly tooLarge: readonly Block[];
  /** Blocks whose first rows are lost, so that what stands in them may be of several sheets. */
  readonly headless: readonly Block[];
  /** Blocks whose labels print an older current year than their page header: which of the two was not brought up to date cannot be told. */
  readonly outdated: readonly Block[];
}

/** Sheets have some 70 cells; a form of many more fields has not thirty times as many. */
const MOST_CELLS = 2_000;

/** Reads every block alone first, then again with what the file and the page have in common. */
export function readFileBlocks(sheets: readonly CleanSheet[], form: BlockForm): FileBlocks {
  const classifier = classifierOf(form);
  const finder = new EditionFinder(form);
  const found = sheets.flatMap((sheet) => sheet.blocks);
  const tooLarge = found.filter(isTooLarge);
  const heads = new SheetHeads(
    found.map(({ rows }) => rows[0]!),
    form,
  );
  const headless = found.filter((block) => !isTooLarge(block) && heads.isMissing(block));
  const left = new Set([...tooLarge, ...headless]);
  const all = found.filter((block) => !left.has(block));
  const cutOff = cutOffBlock(all, form);
  const blocks = all.filter((block) => block !== cutOff);
  const ofFile: FileEdition = {
    edition: once(() =>
      finder.ofFile(
        blocks.map(({ rows }) => rows),
        sheets.map(({ headers }) => headers),
      ),
    ),
    currentYears: once(() => middle(blocks.map(({ rows }) => finder.currentYears(rows)))),
  };
  const ofOtherUnit = new Set(
    sheets
      .filter((one) => statesOtherUnit([...one.headers, ...one.headings, ...one.leftovers], form))
      .map(({ sheet }) => sheet),
  );
  const pagesOf = new Map(sheets.map(({ sheet, headers }) => [sheet, finder.ofPages(headers)]));
  const isOutdated = ({ sheet, rows }: Block, edition: number) =>
    edition < (pagesOf.get(sheet)!(rows[0]![0]!.row) ?? edition);
  const undated: Block[] = [];
  const outdated: Block[] = [];
  const first: BlockReading[] = [];
  const noRates = new StaffRates([], form.money_unit_yen, form.staff_decimals);
  for (const block of blocks) {
    const own = finder.editionOf(block.rows, ofFile);
    if (own === null) undated.push(block);
    else if (isOutdated(block, own)) outdated.push(block);
    else {
      const view = viewBlock(block, own, classifier, ofOtherUnit.has(block.sheet));
      first.push(readBlock(view, form, noRates));
    }
  }
  const rates = new StaffRates(
    first.flatMap(staffStatements),
    form.money_unit_yen,
    form.staff_decimals,
  );
  const pages = once(() => habitsOfPages(first));
  const readings = first.map((reading) =>
    readBlockAgain(reading, form, {
      rates,
      habits: once(() => pages().get(pageOf(reading))!.forBlock(reading.found)),
    }),
  );
  return { readings, cutOff, undated, tooLarge, headless, outdated };
}

function isTooLarge({ rows }: Block): boolean {
  return rows.reduce((count, row) => count + row.length, 0) > MOST_CELLS;
}

function habitsOfPages(readings: readonly BlockReading[]): Map<string, PageHabits> {
  const pages = new Map<string, PageHabits>();
  for (const reading of readings) {
    const page = pageOf(reading);
    const habits = pages.get(page) ?? new PageHabits();
    habits.learn(reading.found);
    pages.set(page, habits);
  }
  return pages;
}

function pageOf({ view: { block } }: BlockReading): string {
  return `${block.sheet ?? ''}/${block.page}`;
}

/** The middle one of some numbers, the lower of two. */
function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1] ?? 0;
}

function once<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
