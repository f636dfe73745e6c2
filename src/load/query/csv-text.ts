import type { Cell } from './text-table.ts';

/** Rows as CSV (RFC 4180, CRLF) below a line of column names. */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvLine(columns) + rows.map(csvLine).join('');
}

/** A row as a line of CSV; a text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvField).join(',')}\r\n`;
}

function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // A dash alone and a negative number are what sheets print; no spreadsheet runs them. Japanese ones run wide signs, too.
  const text = /^[=+@＝＋＠\t\r\n]|^[-－](?![\d.,]*[%％]?$)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
