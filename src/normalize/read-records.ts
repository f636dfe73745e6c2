import type { Cell, CleanSheet } from '../clean/cell.ts';
import type { BlockForm } from '../form/form.ts';
import type { Issue } from '../issue.ts';
import { blockIssues } from './block-issues.ts';
import { viewBlock } from './block-view.ts';
import { EditionFinder } from './edition.ts';
import { Classifier } from './kinds.ts';
import { PageHabits } from './page-habits.ts';
import { type BlockReading, readBlock, readBlockAgain, staffStatements } from './read-block.ts';
import type { CellCounts, FileRecords, SheetRecord } from './record.ts';
import { StaffRates } from './staff-rates.ts';
import { toReadings } from './to-readings.ts';
import { toRecord } from './to-record.ts';

/** Reads all sheets of one file: each block alone first, then again with what the file and the page have in common. */
export function readRecords(sheets: readonly CleanSheet[], form: BlockForm): FileRecords {
  const records: SheetRecord[] = [];
  const issues: Issue[] = [];
  const used = new Set<Cell>();
  const counts = { cells: 0, values: 0, labels: 0, duplicates: 0, unexplained: 0 };
  const readings = readFileBlocks(sheets, form);
  for (const reading of readings) {
    const accounts = accountOf(reading);
    const values = toReadings(reading, form);
    const { block, editionFiscalYear } = reading.view;
    const row = block.rows[0]![0]!.row;
    const record = toRecord({ editionFiscalYear, sheet: block.sheet, row }, values, form);
    if (record) records.push(record);
    else issues.push(namelessBlock(reading, row));
    issues.push(...blockIssues(reading, form, accounts.unexplainedCells));
    counts.values += accounts.values;
    counts.labels += accounts.labels;
    counts.duplicates += accounts.duplicates;
    counts.unexplained += accounts.unexplainedCells.length;
    for (const heading of [block.chapter, block.section]) if (heading) used.add(heading.cell);
  }
  for (const sheet of sheets) {
    counts.labels += sheet.headers.length;
    const loose = [...sheet.leftovers, ...sheet.headings.filter((cell) => !used.has(cell))];
    counts.values +=
      sheet.headings.length - sheet.headings.filter((cell) => !used.has(cell)).length;
    counts.unexplained += loose.length;
    issues.push(...loose.map((cell) => looseCell(sheet, cell)));
  }
  counts.cells = counts.values + counts.labels + counts.duplicates + counts.unexplained;
  return { records, issues, counts, blocks: readings.length };
}

/** The final reading of every block, in source order; blocks without a fiscal year of the edition are left out. */
export function readFileBlocks(sheets: readonly CleanSheet[], form: BlockForm): BlockReading[] {
  const classifier = new Classifier(form);
  const finder = new EditionFinder(form);
  const edition = finder.find(sheets.flatMap((sheet) => sheet.blocks));
  const views = sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => {
      const own = finder.find([block]) ?? edition;
      return own === null ? [] : [viewBlock(block, own, classifier)];
    }),
  );
  const noRates = new StaffRates([], form.money_unit_yen, form.staff_decimals);
  const first = views.map((view) => readBlock(view, form, noRates));
  const statements = first.flatMap(staffStatements);
  const rates = new StaffRates(statements, form.money_unit_yen, form.staff_decimals);
  const pages = new Map<string, PageHabits>();
  for (const reading of first) {
    const page = pageOf(reading);
    const habits = pages.get(page) ?? new PageHabits();
    habits.learn(reading.found);
    pages.set(page, habits);
  }
  return first.map((reading) =>
    readBlockAgain(reading, form, {
      rates,
      habits: pages.get(pageOf(reading))!.forBlock(reading.found),
    }),
  );
}

function pageOf({ view: { block } }: BlockReading): string {
  return `${block.sheet ?? ''}/${block.page}`;
}

interface BlockAccounts extends Omit<CellCounts, 'cells' | 'unexplained'> {
  readonly unexplainedCells: readonly Cell[];
}

/** Counts each cell of a block once: value before duplicate before label; the rest nothing explains. */
function accountOf(reading: BlockReading): BlockAccounts {
  const values = new Set(reading.found.map((one) => one.value.cell));
  const duplicates = new Set(reading.duplicates.filter((cell) => !values.has(cell)));
  const unexplainedCells = reading.view.values
    .map((value) => value.cell)
    .filter((cell) => !values.has(cell) && !duplicates.has(cell));
  const { labels } = reading.view;
  return {
    values: values.size,
    duplicates: duplicates.size,
    labels: labels.length,
    unexplainedCells,
  };
}

function namelessBlock(reading: BlockReading, row: number): Issue {
  return {
    severity: 'error',
    code: 'block-without-name',
    message: 'No programme name was found in this block; none of its values is loaded',
    remedy: 'Complete the name in the dump, or extend the form file if its layout has changed.',
    sheet: reading.view.block.sheet,
    row,
  };
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
