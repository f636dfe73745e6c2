import { strToU8, type Zippable, zipSync } from 'fflate';
import { cellReference } from '../../src/extract/grid.ts';

/** A cell with more than a plain value: a number format, a formula with its stored result, or raw XML inside `<c>`. */
export interface RichCell {
  readonly value?: string | number | boolean | null;
  readonly format?: string;
  readonly formula?: string;
  /** XML of the shared string item instead of a plain text, e.g. runs and phonetic runs. */
  readonly richText?: string;
  /** Stored error such as #N/A. */
  readonly error?: string;
}

export type CellInput = string | number | null | RichCell;

/** One tab. `rows[0]` is row 1, `rows[0][0]` is A1; merges as `A1:B2`; hidden rows and columns 1-based. */
export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** `lateDates`: the date system of old Macintosh workbooks; `parts` adds or replaces files of the archive. */
export interface WorkbookOptions {
  readonly lateDates?: boolean;
  readonly parts?: Readonly<Record<string, string>>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Bytes of an .xlsx file as a spreadsheet program lays it out: shared strings, styles, merges, relations. */
export function buildWorkbook(
  sheets: readonly SheetInput[],
  options: WorkbookOptions = {},
): Uint8Array {
  const strings = new Table();
  const formats = new Table();
  formats.index('General');
  const worksheets = sheets.map((sheet) => worksheetXml(sheet, strings, formats));
  const parts: Record<string, string> = {
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, options.lateDates ?? false),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats.values),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.values.map((item) => `<si>${item}</si>`).join('')}</sst>`,
  };
  worksheets.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  return zipText({ ...parts, ...options.parts });
}

/** A zip archive of text files. */
export function zipText(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) {
    entries[name] = strToU8(text);
  }
  return zipSync(entries);
}

/** Distinct texts in order of first use. */
class Table {
  readonly values: string[] = [];

  index(value: string): number {
    const known = this.values.indexOf(value);
    return known === -1 ? this.values.push(value) - 1 : known;
  }
}

function worksheetXml(sheet: SheetInput, strings: Table, formats: Table): string {
  const columns = (sheet.hiddenColumns ?? [])
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
    .join('');
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
    const xml = cells.map((cell, column) =>
      cell === null ? '' : cellXml(cellReference(row, column + 1), cell, strings, formats),
    );
    return `<row r="${row}"${hidden}>${xml.join('')}</row>`;
  });
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `${XML}<worksheet xmlns="${MAIN}">${columns && `<cols>${columns}</cols>`}` +
    `<sheetData>${rows.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`
  );
}

function cellXml(
  reference: string,
  input: Exclude<CellInput, null>,
  strings: Table,
  formats: Table,
) {
  const cell: RichCell = typeof input === 'object' ? input : { value: input };
  const style = formats.index(cell.format ?? 'General');
  const { type, value } = storedValue(cell, strings);
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  return `<c r="${reference}" s="${style}"${type}>${formula}${value === '' ? '' : `<v>${value}</v>`}</c>`;
}

function storedValue(cell: RichCell, strings: Table): { type: string; value: string } {
  if (cell.error !== undefined) {
    return { type: ' t="e"', value: cell.error };
  }
  if (cell.richText !== undefined) {
    return { type: ' t="s"', value: String(strings.index(cell.richText)) };
  }
  const { value = null } = cell;
  switch (typeof value) {
    case 'string': {
      const text = escapeXml(value);
      return cell.formula === undefined
        ? { type: ' t="s"', value: String(strings.index(`<t xml:space="preserve">${text}</t>`)) }
        : { type: ' t="str"', value: text };
    }
    case 'boolean':
      return { type: ' t="b"', value: value ? '1' : '0' };
    default:
      return { type: '', value: value === null ? '' : String(value) };
  }
}

function workbookXml(sheets: readonly SheetInput[], lateDates: boolean): string {
  const tabs = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<workbookPr${lateDates ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`
  );
}

function stylesXml(formats: readonly string[]): string {
  const id = (index: number) => (index === 0 ? 0 : 163 + index);
  const patterns = formats
    .map((code, index) => `<numFmt numFmtId="${id(index)}" formatCode="${escapeXml(code)}"/>`)
    .slice(1);
  const styles = formats.map((_, index) => `<xf numFmtId="${id(index)}" applyNumberFormat="1"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${patterns.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function relationsXml(relations: readonly (readonly [kind: string, target: string])[]): string {
  const items = relations.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}
