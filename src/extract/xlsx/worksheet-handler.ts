import { overLimit } from '../extract-limits.ts';
import { cellReference, type MergedCell } from '../grid.ts';
import { brokenWorkbook } from './broken-workbook.ts';
import { parseRange, parseReference } from './cell-range.ts';
import { isRounded, numberFormat, scaleOf, showNumber, showText } from './number-format.ts';
import { type Attributes, isFalse, isTrue, type XmlHandler } from './parse-xml.ts';
import { RichText, unescapeText } from './rich-text.ts';
import type { CellStyle } from './styles.ts';

/** What the sheets of one workbook share; `cellsLeft` counts down over all of them. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Indexes of strings of which a part is struck through, and of those whose parts have fonts of their own. */
  readonly struckStrings: ReadonlySet<number>;
  readonly richStrings: ReadonlySet<number>;
  readonly styles: readonly CellStyle[];
  readonly lateDates: boolean;
  readonly maxCells: number;
  cellsLeft: number;
}

/** A row with cells that may still be emptied. */
export interface SheetRow {
  readonly number: number;
  readonly cells: string[];
}

const GENERAL: CellStyle = { ...numberFormat('General'), isStruck: false };
const MAX_COLUMN = 16_384;

/** Collects the rows of one worksheet from the events of its XML, and what a reader should know about them. */
export class WorksheetHandler implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly merges: MergedCell[] = [];
  /** Numbers of hidden rows, also of those without any cell. */
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  /** References of formula cells without a stored result, of values that their number format or their sheet does not show, and of texts struck through. */
  readonly uncomputed: string[] = [];
  readonly unshown: string[] = [];
  readonly struck: string[] = [];
  /** What cells hold whose numbers are shown rounded, by row and column. */
  readonly rounded = new Map<number, Map<number, number>>();

  /** False where the sheet is set to show no zeros. */
  private showsZeros = true;
  private readonly context: SheetContext;
  private readonly inline = new RichText();
  private row: SheetRow = { number: 0, cells: [] };
  private column = 0;
  private reference = '';
  private type = 'n';
  private style = GENERAL;
  private value = '';
  private hasFormula = false;

  constructor(context: SheetContext) {
    this.context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      this.openCell(attributes);
    } else if (name === 'row') {
      this.openRow(attributes);
    } else if (name === 'sheetView') {
      this.showsZeros &&= !isFalse(attributes.showZeros);
    } else if (name === 'col' && isTrue(attributes.hidden)) {
      const from = Number(attributes.min);
      this.hiddenColumns.push({ from, to: Number(attributes.max ?? from) });
    } else if (name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range !== null) {
        this.merges.push(range);
      }
    } else {
      this.inline.open(name, attributes);
    }
  }

  close(name: string, text: string): void {
    if (name === 'v') {
      this.value = text;
    } else if (name === 'f') {
      this.hasFormula = true;
    } else if (name === 'c') {
      this.closeCell();
    } else if (name === 'row') {
      this.closeRow();
    } else {
      this.inline.close(name, text);
    }
  }

  private openRow(attributes: Attributes): void {
    const last = this.row.number;
    const number = attributes.r === undefined ? last + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= last) {
      throw brokenWorkbook(`row ${attributes.r} follows row ${last}`);
    }
    this.row = { number, cells: [] };
    if (isTrue(attributes.hidden)) this.hiddenRows.push(number);
    this.column = 0;
  }

  private closeRow(): void {
    this.spend(this.row.cells.length);
    if (this.row.cells.length > 0) {
      this.rows.push(this.row);
    }
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes.r;
    const column =
      reference === undefined ? this.column + 1 : (parseReference(reference)?.column ?? 0);
    if (column <= this.column || column > MAX_COLUMN) {
      throw brokenWorkbook(
        `cell ${reference ?? column} of row ${this.row.number} is out of order or range`,
      );
    }
    this.spend(1);
    this.column = column;
    this.reference = reference ?? cellReference(this.row.number, column);
    this.type = attributes.t ?? 'n';
    this.style = this.context.styles[Number(attributes.s ?? 0)] ?? GENERAL;
    this.value = '';
    this.hasFormula = false;
    this.inline.clear();
  }

  private closeCell(): void {
    const stored = this.storedText();
    if (stored !== '' && this.style.isStruck && !this.hasOwnFonts()) {
      this.struck.push(this.reference);
      return;
    }
    const shown = stored === '' ? '' : this.shownText(stored);
    if (shown !== '') {
      const { cells } = this.row;
      while (cells.length < this.column - 1) {
        cells.push('');
      }
      cells.push(shown);
    } else if (stored !== '') {
      this.unshown.push(this.reference);
    } else if (this.hasFormula && this.type !== 'str') {
      this.uncomputed.push(this.reference);
    }
  }

  private storedText(): string {
    switch (this.type) {
      case 'inlineStr':
        if (this.inline.hasStruck) this.struck.push(this.reference);
        return this.inline.value;
      case 's':
        if (this.context.struckStrings.has(Number(this.value))) this.struck.push(this.reference);
        return this.value === '' ? '' : this.sharedString(this.value);
      default:
        return unescapeText(this.value);
    }
  }

  /** True where parts of the text have fonts, which say themselves what is struck through. */
  private hasOwnFonts(): boolean {
    return this.type === 'inlineStr'
      ? this.inline.hasRuns
      : this.type === 's' && this.context.richStrings.has(Number(this.value));
  }

  private shownText(stored: string): string {
    switch (this.type) {
      case 'inlineStr':
      case 's':
      case 'str':
        return showText(stored, this.style);
      case 'b':
        return isTrue(stored) ? 'TRUE' : 'FALSE';
      case 'n': {
        const number = stored.trim() === '' ? Number.NaN : Number(stored);
        if (number === 0 && !this.showsZeros) return '';
        const { lateDates } = this.context;
        if (!Number.isFinite(number)) return stored;
        const shown = showNumber(number, this.style, lateDates);
        if (this.style.kind === 'number' && isRounded(number, shown)) this.noteRounded(number);
        return shown;
      }
      default:
        return stored;
    }
  }

  private noteRounded(number: number): void {
    const columns = this.rounded.get(this.row.number) ?? new Map<number, number>();
    this.rounded.set(this.row.number, columns.set(this.column, number / scaleOf(this.style)));
  }

  private sharedString(index: string): string {
    const text = this.context.strings[Number(index)];
    if (text === undefined) {
      throw brokenWorkbook(`cell ${this.reference} names text ${index}, which does not exist`);
    }
    return text;
  }

  private spend(cells: number): void {
    this.context.cellsLeft -= cells;
    if (this.context.cellsLeft < 0) {
      throw overLimit('cells', this.context.maxCells);
    }
  }
}
