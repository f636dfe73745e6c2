import { UnreadableFile } from './unreadable-file.ts';

/** What one file may cost at most: bytes on disk, bytes after decompression (workbooks), cells of all its grids. */
export interface ExtractLimits {
  readonly maxBytes: number;
  readonly maxDecompressedBytes: number;
  readonly maxCells: number;
}

/** Far above any real evaluation sheet, low enough that one file never exhausts the memory of a small machine. */
export const defaultExtractLimits: ExtractLimits = {
  maxBytes: 256 * 1024 * 1024,
  maxDecompressedBytes: 128 * 1024 * 1024,
  maxCells: 10_000_000,
};

/** The refusal of a file that goes over a limit; `what` names the measure, e.g. 'bytes'. */
export function overLimit(what: string, limit: number): UnreadableFile {
  return new UnreadableFile(
    'file-too-large',
    `The file has more than ${limit.toLocaleString('en')} ${what}, the limit for one file`,
    'Split the file, or check that it is what it claims to be: an archive bomb looks like this.',
  );
}
