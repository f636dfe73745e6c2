import { utf16Order } from './text/utf16-order.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What this step goes on to read: a zip archive (perhaps a workbook) or text. */
export type FileKind = 'zip' | 'text';

const REEXPORT =
  'Ask for the sheet as a workbook (.xlsx) or as text (.tsv, .csv) and use that instead.';

const FOREIGN: readonly { magic: string; what: string; remedy: string }[] = [
  { magic: '%PDF-', what: 'a PDF document', remedy: REEXPORT },
  { magic: '\x89PNG', what: 'a PNG image', remedy: REEXPORT },
  { magic: '\xff\xd8\xff', what: 'a JPEG image', remedy: REEXPORT },
  { magic: 'GIF8', what: 'a GIF image', remedy: REEXPORT },
  { magic: '\x1f\x8b', what: 'a gzip archive', remedy: 'Unpack it and put its content here.' },
  { magic: '7z\xbc\xaf', what: 'a 7z archive', remedy: 'Unpack it and put its content here.' },
];

/** Tells by the first bytes, never by the extension; throws UnreadableFile for an empty or foreign file. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) {
    throw emptyFile();
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const foreign = FOREIGN.find(({ magic }) => head.startsWith(magic));
  if (foreign !== undefined) {
    throw new UnreadableFile('foreign-format', `The file is ${foreign.what}`, foreign.remedy);
  }
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') {
    throw compoundFile(bytes);
  }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return 'zip';
  }
  if (bytes.includes(0) && !utf16Order(bytes)) {
    throw binaryFile();
  }
  return 'text';
}

/** The refusal of a file without any text. */
export function emptyFile(): UnreadableFile {
  return new UnreadableFile(
    'empty-file',
    'The file is empty: it has no text',
    'Get the file again; the download or the export may have failed.',
  );
}

/** The refusal of a file that holds NUL, which no text has. */
export function binaryFile(): UnreadableFile {
  return new UnreadableFile(
    'binary-file',
    'The file is binary: it holds NUL bytes, which text never does',
    'Save it as UTF-8 text or as .xlsx.',
  );
}

/** Old Office files and password-protected workbooks share one container. */
function compoundFile(bytes: Uint8Array): UnreadableFile {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new UnreadableFile(
      'encrypted-workbook',
      'The workbook is protected by a password',
      'Open it in a spreadsheet program and save it without a password.',
    );
  }
  return new UnreadableFile(
    'legacy-workbook',
    'The file is in the old Office format (.xls, .doc), which is not read',
    'Open it in a spreadsheet program and save it as .xlsx.',
  );
}
