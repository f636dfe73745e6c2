import { BLOCK_FIELDS, type BlockFieldName } from '../../../src/form/block-field-name.ts';
import { labelKey } from '../../../src/form/label-key.ts';
import { groupBy } from '../../../src/group-by.ts';
import { known } from '../guess/known-field.ts';
import { headText } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { withYearMark } from './dated-text.ts';
import type { DraftBlockField } from './draft-field.ts';
import type { SheetCell, UnknownSheet } from './find-sheets.ts';

/** An amount whose own label prints its year: R4決算額 above or left of 1,200千円. */
export interface DatedAmount {
  readonly sheet: UnknownSheet;
  readonly field: BlockFieldName;
  /** The label as a form declares it. */
  readonly label: string;
  readonly year: number;
  readonly value: SheetCell;
}

/** Only amounts with their unit: those without one are told by their place alone. */
const AMOUNT = /^[△▲-]?[\d,]+\s?(?:百万|千)?円$/u;
const USUAL = 0.6;
const REACH = 1;

/** The amounts of a sheet whose labels print a year and are known. */
export function datedAmounts(sheet: UnknownSheet, vocabulary: Vocabulary): DatedAmount[] {
  return sheet.rows.flatMap((row, at) =>
    row.flatMap((cell, place) => {
      const { year } = labelKey(cell.text);
      const named = year === null ? null : known(headText(cell.text), vocabulary);
      const field = BLOCK_FIELDS.find((one) => one === named?.field && one.endsWith('_yen'));
      if (year === null || !field) return [];
      const below = sheet.rows[at + 1]?.find(({ column }) => column === cell.column);
      const value = [below, row[place + 1]].find((one) => one && AMOUNT.test(one.text));
      return value ? [{ sheet, field, label: withYearMark(cell.text), year, value }] : [];
    }),
  );
}

/** The fields of such amounts that most sheets print. */
export function amountFields(
  amounts: readonly DatedAmount[],
  sheetCount: number,
  edition: number | null,
): DraftBlockField[] {
  const groups = [...groupBy(amounts, ({ field, label }) => `${field}|${label}`).values()];
  return groups
    .filter((found) => new Set(found.map(({ sheet }) => sheet)).size >= sheetCount * USUAL)
    .map((found) => {
      const after = edition === null ? [] : found.map(({ year }) => year - edition);
      const { field, label } = found[0]!;
      return {
        field,
        labels: [label],
        heads: [],
        rows: [],
        years: [...new Set(after)].filter((one) => Math.abs(one) <= REACH).sort((a, b) => a - b),
        gaps: [],
        places: found.map(({ sheet, value: { row, column }, year }) => ({
          sheet: sheet.grid.sheet,
          row,
          column,
          year,
        })),
        values: found.map(({ value }) => value),
      };
    });
}
