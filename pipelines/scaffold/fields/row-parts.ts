import { type GridRow, textAt } from '../../../src/extract/grid.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import {
  costsInRows,
  kindsInRows,
  ONLY_KIND,
  stagesInRows,
} from '../../../src/normalize/table/rows/stages-in-rows.ts';
import { isDash } from '../../../src/text/normalize-text.ts';
import { withoutSpacedLetters } from '../../../src/text/spaced-letters.ts';
import { holdsFigures } from '../guess/holds-figures.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { headText } from '../table/head-text.ts';
import { type DraftField, plainField } from './draft-field.ts';
import type { DraftNote } from './draft-note.ts';

/** More texts are no parts of a programme's figures. */
const MOST_PARTS = 9;
const HALF = 2;
const OF_ITEM = /指標|単位|目標|実績|達成|名称|現状値|基準値/u;
const OF_MONEY = /予算|決算|費|コスト|財源|支出金/u;
/** Where so many rows say what the one above them does, they say it of one programme. */
const NEARLY_ALL = 0.8;

/** A table whose rows say by turns what their figures are, of which source or cost, or of which kind of indicator: the same with these columns once for each part, the part above it. */
export interface RowParts {
  readonly column: HeadedColumn;
  readonly parts: readonly string[];
  readonly table: UnknownTable;
  readonly partOf: ReadonlyMap<HeadedColumn, string>;
}

/** Puts the parts of rows (目標, 実績; 国庫支出金, 一般財源) above the columns of figures; null where no labelled column says them. */
export function spreadParts(table: UnknownTable): RowParts | null {
  const stages = stagesInRows(table.rows, table.columns.length);
  const kinds = stages ? null : kindsInRows(table.rows, table.columns.length);
  const costs = stages || kinds ? null : costsInRows(table.rows, table.columns.length);
  const place = (stages ?? kinds ?? costs)?.column;
  const column = table.columns.find((one) => one.column === place);
  if (!column || column.label === '') return null;
  const partIn = (row: GridRow) => withoutSpacedLetters(textIn(row, column));
  const said = table.rows.map(partIn).filter((text) => text !== '' && !isDash(text));
  const parts = [...new Set(said)];
  // 令和4年度決算 is a year and a stage, and next year's file prints others.
  if (parts.length > MOST_PARTS || parts.some((part) => headText(part).year !== null)) return null;
  // The first part of a programme stands below the last one of another.
  const orderOf = (row: GridRow) => parts.indexOf(partIn(row));
  const below = table.rows.flatMap((row, at): [GridRow, GridRow][] => {
    const above = table.rows[at - 1];
    return above && orderOf(above) !== -1 && orderOf(row) > orderOf(above) ? [[above, row]] : [];
  });
  const partOf = new Map<HeadedColumn, string>();
  const canBe = (one: HeadedColumn) =>
    one.label !== '' &&
    (stages || costs ? holdsFigures([one], table) : one !== column && isOfItem(one));
  const ofParts = table.columns.filter((one) => canBe(one) && isOfParts(one, table, partIn, below));
  const shapes = new Set(ofParts.map(shapeOf));
  const columns = table.columns.flatMap((one) => {
    // Of a year to come, only its targets or its budget may be filled in.
    const isOfOne = one.year !== null && canBe(one) && shapes.has(shapeOf(one));
    const own = ofParts.includes(one) ? parts : isOfOne ? filledParts(one, table, partIn) : [];
    if (own.length === 0) return one;
    return own.map((part) => {
      const headed = { ...one, above: [headOf(part), ...one.above] };
      partOf.set(headed, part);
      return headed;
    });
  });
  return { column, parts, table: { ...table, columns }, partOf };
}

/** What a part is called as a head: 活動指標 for 活動. */
function headOf(part: string): string {
  return ONLY_KIND.test(part) && !part.includes('指標') ? `${part}指標` : part;
}

/** True for a column that may say something of an indicator of the row's kind, and not of the programme. */
function isOfItem({ label, year }: HeadedColumn): boolean {
  return OF_ITEM.test(label) || (year !== null && !OF_MONEY.test(label));
}

/** True for a column that is filled in most rows of several parts, and not with what the row above says. */
function isOfParts(
  column: HeadedColumn,
  table: UnknownTable,
  partIn: (row: GridRow) => string,
  below: readonly (readonly [GridRow, GridRow])[],
): boolean {
  const same = below.filter(([above, row]) => textIn(row, column) === textIn(above, column));
  return filledParts(column, table, partIn).length > 1 && same.length < below.length * NEARLY_ALL;
}

/** The parts in most rows of which a column is filled. */
function filledParts(
  column: HeadedColumn,
  table: UnknownTable,
  partIn: (row: GridRow) => string,
): string[] {
  return [...groupBy(table.rows, partIn)].flatMap(([part, own]) => {
    const filled = own.filter((row) => textIn(row, column) !== '').length;
    return part !== '' && filled * HALF >= own.length ? [part] : [];
  });
}

/** What a column's head says but for its year. */
function shapeOf({ label, above }: HeadedColumn): string {
  return [label, ...above].map((text) => headText(text).template).join('|');
}

/** Fields of a draft in the rows of their parts, with the column that says the part; null where none of them is of one. */
export function withRowParts(
  fields: readonly DraftField[],
  { column, parts, partOf }: RowParts,
  columns: readonly NumberedColumn[],
): DraftField[] | null {
  const own = columns.find((one) => one.column === column);
  const ofRows = fields.flatMap((field): DraftField[] => {
    const rows = [...new Set(field.columns.flatMap((one) => partOf.get(one.column) ?? []))];
    if (rows.length === 0) return [field];
    if (field.occurrence !== null) return [];
    const templates = rows.map((part) => headText(headOf(part)).template);
    return [{ ...field, rows, under: field.under.filter((text) => !templates.includes(text)) }];
  });
  const used = new Set(ofRows.flatMap(({ rows = [] }) => rows));
  if (!own || used.size === 0) return null;
  const part: DraftField = {
    ...plainField('row_part', 'text', own, "what a row's figures are; its own 'rows' are not read"),
    rows: parts.filter((text) => !used.has(text)),
  };
  return [part, ...ofRows];
}

/** Notes of columns that are a field in the rows of some parts, for the other parts; of a part without fields there are none. */
export function notesOfParts(
  columns: readonly NumberedColumn[],
  fields: readonly DraftField[],
  { partOf }: RowParts,
): DraftNote[] {
  const used = new Set(
    fields.flatMap(({ rows = [], field }) => (field === 'row_part' ? [] : rows)),
  );
  const notes = new Map<string, DraftNote>();
  for (const { column, template: label } of columns) {
    const part = partOf.get(column);
    if (part !== undefined && used.has(part))
      notes.set(`${declaredLabelKey(label)}|${part}`, {
        label,
        under: [],
        gap: null,
        rows: [part],
      });
  }
  return [...notes.values()];
}

function textIn(row: GridRow, { column }: HeadedColumn): string {
  return textAt(row, column);
}
