import { cellReference, columnName } from '../../extract/grid.ts';
import type { Cell } from '../../load/query/text-table.ts';
import type { ValueFormat } from '../../load/query/value-format.ts';
import { BOOLEAN_STYLE, styleOf } from './styles-part.ts';
import { xmlText } from './xml-text.ts';

/** A column of a worksheet. */
export interface SheetColumn {
  readonly title: string;
  readonly format: ValueFormat;
}

const WIDTHS: Readonly<Record<ValueFormat, number>> = {
  text: 24,
  whole: 12,
  yen: 16,
  ratio: 10,
  decimal: 12,
};

/** What stands before the data of a worksheet: a frozen header row and column widths. */
export function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ format }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[format]}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, at) => textCell(cellReference(1, at + 1), title, 1));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

/** One row of data; `number` is its row in the sheet. */
export function sheetRow(
  number: number,
  columns: readonly SheetColumn[],
  cells: readonly Cell[],
): string {
  const parts = columns.map(({ format }, at) => {
    const cell = cells[at] ?? null;
    const reference = `${columnName(at + 1)}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number' && format !== 'text')
      return `<c r="${reference}" s="${styleOf[format]}"><v>${cell}</v></c>`;
    if (typeof cell === 'boolean')
      return `<c r="${reference}" t="b" s="${BOOLEAN_STYLE}"><v>${Number(cell)}</v></c>`;
    return textCell(reference, String(cell), styleOf.text);
  });
  return `<row r="${number}">${parts.join('')}</row>`;
}

/** What stands after the data: a filter over header and rows. */
export function sheetFoot(columns: readonly SheetColumn[], lastRow: number): string {
  return `</sheetData><autoFilter ref="A1:${cellReference(lastRow, columns.length)}"/></worksheet>`;
}

/** Text stands in the cell itself and is never taken for a formula. */
function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
