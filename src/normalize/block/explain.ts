import { type Block, type Cell, type CleanSheet, cellsOf } from '../../clean/cell.ts';
import type { BlockForm } from '../../form/block-form.ts';
import { fiscalYearOf } from '../../form/year-role.ts';
import type { Certainty } from '../record.ts';
import type { BlockReading } from './read-block.ts';
import { readFileBlocks } from './read-file-blocks.ts';
import type { Slot } from './slot.ts';
import type { LeftBlock, WhyLeft } from './sort/sort-blocks.ts';
import type { ValueKind } from './view/value-kinds.ts';

/** What the reader took a cell for; `doubtful` is left out because it fits several fields about as well. */
export type CellUse =
  | 'value'
  | 'duplicate'
  | 'doubtful'
  | 'unexplained'
  | 'label'
  | 'heading'
  | 'header';

/** Why a cell is not loaded, or loaded with doubt (`maybe-elsewhere`). */
export type UseReason =
  | WhyLeft
  | 'maybe-elsewhere'
  | 'repeats-value'
  | 'fills-place'
  | 'several-fields'
  | 'no-field'
  | 'left-in-matrix'
  | 'unknown-in-matrix'
  | 'heading-without-block'
  | 'outside-blocks';

/** A field that a cell states or heads; `no` is 0 where the form has one, `fiscalYear` western. */
export interface ExplainedSlot {
  readonly field: string;
  readonly no: number;
  readonly fiscalYear: number | null;
}

/** One non-empty cell with its use; kind for cells of blocks that are no labels, rule and certainty for values alone. */
export interface ExplainedCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly use: CellUse;
  readonly slots: readonly ExplainedSlot[];
  readonly rule: string | null;
  readonly certainty: Certainty | null;
  readonly kind: ValueKind | null;
  readonly reason: UseReason | null;
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
  const { readings, left } = readFileBlocks(sheets, form);
  const explained = new Map([
    ...readings.map((one) => [one.view.block, explainReading(one)] as const),
    ...left.map((one) => [one.block, explainLeft(one)] as const),
  ]);
  return sheets.map((sheet) => ({
    sheet: sheet.sheet,
    blocks: sheet.blocks.map((block) => explained.get(block)!),
    outside: outsideOf(sheet),
  }));
}

function explainLeft({ block, why }: LeftBlock): ExplainedBlock {
  const cells = cellsOf(block).map((cell) => (cell.label ? label(cell) : unused(cell, why)));
  return { block, editionFiscalYear: null, programmeName: null, cells };
}

function explainReading(reading: BlockReading): ExplainedBlock {
  const { block, editionFiscalYear } = reading.view;
  const name = reading.found.find(({ slot }) => slot.field === 'programme_name');
  const programmeName = name?.value.cell.raw ?? null;
  const explainer = new Explainer(reading);
  return {
    block,
    editionFiscalYear,
    programmeName,
    cells: cellsOf(block).map((cell) => explainer.cell(cell)),
  };
}

/** Looks cells of one block up in its reading; value before duplicate before doubt, as they are counted. */
class Explainer {
  readonly #reading: BlockReading;
  readonly #duplicates: ReadonlySet<Cell>;
  readonly #inMatrices: ReadonlySet<Cell>;

  constructor(reading: BlockReading) {
    this.#reading = reading;
    this.#inMatrices = new Set(reading.matrix?.cells);
    this.#duplicates = new Set(reading.duplicates.map(({ cell }) => cell));
  }

  cell(cell: Cell): ExplainedCell {
    if (this.#inMatrices.has(cell)) return this.#inMatrix(cell);
    if (cell.label) return label(cell);
    const { found, undecided, view } = this.#reading;
    const kind = view.values.find((one) => one.cell === cell)?.kind ?? null;
    if (kind === 'unit') return { ...label(cell), kind };
    const own = found.filter((one) => one.value.cell === cell);
    const doubts = undecided.filter((one) => one.cells.includes(cell));
    const [first] = own;
    if (first) {
      const { rule, certainty } = first;
      const reason = doubts.length > 0 ? 'maybe-elsewhere' : null;
      return { ...usedAs('value', cell, reason), slots: this.#slots(own), kind, rule, certainty };
    }
    if (this.#duplicates.has(cell)) return this.#duplicate(cell, kind);
    if (doubts.length > 0)
      return { ...usedAs('doubtful', cell, 'several-fields'), slots: this.#slots(doubts), kind };
    return { ...unused(cell, 'no-field'), kind };
  }

  #duplicate(cell: Cell, kind: ValueKind | null): ExplainedCell {
    const twins = this.#reading.found.filter(({ value }) => value.cell.text === cell.text);
    return { ...usedAs('duplicate', cell, 'repeats-value'), slots: this.#slots(twins), kind };
  }

  #inMatrix(cell: Cell): ExplainedCell {
    const own = this.#reading.found.filter(({ value }) => value.cell === cell);
    const [first] = own;
    if (first) {
      const { rule, certainty, value } = first;
      const slots = this.#slots(own);
      return { ...usedAs('value', cell, null), slots, kind: value.kind, rule, certainty };
    }
    if (cell.label) return label(cell);
    if (this.#duplicates.has(cell)) return this.#duplicate(cell, null);
    const left = this.#reading.matrix?.left.filter((one) => one.cell === cell) ?? [];
    if (left.length === 0) return unused(cell, 'unknown-in-matrix');
    return { ...usedAs('doubtful', cell, 'left-in-matrix'), slots: this.#slots(left) };
  }

  #slots(readings: readonly { readonly slot: Slot }[]): ExplainedSlot[] {
    const { editionFiscalYear } = this.#reading.view;
    return readings.map(({ slot: { field, no, year } }) => ({
      field,
      no,
      fiscalYear: year === null ? null : fiscalYearOf(year, editionFiscalYear),
    }));
  }
}

function outsideOf(sheet: CleanSheet): ExplainedCell[] {
  const inForce = sheet.blocks.flatMap(({ chapter, section }) => [chapter?.cell, section?.cell]);
  const used = new Set(inForce);
  const headings = sheet.headings.map((cell) =>
    used.has(cell) ? usedAs('heading', cell, null) : unused(cell, 'heading-without-block'),
  );
  const headers = sheet.headers.map((cell): ExplainedCell => ({ ...label(cell), use: 'header' }));
  const { choices, listed, hidden, leftovers } = sheet;
  const loose = [...choices, ...listed, ...hidden, ...leftovers].map((cell) =>
    unused(cell, 'outside-blocks'),
  );
  const again = sheet.repeated.map((cell) => usedAs('duplicate', cell, 'repeats-value'));
  const fillers = sheet.fillers.map((cell) => usedAs('duplicate', cell, 'fills-place'));
  return [...headings, ...headers, ...loose, ...again, ...fillers].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}

function label(cell: Cell): ExplainedCell {
  const fiscalYear = cell.label?.year ?? null;
  const names = new Set(cell.label?.fields.map(({ field }) => field));
  const slots = [...names].map((field) => ({ field, no: 0, fiscalYear }));
  return { ...usedAs('label', cell, null), slots };
}

function unused(cell: Cell, reason: UseReason): ExplainedCell {
  return usedAs('unexplained', cell, reason);
}

function usedAs(use: CellUse, { row, column, raw }: Cell, reason: UseReason | null): ExplainedCell {
  return { row, column, raw, use, slots: [], rule: null, certainty: null, kind: null, reason };
}
