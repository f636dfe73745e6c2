import { UnreadableFile } from '../unreadable-file.ts';

/** The refusal of a workbook whose container or parts do not follow the format. */
export function brokenWorkbook(what: string): UnreadableFile {
  return new UnreadableFile(
    'broken-workbook',
    `The workbook is damaged: ${what}`,
    'Open it in a spreadsheet program, save it again as .xlsx, or get the file again',
  );
}
