import { addAll } from '../../add-all.ts';
import { type Block, type Cell, type CleanSheet, cellsOf, firstRowOf } from '../../clean/cell.ts';
import type { BlockForm } from '../../form/block-form.ts';
import type { Issue } from '../../issue.ts';
import type { CellCounts, FileRecords, SheetRecord } from '../record.ts';
import { blockIssues, unexplainedIssues } from './issues/block-issues.ts';
import { issueAt, shorten } from './issues/issue-at.ts';
import { outsideIssues } from './issues/outside-issues.ts';
import { quarantinedBlock, type WhyQuarantined } from './issues/quarantine.ts';
import { unfitMatrixIssues } from './matrix/matrix-issues.ts';
import type { MatrixReading } from './matrix/matrix-reading.ts';
import type { BlockReading } from './read-block.ts';
import { readFileBlocks } from './read-file-blocks.ts';
import { toReadings } from './record/to-readings.ts';
import { toRecord } from './record/to-record.ts';

/** Reads all sheets of one file into records; every non-empty cell ends in one of the four counts. */
export function readRecords(sheets: readonly CleanSheet[], form: BlockForm): FileRecords {
  const { readings, left } = readFileBlocks(sheets, form);
  const file = new FileReader(form);
  for (const reading of readings) file.read(reading);
  for (const { block, why } of left) file.quarantine(block, why);
  for (const sheet of sheets) file.countOutside(sheet);
  return {
    records: file.records,
    issues: file.issues,
    counts: file.counts(),
    blocks: readings.length + left.length,
    asksOutcomes: readings.some(asksOutcome),
  };
}

/** True for a block with a label that names an indicator, its targets or its results. */
function asksOutcome({ view, matrix }: BlockReading): boolean {
  const inMatrices = matrix?.cells.flatMap(({ label }) => label ?? []) ?? [];
  return [...view.labels, ...inMatrices].some(({ fields }) =>
    fields.some(({ field }) => OF_OUTCOMES.has(field)),
  );
}

const OF_OUTCOMES: ReadonlySet<string> = new Set(['indicator_name', 'target', 'actual']);

/** Makes records of the blocks of one file and counts its cells. */
class FileReader {
  readonly records: SheetRecord[] = [];
  readonly issues: Issue[] = [];
  readonly #form: BlockForm;
  readonly #headings = new Set<Cell>();
  readonly #counts = { values: 0, labels: 0, duplicates: 0, unexplained: 0 };

  constructor(form: BlockForm) {
    this.#form = form;
  }

  read(reading: BlockReading): void {
    const { block, editionFiscalYear } = reading.view;
    const row = firstRowOf(block.rows[0]!);
    const frame = { editionFiscalYear, sheet: block.sheet, row, matrix: reading.matrix ?? null };
    const record = toRecord(frame, toReadings(reading, this.#form), this.#form);
    if (!record) {
      this.quarantine(block, 'block-without-name');
      return;
    }
    const accounts = accountOf(reading);
    this.#count(accounts);
    if (reading.matrix) this.#count(accountOfMatrices(reading, reading.matrix));
    this.records.push(record);
    addAll(this.issues, blockIssues(reading, this.#form, accounts.unexplainedCells));
    for (const heading of [block.chapter, block.section])
      if (heading) this.#headings.add(heading.cell);
  }

  quarantine(block: Block, why: WhyQuarantined): void {
    const accounts = nothingRead(block);
    this.#count(accounts);
    this.issues.push(quarantinedBlock(block, why));
    addAll(this.issues, unfitMatrixIssues(block));
    addAll(this.issues, unexplainedIssues(block, accounts.unexplainedCells));
  }

  /** Counts what stands in no block; headings are values where a block that was read stands below them. What is hidden the sheet's own issue lists. */
  countOutside(sheet: CleanSheet): void {
    const { headers, headings, leftovers, choices, listed, fillers, repeated, hidden } = sheet;
    const inForce = headings.filter((cell) => this.#headings.has(cell));
    const loose = [...leftovers, ...headings.filter((cell) => !this.#headings.has(cell))];
    this.#count({
      values: inForce.length,
      labels: headers.length,
      duplicates: repeated.length + fillers.length,
      unexplainedCells: [...loose, ...choices, ...listed, ...hidden],
    });
    for (const cell of loose) this.issues.push(looseCell(sheet.sheet, cell));
    addAll(this.issues, outsideIssues(sheet, this.#form));
  }

  counts(): CellCounts {
    const { values, labels, duplicates, unexplained } = this.#counts;
    return { cells: values + labels + duplicates + unexplained, ...this.#counts };
  }

  #count({ values, labels, duplicates, unexplainedCells }: Accounts): void {
    this.#counts.values += values;
    this.#counts.labels += labels;
    this.#counts.duplicates += duplicates;
    this.#counts.unexplained += unexplainedCells.length;
  }
}

interface Accounts extends Omit<CellCounts, 'cells' | 'unexplained'> {
  readonly unexplainedCells: readonly Cell[];
}

/** Counts each cell of a block once: value before duplicate before label; the rest nothing explains. */
function accountOf(reading: BlockReading): Accounts {
  const { labels, values } = reading.view;
  const use = new Uint8Array(values.length);
  for (const { index, kind } of values) if (kind === 'unit') use[index] = UNIT;
  for (const { index } of reading.duplicates) if (index >= 0) use[index] = DUPLICATE;
  for (const { value } of reading.found) if (value.index >= 0) use[value.index] = VALUE;
  const counts = [0, 0, 0, 0];
  for (const one of use) counts[one]!++;
  return {
    values: counts[VALUE]!,
    duplicates: counts[DUPLICATE]!,
    labels: labels.length + counts[UNIT]!,
    unexplainedCells:
      counts[UNEXPLAINED] === 0
        ? []
        : values.filter(({ index }) => use[index] === UNEXPLAINED).map(({ cell }) => cell),
  };
}

/** The same for the cells of its matrices. */
function accountOfMatrices({ found }: BlockReading, matrix: MatrixReading): Accounts {
  const read = new Set(found.map(({ value }) => value.cell));
  const again = new Set(matrix.duplicates.map(({ cell }) => cell));
  const rest = matrix.cells.filter((cell) => !read.has(cell));
  return {
    values: matrix.cells.length - rest.length,
    duplicates: rest.filter((cell) => !cell.label && again.has(cell)).length,
    labels: rest.filter(({ label }) => label).length,
    unexplainedCells: rest.filter((cell) => !cell.label && !again.has(cell)),
  };
}

const UNEXPLAINED = 0;
const DUPLICATE = 1;
const VALUE = 2;
const UNIT = 3;

/** Counts of a block none of whose values is loaded. */
function nothingRead(block: Block): Accounts {
  const cells = cellsOf(block);
  const unexplainedCells = cells.filter((cell) => !cell.label);
  return {
    values: 0,
    duplicates: 0,
    labels: cells.length - unexplainedCells.length,
    unexplainedCells,
  };
}

function looseCell(sheet: string | null, cell: Cell): Issue {
  return issueAt(cell, sheet, {
    severity: 'info',
    code: 'cell-outside-blocks',
    message: `"${shorten(cell.raw)}" stands outside every block`,
    remedy: 'Nothing to do if it is a title or note; otherwise check where the block begins.',
  });
}
