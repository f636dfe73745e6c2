import { CsvError, parse } from 'csv-parse/sync';

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
    if (error instanceof CsvError) {
      return { wrong: describe(error.code), line, offset };
    }
    throw error;
  }
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
