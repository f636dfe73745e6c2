import { lowerMedian } from '../../lower-median.ts';
import { type Cell, cutAt, type OpenBlock } from '../cell.ts';
import { labelNumber } from '../label-number.ts';

/** Of fewer blocks nobody can say how high they are. */
const FEWEST_BLOCKS = 3;
/** Shares of rows, and of columns in a row, that sheets of one page have alike at least. */
const MOST_PAIRS = 0.7;
const MOST_COLUMNS = 0.7;

/**
 * Sets rows apart that a block has at its end beyond the others of its page, where none of them has a label, or where they look
 * as the last rows of the others do; of as many as a sheet has one row is enough. They are of a sheet that lost its first rows.
 * Values alone in their rows may be notes, and are left where they are. Several sheets of one height are another page's, whose
 * header is lost.
 */
export function withoutStrayRows(blocks: readonly OpenBlock[]): OpenBlock[] {
  return pagesOf(blocks).flatMap((page) =>
    page.length < FEWEST_BLOCKS ? page : withoutStraysOfPage(page),
  );
}

/** How many rows the blocks of a page have, and what is usual there: rows, rows below the last label, rows of one value alone. */
interface PageShape {
  readonly heights: readonly number[];
  readonly height: number;
  readonly tail: number;
  readonly notes: number;
}

function withoutStraysOfPage(page: readonly OpenBlock[]): OpenBlock[] {
  const whole = page.map(({ rows }) => withoutRests(rows));
  const heights = whole.map(({ length }) => length);
  const shape: PageShape = {
    heights,
    height: lowerMedian(heights),
    tail: lowerMedian(page.map(({ rows }) => tailOf(rows))),
    notes: lowerMedian(page.map(({ rows }) => notesIn(rows))),
  };
  return page.flatMap((block, at) => {
    const rows = whole[at]!;
    const stray = strayRows(rows, shape);
    return stray === 0 ? [block] : cutAt(block, block.rows.indexOf(rows.at(-stray)!));
  });
}

/** How many rows at the end of a block are set apart. */
function strayRows(rows: readonly (readonly Cell[])[], shape: PageShape): number {
  const { heights, height, tail, notes } = shape;
  const more = rows.length - height;
  if (more <= 0 || more <= notesIn(rows) - notes) return 0;
  if (heights.filter((one) => one === rows.length).length >= FEWEST_BLOCKS) return 0;
  const stray = rowsOfAnother(rows, height, tail);
  if (stray <= 0 || rows.slice(-stray).every((cells) => cells.length === 1)) return 0;
  return isFurtherItem(rows, stray) && varyElsewhere(heights, height) ? 0 : stray;
}

/** Rows but for those in which labels of the row above them go on: narrow cells make a sheet no other's. */
function withoutRests(rows: readonly Cell[][]): readonly Cell[][] {
  const isBegun = ({ column }: Cell, above: readonly Cell[] = []) =>
    above.some((cell) => cell.column === column && cell.label?.fields.length === 0);
  return rows.filter(
    (cells, at) => !cells.every((cell) => cell.label && isBegun(cell, rows[at - 1])),
  );
}

/** How many rows at the end of a block are of another sheet, where a sheet has so many rows and so many below its last label. */
function rowsOfAnother(rows: readonly (readonly Cell[])[], height: number, tail: number): number {
  const more = rows.length - height;
  const pairs = rows.slice(-Math.min(more, height)).toReversed();
  const alike = pairs.filter((cells, at) => lookAlike(cells, rows[height - 1 - at]!));
  const enough = more >= height - 1 ? 1 : pairs.length * MOST_PAIRS;
  if (alike.length >= enough) return more;
  return Math.min(more, tailOf(rows) - tail);
}

/** How many rows an indicator has at most. */
const MOST_ROWS_OF_ITEM = 4;

/** True where the last rows look as the indicators right above them, and begin with labels of one: a sheet may print more of these. */
function isFurtherItem(rows: readonly (readonly Cell[])[], stray: number): boolean {
  const from = rows.length - stray;
  const isOfIndicator = ({ label }: Cell) =>
    label === null ||
    label.fields.some(({ field, group }) => group === 'indicator' || field === 'indicator_name');
  const first = rows[from]!;
  if (!first.some(({ label }) => label) || !first.every(isOfIndicator)) return false;
  const repeats = (period: number) =>
    rows.slice(from).every((cells, at) => lookAlike(cells, rows[from + at - period] ?? []));
  return Array.from({ length: MOST_ROWS_OF_ITEM }, (_, at) => at + 1).some(repeats);
}

/** Blocks of other heights than most, besides one of this height, by which they are seen to have as many rows as they have to say. */
const FEWEST_OTHERS = 2;

function varyElsewhere(heights: readonly number[], height: number): boolean {
  return heights.filter((one) => one !== height).length > FEWEST_OTHERS;
}

/** True for rows with about the same columns, and with no two labels that differ in one of them. */
function lookAlike(a: readonly Cell[], b: readonly Cell[]): boolean {
  let common = 0;
  for (const { column, label } of a) {
    const other = b.find((cell) => cell.column === column);
    if (!other) continue;
    if (numberOf(label) !== numberOf(other.label)) return false;
    common++;
  }
  return common >= (a.length + b.length - common) * MOST_COLUMNS;
}

/** Number of a label with its year; 0 of a value. */
function numberOf(label: Cell['label']): number {
  return label ? labelNumber(label) + 1 : 0;
}

/** Blocks that follow each other on one page. */
function pagesOf(blocks: readonly OpenBlock[]): OpenBlock[][] {
  const pages: OpenBlock[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page?.[0]?.page === block.page) page.push(block);
    else pages.push([block]);
  }
  return pages;
}

/** How many rows have nothing but one value. */
function notesIn(rows: readonly (readonly Cell[])[]): number {
  return rows.filter((cells) => cells.length === 1 && !cells[0]!.label).length;
}

/** How many rows a block has below its last row with a label. */
function tailOf(rows: readonly (readonly Cell[])[]): number {
  return rows.length - 1 - rows.findLastIndex((cells) => cells.some(({ label }) => label));
}
