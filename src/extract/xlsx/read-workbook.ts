import { addAll } from '../../add-all.ts';
import type { Issue } from '../../issue.ts';
import type { ExtractLimits } from '../extract-limits.ts';
import type { Grid } from '../grid.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { type Archive, openArchive, readEntry } from './archive.ts';
import { clearMerged } from './clear-merged.ts';
import { hiddenLines } from './hidden-lines.ts';
import { parseXml } from './parse-xml.ts';
import { isSample } from './sample-sheet.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetIssues } from './sheet-issues.ts';
import { cellStyles } from './styles.ts';
import { type SheetPart, workbookParts } from './workbook-parts.ts';
import { type SheetContext, WorksheetHandler } from './worksheet-handler.ts';

/** The visible sheets of a workbook in tab order, with what a person should know about each. */
export interface WorkbookGrids {
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}

/** Reads an .xlsx file: every cell as its sheet shows it. Throws UnreadableFile where it is damaged or over a limit. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: ExtractLimits,
): Promise<WorkbookGrids> {
  const archive = await openArchive(bytes, limits.maxDecompressedBytes);
  const parts = await workbookParts(archive);
  const texts = parts.sharedStrings && (await sharedStrings(archive, parts.sharedStrings));
  const context: SheetContext = {
    strings: texts ? texts.strings : [],
    struckStrings: texts ? texts.struck : new Set(),
    richStrings: texts ? texts.rich : new Set(),
    styles: parts.styles === null ? [] : await cellStyles(archive, parts.styles),
    lateDates: parts.lateDates,
    maxCells: limits.maxCells,
    cellsLeft: limits.maxCells,
  };
  const grids: Grid[] = [];
  const issues: Issue[] = [];
  for (const sheet of parts.sheets) {
    if (sheet.hidden || sheet.part === null) {
      issues.push(unreadSheet(sheet));
      continue;
    }
    const worksheet = await readWorksheet(archive, sheet.part, context);
    const cleared = clearMerged(worksheet.rows, worksheet.merges, limits.maxCells);
    const rows = worksheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const { merges: merged } = worksheet;
    const hidden = hiddenLines(worksheet);
    const hidesText = hidden.rows.size + hidden.columns.size > 0;
    grids.push({
      sheet: sheet.name,
      rows: rows.map(({ number, cells }) => ({ number, cells })),
      ...(merged.length > 0 ? { merged } : {}),
      ...(hidesText ? { hidden } : {}),
      ...(worksheet.rounded.size > 0 ? { rounded: worksheet.rounded } : {}),
    });
    addAll(issues, sheetIssues(sheet.name, worksheet, hidden, cleared));
  }
  if (grids.length === 0) {
    throw noVisibleSheet();
  }
  const filled = grids.filter((grid) => !isSample(grid));
  if (filled.length === 0 || filled.length === grids.length) return { grids, issues };
  const samples = grids.filter((grid) => !filled.includes(grid));
  const ofFilled = issues.filter(({ sheet }) => !samples.some((one) => one.sheet === sheet));
  return { grids: filled, issues: [...ofFilled, ...samples.map(sampleSheet)] };
}

function sampleSheet({ sheet }: Grid): Issue {
  return {
    severity: 'warning',
    code: 'sample-sheet',
    message: `The sheet ${sheet} was not read: it says that it shows how the form is filled in`,
    remedy: 'Give it another name and title if it holds a programme.',
    sheet,
  };
}

async function readWorksheet(
  archive: Archive,
  part: string,
  context: SheetContext,
): Promise<WorksheetHandler> {
  const handler = new WorksheetHandler(context);
  await parseXml(part, readEntry(archive, part), handler);
  return handler;
}

function unreadSheet({ name, hidden }: SheetPart): Issue {
  return {
    severity: 'info',
    code: hidden ? 'hidden-sheet' : 'no-worksheet',
    message: `The sheet ${name} was not read: it ${hidden ? 'is hidden' : 'has no cells (a chart)'}`,
    remedy: hidden ? 'Unhide it if it belongs to the evaluation.' : 'Nothing needs to be done.',
    sheet: name,
  };
}

function noVisibleSheet(): UnreadableFile {
  return new UnreadableFile(
    'no-visible-sheet',
    'The workbook has no visible sheet with cells',
    'Unhide the sheets that belong to the evaluation and save it again.',
  );
}
