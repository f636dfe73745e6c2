import * as z from 'zod';
import { BLOCK_FIELDS, BLOCK_KINDS } from './block-field-name.ts';
import { DIRECTION_WORDS } from './direction-words.ts';
import { Pattern, Text } from './pattern.ts';
import { Era } from './table-field.ts';

const FieldSchema = z.strictObject({
  /** Name of the field; a warehouse column or a slot of the form that the reader turns into one. */
  field: z.enum(BLOCK_FIELDS),
  kind: z.enum(BLOCK_KINDS),
  /** Labels beside its values; none where it stands in a matrix alone. */
  labels: z.array(Text).min(1).default([]),
  /** What stands at the heads of its columns in a matrix, a year and perhaps its stage: {year}, {year}決算. */
  heads: z.array(Text).min(1).optional(),
  /** What stands left of its rows in a matrix: 事業費, 財源内訳 > その他, {name} > 目標. */
  rows: z.array(Text).min(1).optional(),
  /** Fields of one group are printed as a row of one fiscal year and are read together. */
  group: z.enum(['cost', 'staff', 'personnel', 'indicator']).optional(),
  /** Years of the form that print this field; previous and current where absent. */
  years: z.array(z.enum(['previous', 'current', 'next'])).optional(),
  /** How many rows below its label the value stands on the paper form. */
  rows_below: z.number().int().min(1).default(1),
  /** A field whose value stands right of another field's value, label or not. */
  right_of: Text.optional(),
  /** Whether the text is a noun phrase (a name) or a sentence. */
  shape: z.enum(['phrase', 'sentence']).optional(),
  /** Words that texts of this field tend to hold; they only tip the balance between neighbouring slots. */
  hints: Pattern.optional(),
  /** Absence of an optional field is no loss. */
  optional: z.boolean().default(false),
});

/** One field of a sheet form as declared in its file. */
export type FormField = z.infer<typeof FieldSchema>;
export type { FieldKind } from './block-field-name.ts';
/** A year of the form: the one before the edition's, the edition's own, the one after. */
export type YearRole = 'previous' | 'current' | 'next';

/** Schema of a form whose sheets are blocks of labelled cells, one block a programme. */
export const BlockFormSchema = z.strictObject({
  id: Text,
  title: Text,
  layout: z.literal('blocks'),
  money_unit_yen: z.number().int().positive(),
  /** Amounts are printed without their unit, which the sheet states elsewhere. */
  bare_amounts: z.boolean().default(false),
  personnel_basis: Text,
  default_direction: z.enum(['higher', 'lower', 'keep', 'unknown']),
  current_phase: z.enum(['settled', 'estimated', 'planned']),
  /** The era of years that the heads of a matrix print without one: 5年度決算. */
  heads_era: Era.optional(),
  /** Decimals with which staff shares are printed; the personnel rate is found from them. */
  staff_decimals: z.number().int().min(0).max(4),
  /** Labels that a file needs to be of the form: so many different ones, and so many of those that other forms seldom print. */
  recognise: z.strictObject({
    distinct_labels: z.number().int().min(3),
    own: z
      .strictObject({
        fields: z.array(Text).default([]),
        labels: z.array(Text).min(1).default([]),
        distinct_labels: z.number().int().min(1),
      })
      .optional(),
  }),
  page_header: z.array(Text),
  /** What the municipality calls the levels of its plan, the highest first. */
  policy_levels: z.array(Text).max(4).default([]),
  chapter_heading: Pattern,
  section_heading: Pattern,
  /** Field whose label the department stands beside. */
  anchor: Text,
  /** Fields whose labels a block prints once. */
  printed_once: z.array(Text).min(2),
  edition_labels: z.strictObject({ current: z.array(Text).min(1) }),
  words: z.strictObject({
    ranks: z.array(Text),
    ratings: z.array(Text),
    accounts: z.array(Pattern),
    checked: Text,
    unchecked: Text,
    remark: Pattern,
    not_numbers: z.array(Text),
    ...DIRECTION_WORDS,
    claims: z.strictObject({ partly: Pattern, achieved: Pattern }),
  }),
  fields: z.array(FieldSchema).min(1),
});

/** A block form: labels, kinds and order of the fields, as its file under `pipelines/forms` declares them. */
export type BlockForm = z.infer<typeof BlockFormSchema>;
