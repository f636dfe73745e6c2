import { UnreadableFile } from '../unreadable-file.ts';

/** The refusal of a workbook whose container or parts do not follow the format; `what` may be a sentence of the library that met it. */
export function brokenWorkbook(what: string): UnreadableFile {
  return new UnreadableFile(
    'broken-workbook',
    `The workbook is damaged: ${what.replace(/\.+$/u, '')}`,
    'Open it in a spreadsheet program, save it again as .xlsx, or get the file again.',
  );
}
