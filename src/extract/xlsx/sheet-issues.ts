import type { Issue, Place, Severity } from '../../issue.ts';
import { columnName, type HiddenLines } from '../grid.ts';
import { parseReference } from './cell-range.ts';
import type { WorksheetHandler } from './worksheet-handler.ts';

const NOT_OF_LABELS = 'those of a sheet of labels were not';
const WHETHER_ROWS = `those of a table were read like the others but for old versions of rows in sight, ${NOT_OF_LABELS}`;
const WHETHER_COLUMNS = `those of a table were read like the others but for columns that its form does not know or that repeat one in sight, ${NOT_OF_LABELS}`;
const REVEAL = 'Unhide them if they belong to the sheet, delete them if they do not.';

/** What a person should know about a sheet that was read: what it hides, and what it has no value for. */
export function sheetIssues(
  sheet: string,
  worksheet: WorksheetHandler,
  hidden: HiddenLines,
  cleared: number,
): Issue[] {
  const issues: Issue[] = [];
  const add = (
    severity: Severity,
    code: string,
    message: string,
    remedy: string,
    place: Place | null,
  ) => {
    issues.push({ severity, code, message, remedy, sheet, ...place });
  };
  const rows = [...hidden.rows];
  const columns = [...hidden.columns];
  const { uncomputed, unshown, struck } = worksheet;
  if (rows.length > 0) {
    const message = `Hidden rows hold text: ${spans(rows, String)}; ${WHETHER_ROWS}`;
    add('info', 'hidden-rows', message, REVEAL, { row: rows[0]! });
  }
  if (columns.length > 0) {
    const message = `Hidden columns hold text: ${spans(columns, columnName)}; ${WHETHER_COLUMNS}`;
    add('info', 'hidden-columns', message, REVEAL, { column: columns[0]! });
  }
  if (cleared > 0) {
    const message = `${cleared} cells beneath merged cells hold values that the sheet does not show; they were left out`;
    add('info', 'merged-leftovers', message, 'Unmerge the cells if the values matter.', null);
  }
  const [hiddenValue] = unshown;
  if (hiddenValue) {
    const message = `${unshown.length} values are not shown, by their number format or as the sheet shows no zeros, the first in ${hiddenValue}; they were left out`;
    const remedy = 'Change the number format, or have zeros shown, if the values matter.';
    add('info', 'unshown-values', message, remedy, parseReference(hiddenValue));
  }
  const [struckCell] = struck;
  if (struckCell) {
    const message = `${struck.length} cells hold text that is struck through, the first ${struckCell}; that text was left out`;
    const remedy = 'Delete it, or remove the line through it if it holds.';
    add('info', 'struck-text', message, remedy, parseReference(struckCell));
  }
  const [formula] = uncomputed;
  if (formula) {
    const message = `${uncomputed.length} formulas have no stored result, the first in ${formula}`;
    const remedy = 'Open and save it in a spreadsheet program.';
    add('warning', 'formula-without-value', message, remedy, parseReference(formula));
  }
  return issues;
}

/** Ascending numbers as spans: 2, 3, 4, 7 → '2–4, 7'. */
function spans(numbers: readonly number[], name: (number: number) => string): string {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const current = found.at(-1);
    if (current !== undefined && number === current.last + 1) {
      current.last = number;
    } else {
      found.push({ first: number, last: number });
    }
  }
  return found
    .map(({ first, last }) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
    .join(', ');
}
