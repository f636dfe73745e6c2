import { addAll } from '../add-all.ts';
import type { Grid, GridRow } from '../extract/grid.ts';
import type { BlockForm } from '../form/block-form.ts';
import type { LabelIndex, LabelMatch } from '../form/label-index.ts';
import { matrixIndexOf } from '../form/matrix-index.ts';
import { closedUp, normalizeText } from '../text/normalize-text.ts';
import { BlockStart } from './blocks/block-start.ts';
import { HeadingReader, type HeadingsInForce } from './blocks/headings.ts';
import { PageHeader } from './blocks/page-header.ts';
import { withRanksOfNext } from './blocks/ranks-of-next.ts';
import { SheetHeads } from './blocks/sheet-heads.ts';
import { LABELS_AGAIN, sheetsOf } from './blocks/sheets-in-one-block.ts';
import { withoutStrayRows } from './blocks/stray-rows.ts';
import type { Block, Cell, CleanSheet, OpenBlock } from './cell.ts';
import { withoutMatrices } from './matrices/find-matrices.ts';
import { rowsGone } from './matrices/rows-gone.ts';
import { withMatrices } from './matrices/with-matrices.ts';
import { withoutChoices } from './rows/choices.ts';
import { closeColumns } from './rows/close-columns.ts';
import { closeRows } from './rows/close-rows.ts';
import { distinctRows } from './rows/distinct-rows.ts';
import { withoutFillers } from './rows/fillers.ts';
import { partHidden } from './rows/hidden-cells.ts';
import { withLabelsOverRows } from './rows/labels-over-rows.ts';
import { withoutLists } from './rows/listed-programmes.ts';
import { withRelativeLabels } from './rows/relative-labels.ts';

/** Takes a grid apart into blocks, page headers, headings and what is left over; no cell is dropped. */
export function clean(grid: Grid, form: BlockForm, labels: LabelIndex): CleanSheet {
  const { sheet, merged = [] } = grid;
  const { shown, hidden } = partHidden(grid);
  const index = matrixIndexOf(form);
  const { rows: printed, matrices } = index
    ? withoutMatrices(shown, merged, index, labels)
    : { rows: shown, matrices: [] };
  const { rows: unfilled, fillers } = withoutFillers(printed, labels);
  const filled = unfilled.map((row) => cellsOf(row, labels)).filter((cells) => cells.length > 0);
  const { rows: offered, apart: choices } = withoutChoices(filled, form, merged);
  const closed = closeRows(offered, merged, wholeRows(form));
  const rejoined = withRelativeLabels(withLabelsOverRows(closed, labels));
  const { rows: distinct, apart: repeated } = distinctRows(rejoined);
  const { rows, apart: listed } = withoutLists(distinct, form);
  const columns = closeColumns(rows, merged);
  const parts = takeApart(rows, { sheet, columns }, form, rowsGone(rows, matrices));
  const { blocks, doubtful, headers, headings, leftovers } = parts;
  const sheets = blocks.flatMap((one) => (doubtful.has(one) ? sheetsOf(one, form) : [one]));
  const found = withMatrices(withoutStrayRows(withRanksOfNext(sheets, form)), matrices);
  return {
    sheet,
    blocks: found.blocks,
    headers,
    headings,
    leftovers: [...leftovers, ...found.loose],
    choices,
    listed,
    fillers,
    repeated,
    hidden: hidden.flatMap((row) => cellsOf(row, labels)),
  };
}

/** The rows of a grid by what they belong to. */
interface Parts extends Pick<CleanSheet, 'headers' | 'headings' | 'leftovers'> {
  readonly blocks: OpenBlock[];
  /** Blocks that print labels again which a sheet prints once. */
  readonly doubtful: ReadonlySet<OpenBlock>;
}

/** What all blocks of a sheet have in common. */
type Common = Pick<Block, 'sheet' | 'columns'>;

function takeApart(
  rows: readonly Cell[][],
  { sheet, columns }: Common,
  form: BlockForm,
  goneAbove: (cells: readonly Cell[]) => number,
): Parts {
  const header = new PageHeader(form);
  const headingReader = new HeadingReader(form);
  const start = new BlockStart(form, new SheetHeads(rows, form));
  const headers: Cell[] = [];
  const headings: Cell[] = [];
  const leftovers: Cell[] = [];
  const blocks: OpenBlock[] = [];
  const doubtful = new Set<OpenBlock>();
  let inForce: HeadingsInForce = { chapter: null, section: null };
  let page = 0;
  let inHeader = false;
  let open: OpenBlock | null = null;
  for (const [index, cells] of rows.entries()) {
    if (header.isFoot(cells)) {
      addAll(headers, cells);
      continue;
    }
    if (header.matches(cells)) {
      if (!inHeader) page++;
      inHeader = true;
      addAll(headers, cells);
      continue;
    }
    inHeader = false;
    const next = headingReader.read(cells, inForce);
    if (next) {
      inForce = next;
      addAll(headings, cells);
      start.reset();
      open = null;
      continue;
    }
    if (start.begins(cells, rows[index + 1] ?? [], goneAbove(cells))) {
      const { chapter, section } = inForce;
      open = { sheet, page, chapter, section, columns, rows: [] };
      blocks.push(open);
    }
    if (open && start.again >= LABELS_AGAIN) doubtful.add(open);
    if (open) open.rows.push(cells);
    else addAll(leftovers, cells);
  }
  return { blocks, doubtful, headers, headings, leftovers };
}

/** Tells rows that are a heading, a page's header or its foot by themselves. */
function wholeRows(form: BlockForm): (cells: readonly Cell[]) => boolean {
  const header = new PageHeader(form);
  const headings = new HeadingReader(form);
  const none = { chapter: null, section: null };
  return (cells) =>
    header.isFoot(cells) || header.matches(cells) || headings.read(cells, none) !== null;
}

function cellsOf(row: GridRow, labels: LabelIndex): Cell[] {
  const cells: Cell[] = [];
  for (let index = 0; index < row.cells.length; index++) {
    const raw = row.cells[index]!.trim();
    if (raw === '') continue;
    const label = labels.match(raw) ?? labels.matchFirst(raw);
    const text = label ? label.text : closedUp(normalizeText(raw));
    const cell = { row: row.number, column: index + 1, raw, text, label };
    const before = cells.at(-1);
    if (before?.column === index && !(before.label && label))
      joinLabel(before, cell, cells, labels);
    else cells.push(cell);
  }
  return cells;
}

const LONGEST_PART = 24;

/** Adds a cell to its row; with the one before it, it may print in two parts a label that is neither's own. */
function joinLabel(before: Cell, cell: Cell, cells: Cell[], labels: LabelIndex): void {
  const isShort = before.raw.length <= LONGEST_PART && cell.raw.length <= LONGEST_PART;
  const whole = isShort ? labels.matchParts(before.raw, cell.raw) : null;
  if (!whole || whole.no === before.label?.no || whole.no === cell.label?.no) {
    cells.push(cell);
    return;
  }
  cells[cells.length - 1] = labelled(before, whole);
  cells.push(labelled(cell, labels.rest(cell.text)));
}

function labelled({ row, column, raw, text }: Cell, label: LabelMatch): Cell {
  return { row, column, raw, text, label };
}
