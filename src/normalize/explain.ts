import type { Block, Cell, CleanSheet } from '../clean/cell.ts';
import type { BlockForm } from '../form/form.ts';
import { fiscalYearOf } from './block-view.ts';
import { unexplainedReason } from './explain-reason.ts';
import type { BlockReading } from './read-block.ts';
import { readFileBlocks } from './read-records.ts';
import type { Certainty } from './record.ts';
import type { Slot } from './slot.ts';

/** What the reader took a cell for; `doubtful` is left out because it fits several fields about as well. */
export type CellUse =
  | 'value'
  | 'duplicate'
  | 'doubtful'
  | 'unexplained'
  | 'label'
  | 'heading'
  | 'header';

/** A field that a cell states or heads; `no` is 0 where the form has one, `fiscalYear` western. */
export interface ExplainedSlot {
  readonly field: string;
  readonly no: number;
  readonly fiscalYear: number | null;
}

/** One non-empty cell with its use; rule and certainty for values alone, a reason for what is not loaded. */
export interface ExplainedCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly use: CellUse;
  readonly slots: readonly ExplainedSlot[];
  readonly rule: string | null;
  readonly certainty: Certainty | null;
  readonly reason: string | null;
}

/** A block with all its cells in reading order; edition and programme are null where none was found. */
export interface ExplainedBlock {
  readonly block: Block;
  readonly editionFiscalYear: number | null;
  readonly programmeName: string | null;
  readonly cells: readonly ExplainedCell[];
}

/** A worksheet or text file: each of its non-empty cells stands in one block or in `outside`. */
export interface ExplainedSheet {
  readonly sheet: string | null;
  readonly blocks: readonly ExplainedBlock[];
  readonly outside: readonly ExplainedCell[];
}

/** Says of every cell of a file what the reader takes it for and why, by the very reading that is loaded. */
export function explain(sheets: readonly CleanSheet[], form: BlockForm): ExplainedSheet[] {
  const readings = new Map(readFileBlocks(sheets, form).map((one) => [one.view.block, one]));
  return sheets.map((sheet) => ({
    sheet: sheet.sheet,
    blocks: sheet.blocks.map((block) => explainBlock(block, readings.get(block))),
    outside: outsideOf(sheet),
  }));
}

function explainBlock(block: Block, reading: BlockReading | undefined): ExplainedBlock {
  const cells = block.rows.flat();
  if (!reading) {
    const reason = 'no label of the block or the file tells the edition, so nothing is read';
    const explained = cells.map((cell) => (cell.label ? label(cell) : unused(cell, reason)));
    return { block, editionFiscalYear: null, programmeName: null, cells: explained };
  }
  const { editionFiscalYear } = reading.view;
  const name = reading.found.find(({ slot }) => slot.field === 'programme_name');
  const programmeName = name?.value.cell.raw ?? null;
  const explainer = new Explainer(reading);
  return { block, editionFiscalYear, programmeName, cells: cells.map((cell) => explainer.cell(cell)) };
}

/** Looks cells of one block up in its reading; value before duplicate before doubt, as they are counted. */
class Explainer {
  readonly #reading: BlockReading;
  readonly #duplicates: ReadonlySet<Cell>;

  constructor(reading: BlockReading) {
    this.#reading = reading;
    this.#duplicates = new Set(reading.duplicates);
  }

  cell(cell: Cell): ExplainedCell {
    if (cell.label) return label(cell);
    const { found, undecided, view } = this.#reading;
    const own = found.filter((one) => one.value.cell === cell);
    const doubts = undecided.filter((one) => one.cells.includes(cell)).map((one) => one.slot);
    const [first] = own;
    if (first) {
      const { rule, certainty } = first;
      const slots = this.#slots(own.map((one) => one.slot));
      const reason = doubts.length > 0 ? 'loaded at its printed place, but could also be another field' : null;
      return { ...placeOf(cell), use: 'value', slots, rule, certainty, reason };
    }
    if (this.#duplicates.has(cell)) {
      const twins = found.filter((one) => one.value.cell.text === cell.text);
      const slots = this.#slots(twins.map((one) => one.slot));
      return { ...unused(cell, 'repeats a value that is read elsewhere in the block'), use: 'duplicate', slots };
    }
    if (doubts.length > 0) {
      const slots = this.#slots(doubts);
      return { ...unused(cell, 'too close between these fields and another reading'), use: 'doubtful', slots };
    }
    const value = view.values.find((one) => one.cell === cell);
    return unused(cell, unexplainedReason(value?.kind ?? 'text'));
  }

  #slots(slots: readonly Slot[]): ExplainedSlot[] {
    const { editionFiscalYear } = this.#reading.view;
    return slots.map(({ field, no, year }) => {
      return { field, no, fiscalYear: year === null ? null : fiscalYearOf(year, editionFiscalYear) };
    });
  }
}

function outsideOf(sheet: CleanSheet): ExplainedCell[] {
  const inForce = sheet.blocks.flatMap(({ chapter, section }) => [chapter?.cell, section?.cell]);
  const used = new Set(inForce);
  const headings = sheet.headings.map((cell): ExplainedCell => {
    if (used.has(cell)) return { ...unused(cell, null), use: 'heading' };
    return unused(cell, 'a heading without a block below it');
  });
  const headers = sheet.headers.map((cell): ExplainedCell => ({ ...label(cell), use: 'header' }));
  const loose = sheet.leftovers.map((cell) => unused(cell, 'stands outside every block'));
  return [...headings, ...headers, ...loose].sort((a, b) => a.row - b.row || a.column - b.column);
}

function label(cell: Cell): ExplainedCell {
  const fiscalYear = cell.label?.year ?? null;
  const names = new Set(cell.label?.fields.map(({ field }) => field));
  const slots = [...names].map((field) => ({ field, no: 0, fiscalYear }));
  return { ...unused(cell, null), use: 'label', slots };
}

function unused(cell: Cell, reason: string | null): ExplainedCell {
  return { ...placeOf(cell), use: 'unexplained', slots: [], rule: null, certainty: null, reason };
}

function placeOf({ row, column, raw }: Cell): Pick<ExplainedCell, 'row' | 'column' | 'raw'> {
  return { row, column, raw };
}
