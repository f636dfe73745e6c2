import { extname } from 'node:path';
import type { Issue } from '../issue.ts';
import {
  defaultExtractLimits,
  type ExtractLimits,
  overLimit,
  refuseLongCells,
} from './extract-limits.ts';
import { binaryFile, emptyFile, fileKind } from './file-kind.ts';
import type { Encoding, Grid, SourceFormat } from './grid.ts';
import { decode } from './text/decode.ts';
import { readText } from './text/read-text.ts';
import { visibleText } from './text/visible-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What came out of one file; `encoding` is null for a workbook and where none was found. Issues have no `path`. */
export interface Extracted {
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}

const FORMATS: Readonly<Record<string, readonly SourceFormat[]>> = {
  '.txt': ['tsv', 'csv'],
  '.tsv': ['tsv'],
  '.csv': ['csv'],
  '.xlsx': ['xlsx'],
  '.xlsm': ['xlsx'],
};

/**
 * Reads a file's bytes into grids of text. Content counts, not the extension of `fileName`. A file that cannot be
 * read comes back without grids and with an 'error' issue; only a defect of the program throws.
 */
export async function extract(
  bytes: Uint8Array,
  fileName: string,
  limits: ExtractLimits = defaultExtractLimits,
): Promise<Extracted> {
  const extension = extname(fileName).toLowerCase();
  const promised = FORMATS[extension] ?? [];
  try {
    const extracted = await read(bytes, extension, limits);
    if (extracted.grids.every(({ rows }) => rows.length === 0)) {
      return { ...extracted, grids: [], issues: [...extracted.issues, emptyFile().issue] };
    }
    refuseLongCells(extracted.grids, limits.maxCellLength);
    const mismatch = promised.includes(extracted.format)
      ? []
      : [unexpectedFormat(extension, extracted.format)];
    return { ...extracted, issues: [...mismatch, ...extracted.issues] };
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return { format: promised[0] ?? 'tsv', encoding: null, grids: [], issues: [error.issue] };
    }
    throw error;
  }
}

async function read(
  bytes: Uint8Array,
  extension: string,
  limits: ExtractLimits,
): Promise<Extracted> {
  if (bytes.length > limits.maxBytes) {
    throw overLimit('bytes', limits.maxBytes);
  }
  if (fileKind(bytes) === 'zip') {
    // What reads workbooks is large, and most runs see none.
    const { readWorkbook } = await import('./xlsx/read-workbook.ts');
    return { format: 'xlsx', encoding: null, ...(await readWorkbook(bytes, limits)) };
  }
  const { text, encoding, issues } = decode(bytes);
  if (text.includes('\0')) {
    throw binaryFile();
  }
  const table = readText(visibleText(text), extension, limits.maxCells);
  const grids = [{ sheet: null, rows: table.rows }];
  return { format: table.format, encoding, grids, issues: [...issues, ...table.issues] };
}

function unexpectedFormat(extension: string, format: SourceFormat): Issue {
  const name = extension === '' ? 'without an extension' : `named ${extension}`;
  return {
    severity: 'info',
    code: 'unexpected-format',
    message: `The file is ${name} but its content is ${format.toUpperCase()}; it was read as ${format.toUpperCase()}`,
    remedy: `Nothing needs to be done; rename the file to .${format} to avoid confusion.`,
  };
}
