import { CsvError, parse } from 'csv-parse/sync';
import { splitLines } from './split-lines.ts';
import { splitLoosely } from './split-loosely.ts';

/** Fewer commas in a cell of several lines may be its own: 1,000人 in each. */
const FEWEST_COMMAS = 4;

/** One record: its cells, which of them were quoted, the 1-based line it starts on. */
export interface QuotedRecord {
  readonly cells: readonly string[];
  readonly quoted: readonly boolean[];
  readonly line: number;
}

/** A record whose quoting breaks the rules: what is wrong, the line and the byte it starts on. */
export interface MalformedRecord {
  readonly wrong: string;
  readonly line: number;
  readonly offset: number;
}

/**
 * Hands every record of UTF-8 bytes to `take`, until the first malformed one, which is returned; null at the end.
 * Quoting is strict: quotes stand around a whole cell, and doubled inside one.
 */
export function parseQuoted(
  bytes: Buffer,
  delimiter: string,
  firstLine: number,
  take: (record: QuotedRecord) => void,
): MalformedRecord | null {
  let line = firstLine;
  let offset = 0;
  let quoted: boolean[] = [];
  try {
    parse(bytes, {
      delimiter,
      // A list: with one delimiter only, a file of mixed line ends would merge cells of two lines.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      cast: (value, { quoting }) => {
        quoted.push(quoting);
        return value;
      },
      on_record: (cells: string[], { bytes: end }) => {
        if (hasSwallowed(cells, quoted, () => bytes.toString('utf8', offset, end)))
          throw new SwallowedLines();
        take({ cells, quoted, line });
        offset = end;
        // The parser's own count takes a CR LF inside a cell for two lines.
        line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
        quoted = [];
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error instanceof SwallowedLines) {
      return { wrong: 'a cell that begins with a quote ends in another row', line, offset };
    }
    if (error instanceof CsvError) {
      return { wrong: describe(error.code), line, offset };
    }
    throw error;
  }
}

/** A stray quote opened a cell, and the next one, rows below, closed it. */
class SwallowedLines extends Error {}

/** True where every line of a record is a row of its own: as many cells, but for one quote at both ends of them all. */
function hasSwallowed(
  cells: readonly string[],
  quoted: readonly boolean[],
  raw: () => string,
): boolean {
  const isBroken = cells.some((cell) => /[\r\n]/.test(cell));
  if (!isBroken || cells.every((cell, at) => quoted[at] || cell === '')) return false;
  const lines = splitLines(raw()).filter((line) => line.trim() !== '');
  const commas = (lines.length - 1) * (cells.length - 1);
  return (
    commas >= FEWEST_COMMAS && lines.every((line) => splitLoosely(line).length === cells.length)
  );
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function describe(code: string): string {
  switch (code) {
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a cell that does not begin with one';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text follows the closing quote of a cell';
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a cell that begins with a quote never ends';
    default:
      return `it breaks the quoting rules (${code})`;
  }
}
