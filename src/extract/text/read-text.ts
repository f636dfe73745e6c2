import { countEach } from '../../count-each.ts';
import type { Issue } from '../../issue.ts';
import type { GridRow } from '../grid.ts';
import { joinBrokenRows } from './join-broken-rows.ts';
import { type CsvRows, readCsv } from './read-csv.ts';
import { readQuotedTsv } from './read-quoted-tsv.ts';
import { readTsv } from './read-tsv.ts';
import { splitLines } from './split-lines.ts';
import { unquoteCells } from './unquote-cells.ts';

/** Rows of a text file and the delimiter that its content shows. */
export interface TextRows {
  readonly format: 'tsv' | 'csv';
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
}

/** Prose has one or two on a line. */
const FEW_SEMICOLONS = 4;
/** Cells on a line that no text with commas in its words or amounts has on most of its lines. */
const MANY_CELLS = 8;
const SAMPLE_CHARACTERS = 1 << 18;

/**
 * Reads a text file as TSV or CSV. A `.csv` is CSV unless more of its lines have tabs than commas. Any other extension is
 * TSV, unless it has no tab at all and reads as CSV with the same number of cells on every row, or many cells on most: amounts
 * like `1,234` in a single column must not be cut in two.
 */
export function readText(text: string, extension: string, maxCells: number): TextRows {
  const lines = splitLines(text.slice(0, SAMPLE_CHARACTERS));
  const tabs = lines.filter((line) => line.includes('\t')).length;
  const commas = lines.filter((line) => line.includes(',')).length;
  if (extension === '.csv' ? commas >= tabs : tabs === 0 && commas > 0) {
    const csv = readCsv(text, maxCells);
    if (extension === '.csv' || isTable(csv)) {
      const semicolons = lines.filter((line) => line.split(';').length > FEW_SEMICOLONS).length;
      const issues = semicolons * 2 > lines.length ? [semicolonsSeen(), ...csv.issues] : csv.issues;
      return { format: 'csv', rows: csv.rows, issues };
    }
  }
  const rows = readQuotedTsv(text, maxCells) ?? joinBrokenRows(plainRows(text, maxCells));
  return { format: 'tsv', rows, issues: [] };
}

function plainRows(text: string, maxCells: number): GridRow[] {
  const rows = readTsv(text, maxCells);
  return text.includes('"') ? unquoteCells(rows) : rows;
}

function semicolonsSeen(): Issue {
  return {
    severity: 'warning',
    code: 'csv-semicolons',
    message:
      'Most lines have several semicolons, as if they stood between the cells; commas were taken for that',
    remedy: 'If so, save the file with commas or tabs between its cells.',
    row: 1,
  };
}

function isTable({ rows, issues }: CsvRows): boolean {
  if (issues.length > 0) return false;
  for (const [width, count] of countEach(rows.map(({ cells }) => cells.length))) {
    if (count === rows.length) return width > 1;
    if (width >= MANY_CELLS && count * 2 > rows.length) return true;
  }
  return false;
}
