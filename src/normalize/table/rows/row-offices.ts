import type { Grid, GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { Reading, SheetRecord } from '../../record.ts';
import { readMeasure } from '../../values/read-measure.ts';
import { BEGINS_NOTE, OFFICE, PLAN_LEVEL } from './heading-rows.ts';
import type { SortedRows } from './sort-rows.ts';

/** An office that stands above its programmes, and its cell; a sheet's name has none. */
export interface Office {
  readonly name: string;
  /** As the row prints it. */
  readonly printed: string;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** The offices of programmes by their rows, and the rows that name them. */
export interface RowOffices {
  readonly of: ReadonlyMap<GridRow, Office>;
  readonly headings: ReadonlySet<GridRow>;
}

/**
 * The office of each programme where a form says that the name of the sheet, or a row above, is it. A heading that is neither an
 * office nor a level of the plan ends the one before: what follows may be another's.
 */
export function rowOffices(
  { sheet }: Grid,
  rows: readonly GridRow[],
  { uses }: SortedRows,
  { department }: TableForm,
): RowOffices {
  const of = new Map<GridRow, Office>();
  const headings = new Set<GridRow>();
  const ofSheet =
    department?.from === 'sheet' && sheet
      ? { name: sheet.trim(), printed: sheet.trim(), cell: null }
      : null;
  let office: Office | null = ofSheet;
  for (const row of rows) {
    const use = uses.get(row);
    if (use === 'programme' && office) of.set(row, office);
    if (department?.from !== 'heading_rows' || use !== 'left-out') continue;
    const found = headingOf(row);
    if (found === 'other') continue;
    office = found;
    if (found) headings.add(row);
  }
  return { of, headings };
}

/** The office that a row names; 'other' for a note or a level of the plan, null for what is neither. */
function headingOf({ number, cells }: GridRow): Office | 'other' | null {
  const words = cells.flatMap((raw, at) => {
    const isWord = raw.trim() !== '' && readMeasure(raw).status === 'text';
    return isWord ? [{ text: raw.trim(), column: at + 1 }] : [];
  });
  const printed = words.map(({ text }) => text).join(' ');
  const name = withoutSigns(printed);
  const normal = normalizeText(name);
  if (normal === '' || BEGINS_NOTE.test(normal) || PLAN_LEVEL.test(normal)) return 'other';
  return OFFICE.test(normal)
    ? { name, printed, cell: { row: number, column: words.at(-1)!.column } }
    : null;
}

/** A heading without the brackets around all of it, or the sign before it, where it is an office: 【総務課】, ■総務課. */
function withoutSigns(text: string): string {
  const bare =
    /^[【〔<＜[［](.*)[】〕>＞\]］]$/su.exec(text)?.[1] ?? text.replace(/^[■□◆◇●○◎▼]\s*/u, '');
  return OFFICE.test(normalizeText(bare)) ? bare.trim() : text;
}

/** A record with the office that stands above it. */
export function withOffice(record: SheetRecord, { name, printed, cell }: Office): SheetRecord {
  const evaluation = { ...record.evaluation, department: name };
  if (cell === null) return { ...record, evaluation };
  const reading: Reading = {
    entity: 'evaluation',
    field: 'department',
    no: 0,
    fiscalYear: null,
    value: name,
    raw: printed,
    ...cell,
    rule: 'heading-row',
    certainty: 'likely',
  };
  return { ...record, evaluation, readings: [...record.readings, reading] };
}
