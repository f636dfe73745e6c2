import { cellReference, type Grid } from './grid.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What one file may cost at most: bytes on disk, bytes after decompression (workbooks), cells of all its grids, characters of a cell. */
export interface ExtractLimits {
  readonly maxBytes: number;
  readonly maxDecompressedBytes: number;
  readonly maxCells: number;
  readonly maxCellLength: number;
}

/** Far above any real evaluation sheet, low enough that one file never exhausts the memory of a small machine. */
export const defaultExtractLimits: ExtractLimits = {
  maxBytes: 256 * 1024 * 1024,
  maxDecompressedBytes: 128 * 1024 * 1024,
  maxCells: 10_000_000,
  // What a cell of a workbook can hold.
  maxCellLength: 32_767,
};

/** The refusal of a file that goes over a limit; `what` names the measure, e.g. 'bytes'. */
export function overLimit(what: string, limit: number): UnreadableFile {
  return new UnreadableFile(
    'file-too-large',
    `The file has more than ${limit.toLocaleString('en')} ${what}, the limit for one file`,
    'Split the file, or check that it is what it claims to be: an archive bomb looks like this.',
  );
}

/** Refuses a file with a cell longer than any text of a sheet: what it swallowed is lost, and it would cost every table that shows it. */
export function refuseLongCells(grids: readonly Grid[], limit: number): void {
  for (const { sheet, rows } of grids)
    for (const { number, cells } of rows)
      for (let at = 0; at < cells.length; at++)
        if (cells[at]!.length > limit) throw longCell(sheet, number, at + 1, cells[at]!, limit);
}

function longCell(
  sheet: string | null,
  row: number,
  column: number,
  text: string,
  limit: number,
): UnreadableFile {
  const length = text.length.toLocaleString('en');
  return new UnreadableFile(
    'cell-too-long',
    `The cell ${cellReference(row, column)} has ${length} characters; no cell of a sheet has more than ${limit.toLocaleString('en')}. A quote that is not closed, or lost line ends or tabs, may have put what follows into it`,
    'Mend the cell in the source and export the file again.',
    { sheet, row, column },
  );
}
