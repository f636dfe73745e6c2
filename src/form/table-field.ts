import * as z from 'zod';
import { ERA_NAMES } from '../text/era.ts';
import { Text } from './pattern.ts';
import { TABLE_FIELDS } from './table-field-name.ts';

/** What a cell of a table can hold. */
export const TABLE_KINDS = [
  'name',
  'code',
  'text',
  'unit',
  'year',
  'period',
  'money',
  'number',
  'measure',
  'ratio',
] as const;

/** Eras that years can be counted in. */
export const Era = z.enum(ERA_NAMES);

/** Schema of one column, or one set of repeated columns, of a wide table. */
export const TableFieldSchema = z.strictObject({
  field: z.enum(TABLE_FIELDS),
  kind: z.enum(TABLE_KINDS),
  /** Spellings at the head of the column; `{year}` stands for a year, `{no}` for each of `numbers`. */
  labels: z.array(Text).min(1),
  /** Where header rows are stacked: what stands above the label, one of these texts; of a list, all of its texts. */
  under: z
    .array(z.union([Text, z.array(Text).min(1)]))
    .min(1)
    .optional(),
  /** Which of several columns with this label it is, from 1. */
  occurrence: z.number().int().min(1).optional(),
  /** What `{no}` in the labels, or in `under`, stands for, in the order of the items' numbers. */
  numbers: z.array(Text).min(1).optional(),
  /** Number of the item where the label names one item only. */
  no: z.number().int().min(1).optional(),
  /** Year of the figures: the repeated block, the year in the label, that of the row (`row_year`), or years after the edition (0, -1 …). */
  year: z.union([z.enum(['block', 'label', 'row']), z.number().int().min(-20).max(20)]).optional(),
  /** Where labels or rows print the year: the years after the edition that these usually print, [-1, 0]. */
  years: z.array(z.number().int().min(-20).max(20)).min(1).optional(),
  /** Texts of `row_part` in whose rows the column is this field; in `row_part` itself, those whose rows are not read. */
  rows: z.array(Text).min(1).optional(),
  /** Level of a policy field, 1 the highest. */
  level: z.number().int().min(1).max(4).optional(),
  /** Unit of the figures where no column states it. */
  unit: Text.optional(),
  /** Era of years that are printed without one. */
  era: Era.optional(),
  /** Printed in the first row alone of those that it holds for; blanks below it are the same. */
  carried: z.boolean().default(false),
  /** A file may lack an optional column without a word. */
  optional: z.boolean().default(false),
});

/** One column, or one set of repeated columns, as a table form declares it. */
export type TableField = z.infer<typeof TableFieldSchema>;

const FIGURE_KINDS: readonly TableField['kind'][] = ['money', 'number', 'measure', 'ratio'];

/** True for a column of figures; all others hold words, codes or years. */
export function isOfFigures({ kind }: Pick<TableField, 'kind'>): boolean {
  return FIGURE_KINDS.includes(kind);
}
