import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { skipping } from './skipping.ts';

const PATHS = [process.env.HYOKA_SOFFICE ?? '', '/usr/bin/soffice', '/usr/bin/libreoffice'];
const program = PATHS.find((path) => path !== '' && existsSync(path)) ?? null;

/** False where LibreOffice cannot be asked, which is said; with HYOKA_NO_SKIPS=1 that is an error. */
export function hasSpreadsheet(): boolean {
  if (program !== null) return true;
  const remedy =
    'no LibreOffice found: apt-get install libreoffice-calc, or name soffice in HYOKA_SOFFICE';
  return skipping('Tests with a spreadsheet', remedy);
}

/** A cell as the spreadsheet took it. */
export type SheetCell = string | number | boolean | null;

/** Opens a workbook or a CSV file in LibreOffice, in a profile of its own, and returns its sheets by name, cell by cell. */
export async function openInSpreadsheet(
  path: string,
  folder: string,
): Promise<ReadonlyMap<string, readonly (readonly SheetCell[])[]>> {
  // A comma, quotes, UTF-8, from the first line.
  const input = path.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const words = [profile, '--headless', '--norestore', ...input];
  const output = ['--convert-to', 'fods', '--outdir', folder, path];
  await promisify(execFile)(program!, [...words, ...output], { timeout: 150_000 });
  const written = join(folder, `${basename(path, extname(path))}.fods`);
  return readFlatDocument(readFileSync(written, 'utf8'));
}

/** Sheets of a flat OpenDocument spreadsheet; empty cells and rows at the end are left out. */
function readFlatDocument(xml: string): Map<string, SheetCell[][]> {
  const sheets = new Map<string, SheetCell[][]>();
  let rows: SheetCell[][] = [];
  let row: SheetCell[] = [];
  let skipped = 0;
  let cell: { readonly type: string; readonly value: string; times: number } | null = null;
  let text: string[] = [];
  let isInText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const attribute = (key: string) => attributes[key] ?? '';
    if (name === 'table:table') {
      rows = [];
      sheets.set(attribute('table:name'), rows);
    } else if (name === 'table:table-row') {
      row = [];
      skipped = Number(attribute('table:number-rows-repeated') || 1);
    } else if (name === 'table:table-cell') {
      const type = attribute('office:value-type');
      const value = attribute('office:value') || attribute('office:boolean-value');
      cell = { type, value, times: Number(attribute('table:number-columns-repeated') || 1) };
      text = [];
    } else if (name === 'text:p') {
      text.push('');
      isInText = true;
    } else if (name === 'text:line-break') append(text, '\n');
    else if (name === 'text:s') append(text, ' '.repeat(Number(attribute('text:c') || 1)));
    else if (name === 'text:tab') append(text, '\t');
  });
  parser.on('text', (part) => {
    if (isInText) append(text, part);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p') isInText = false;
    if (name === 'table:table-cell' && cell) {
      const value = cellOf(cell.type, cell.value, text.join('\n'));
      // Empty cells to the right of a sheet count by thousands.
      for (let no = 0; no < Math.min(cell.times, 200); no++) row.push(value);
      cell = null;
    } else if (name === 'table:table-row') {
      while (row.length > 0 && row.at(-1) === null) row.pop();
      if (row.length > 0) for (let no = 0; no < skipped; no++) rows.push(row);
    }
  });
  parser.write(xml).close();
  return sheets;
}

function append(text: string[], part: string): void {
  if (text.length > 0) text[text.length - 1] += part;
}

function cellOf(type: string, value: string, text: string): SheetCell {
  if (type === 'float' || type === 'percentage' || type === 'currency') return Number(value);
  if (type === 'boolean') return value === 'true';
  return type === '' ? null : text;
}
