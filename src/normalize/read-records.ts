import { addAll } from '../add-all.ts';
import type { Block, Cell, CleanSheet } from '../clean/cell.ts';
import type { BlockForm } from '../form/form.ts';
import type { Issue } from '../issue.ts';
import { blockIssues, unexplainedIssues } from './block-issues.ts';
import type { BlockReading } from './read-block.ts';
import { readFileBlocks } from './read-file-blocks.ts';
import type { CellCounts, FileRecords, SheetRecord } from './record.ts';
import { toReadings } from './to-readings.ts';
import { toRecord } from './to-record.ts';

/** Reads all sheets of one file into records; every non-empty cell ends in one of the four counts. */
export function readRecords(sheets: readonly CleanSheet[], form: BlockForm): FileRecords {
  const { readings, cutOff, undated, tooLarge, headless, outdated } = readFileBlocks(sheets, form);
  const records: SheetRecord[] = [];
  const issues: Issue[] = [];
  const used = new Set<Cell>();
  const counts = { cells: 0, values: 0, labels: 0, duplicates: 0, unexplained: 0 };
  const count = (accounts: BlockAccounts) => {
    counts.values += accounts.values;
    counts.labels += accounts.labels;
    counts.duplicates += accounts.duplicates;
    counts.unexplained += accounts.unexplainedCells.length;
  };
  const quarantine = (block: Block, code: string, words: Words) => {
    const accounts = nothingRead(block);
    count(accounts);
    issues.push(quarantinedBlock(block, code, words));
    addAll(issues, unexplainedIssues(block, accounts.unexplainedCells));
  };
  for (const reading of readings) {
    const { block, editionFiscalYear } = reading.view;
    const frame = { editionFiscalYear, sheet: block.sheet, row: firstRow(block) };
    const record = toRecord(frame, toReadings(reading, form), form);
    if (record) {
      const accounts = accountOf(reading);
      count(accounts);
      records.push(record);
      addAll(issues, blockIssues(reading, form, accounts.unexplainedCells));
      for (const heading of [block.chapter, block.section]) if (heading) used.add(heading.cell);
    } else {
      quarantine(block, 'block-without-name', NO_NAME);
    }
  }
  if (cutOff) quarantine(cutOff, 'file-cut-off', CUT_OFF);
  for (const block of undated) quarantine(block, 'edition-unknown', NO_EDITION);
  for (const block of tooLarge) quarantine(block, 'block-too-large', TOO_LARGE);
  for (const block of headless) quarantine(block, 'block-without-head', NO_HEAD);
  for (const block of outdated) quarantine(block, 'edition-doubtful', OLDER_LABELS);
  for (const sheet of sheets) {
    const loose = [...sheet.leftovers, ...sheet.headings.filter((cell) => !used.has(cell))];
    counts.labels += sheet.headers.length;
    counts.duplicates += sheet.repeated.length;
    counts.values += sheet.headings.filter((cell) => used.has(cell)).length;
    counts.unexplained += loose.length;
    for (const cell of loose) issues.push(looseCell(sheet, cell));
  }
  counts.cells = counts.values + counts.labels + counts.duplicates + counts.unexplained;
  const left =
    undated.length + tooLarge.length + headless.length + outdated.length + (cutOff ? 1 : 0);
  return { records, issues, counts, blocks: readings.length + left };
}

function firstRow(block: Block): number {
  return block.rows[0]![0]!.row;
}

interface BlockAccounts extends Omit<CellCounts, 'cells' | 'unexplained'> {
  readonly unexplainedCells: readonly Cell[];
}

/** Counts each cell of a block once: value before duplicate before label; the rest nothing explains. */
function accountOf(reading: BlockReading): BlockAccounts {
  const { labels, values } = reading.view;
  const use = new Uint8Array(values.length);
  for (const { index } of reading.duplicates) use[index] = DUPLICATE;
  for (const { value } of reading.found) use[value.index] = VALUE;
  const counts = [0, 0, 0];
  for (const one of use) counts[one]!++;
  return {
    values: counts[VALUE]!,
    duplicates: counts[DUPLICATE]!,
    labels: labels.length,
    unexplainedCells:
      counts[UNEXPLAINED] === 0
        ? []
        : values.filter(({ index }) => use[index] === UNEXPLAINED).map(({ cell }) => cell),
  };
}

const UNEXPLAINED = 0;
const DUPLICATE = 1;
const VALUE = 2;

/** Counts of a block none of whose values is loaded. */
function nothingRead(block: Block): BlockAccounts {
  const cells = block.rows.flat();
  const unexplainedCells = cells.filter((cell) => !cell.label);
  return {
    values: 0,
    duplicates: 0,
    labels: cells.length - unexplainedCells.length,
    unexplainedCells,
  };
}

type Words = Pick<Issue, 'message' | 'remedy'>;

const NO_NAME: Words = {
  message: 'No programme name was found in this block; none of its values is loaded',
  remedy: 'Complete the name in the dump, or extend the form file if its layout has changed.',
};
const NO_HEAD: Words = {
  message:
    'The first rows of this sheet, or their labels, are lost, so that its rows may be of several sheets; none of its values is loaded',
  remedy: 'Complete the first rows of the sheet in the dump.',
};
const OLDER_LABELS: Words = {
  message:
    'The labels of this block print an older year than its page header, so that its year cannot be told; none of its values is loaded',
  remedy:
    'Compare with the printed sheet; bring the labels, or the page header, to the right year in the dump.',
};
const TOO_LARGE: Words = {
  message:
    'This block has more cells than a sheet can have, so that other things must stand in it; none of its values is loaded',
  remedy: 'Take what belongs to no sheet out of the dump, or check where its blocks begin.',
};
const CUT_OFF: Words = {
  message: 'The file ends in the middle of this block; none of its values is loaded',
  remedy: 'Get the whole file; what stands above this block is loaded.',
};
const NO_EDITION: Words = {
  message:
    'No label of this block or its file prints the fiscal year of the edition; none of its values is loaded',
  remedy:
    'Complete the labels that print a year (such as R2予算現額), or split the file by edition.',
};

function quarantinedBlock(
  block: Block,
  code: string,
  words: Pick<Issue, 'message' | 'remedy'>,
): Issue {
  return { severity: 'error', code, ...words, sheet: block.sheet, row: firstRow(block), column: 1 };
}

function looseCell(sheet: CleanSheet, cell: Cell): Issue {
  return {
    severity: 'info',
    code: 'cell-outside-blocks',
    message: `"${cell.raw.slice(0, 40)}" stands outside every block`,
    remedy: 'Nothing to do if it is a title or note; otherwise check where the block begins.',
    sheet: sheet.sheet,
    row: cell.row,
    column: cell.column,
    rawText: cell.raw,
  };
}
