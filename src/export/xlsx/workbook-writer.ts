import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../../load/query/text-table.ts';
import { type SheetColumn, sheetFoot, sheetHead, sheetRow } from './sheet-part.ts';
import { stylesPart } from './styles-part.ts';
import { xmlText } from './xml-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The eighties' first day is the earliest that a zip archive can state; the same content gives the same bytes. */
const ZIP_EPOCH = new Date(80, 0, 1);

/** Writes a workbook sheet by sheet; compressed bytes go to `push` as they arise, so that rows need not stand in memory. */
export class WorkbookWriter {
  readonly #names: string[] = [];
  readonly #zip: Zip;

  constructor(push: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      push(bytes);
    });
  }

  /** Adds a worksheet; returns how many rows it got. */
  async addSheet(
    name: string,
    columns: readonly SheetColumn[],
    batches: AsyncIterable<readonly (readonly Cell[])[]>,
  ): Promise<number> {
    this.#names.push(name);
    const part = this.#part(`xl/worksheets/sheet${this.#names.length}.xml`);
    part.push(strToU8(sheetHead(columns)));
    let last = 1;
    for await (const rows of batches) {
      const text = rows.map((row) => sheetRow(++last, columns, row)).join('');
      if (text !== '') part.push(strToU8(text));
    }
    part.push(strToU8(sheetFoot(columns, last)), true);
    return last - 1;
  }

  /** Writes what names the sheets and ends the archive. */
  finish(): void {
    const sheets = this.#names.map((name, at) => ({ name: xmlText(name), no: at + 1 }));
    this.#whole('xl/styles.xml', stylesPart);
    this.#whole(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(({ name, no }) => `<sheet name="${name}" sheetId="${no}" r:id="rId${no}"/>`)
        .join('')}</sheets></workbook>`,
    );
    this.#whole(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(({ no }) => ['worksheet', `worksheets/sheet${no}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    );
    this.#whole('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
    this.#whole(
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${sheets
        .map(
          ({ no }) =>
            `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    );
    this.#zip.end();
  }

  #part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = ZIP_EPOCH;
    this.#zip.add(part);
    return part;
  }

  #whole(path: string, text: string): void {
    this.#part(path).push(strToU8(text), true);
  }
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
