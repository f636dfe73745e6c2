import type { Issue } from '../../issue.ts';
import { overLimit } from '../extract-limits.ts';
import type { GridRow } from '../grid.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { parseQuoted } from './parse-quoted.ts';
import { splitLoosely } from './split-loosely.ts';
import { refuseSplitThousands } from './split-thousands.ts';

/** Rows of a delimited text, each numbered by the line it starts on, and what was wrong with its quoting. */
export interface CsvRows {
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
}

/** Each malformed line costs a new start, and a file with more of them than this is no CSV. */
const MAX_MALFORMED = 20;

/**
 * Rows of comma-separated text with quoted cells. A line whose quoting is malformed is kept with its stray quotes as
 * characters where that gives as many cells as the record before it, and is left out otherwise; an issue tells of either.
 */
export function readCsv(text: string, maxCells: number): CsvRows {
  const rows: GridRow[] = [];
  const issues: Issue[] = [];
  let budget = maxCells;
  const add = (number: number, cells: readonly string[]) => {
    budget -= cells.length;
    if (budget < 0) {
      throw overLimit('cells', maxCells);
    }
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ number, cells });
    }
  };

  let rest = Buffer.from(text);
  let firstLine = 1;
  while (rest.length > 0) {
    const malformed = parseQuoted(rest, ',', firstLine, ({ line, cells }) => add(line, cells));
    if (malformed === null) {
      break;
    }
    const { wrong, line, offset } = malformed;
    if (issues.length === MAX_MALFORMED) {
      throw tooManyMalformed(line);
    }
    const { raw, next } = lineFrom(rest, offset);
    const cells = splitLoosely(raw);
    const kept = cells.length === rows.at(-1)?.cells.length;
    issues.push(malformedLine(line, wrong, raw, kept));
    if (kept) {
      add(line, cells);
    }
    rest = rest.subarray(next);
    firstLine = line + 1;
  }
  refuseSplitThousands(rows);
  return { rows, issues };
}

/** The physical line that starts at a byte, and where the next one starts. */
function lineFrom(bytes: Buffer, start: number): { raw: string; next: number } {
  const breakAt = bytes.subarray(start).findIndex((byte) => byte === 10 || byte === 13);
  if (breakAt === -1) {
    return { raw: bytes.toString('utf8', start), next: bytes.length };
  }
  const end = start + breakAt;
  const isCrLf = bytes[end] === 13 && bytes[end + 1] === 10;
  return { raw: bytes.toString('utf8', start, end), next: end + (isCrLf ? 2 : 1) };
}

function malformedLine(row: number, wrong: string, raw: string, kept: boolean): Issue {
  return {
    severity: kept ? 'warning' : 'error',
    code: 'csv-quoting',
    message: `Line ${row}: ${wrong}; the line was ${kept ? 'read with its stray quotes as characters' : 'left out'}`,
    remedy: 'Put quotes around the whole cell and double every quote inside it.',
    row,
    rawText: raw.slice(0, 500),
  };
}

function tooManyMalformed(row: number): UnreadableFile {
  return new UnreadableFile(
    'csv-quoting',
    `More than ${MAX_MALFORMED} lines have malformed quoting, the last at line ${row}`,
    'Export the file again as CSV, or as tab-separated text without quotes.',
    { row },
  );
}
