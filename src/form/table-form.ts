import * as z from 'zod';
import type { Phase } from '../text/phase.ts';
import { DIRECTION_WORDS } from './direction-words.ts';
import { Pattern, Text } from './pattern.ts';
import { Era, TableFieldSchema } from './table-field.ts';
import { COST_FIELDS } from './table-field-name.ts';

const CostField = z.enum(COST_FIELDS);

/** The sum of the parts, each times `rate_yen`, has to be `equals`; an error leaves out the row, or its figures where it cannot have slipped, a warning flags it. */
const IdentitySchema = z.strictObject({
  name: Text,
  parts: z.array(CostField).min(1),
  rate_yen: z.number().positive().default(1),
  equals: CostField,
  tolerance_yen: z.number().min(0).default(0),
  severity: z.enum(['error', 'warning']),
});

/** Schema of a form whose programmes are rows under labelled columns. */
export const TableFormSchema = z.strictObject({
  id: Text,
  title: Text,
  layout: z.literal('table'),
  money_unit_yen: z.number().int().positive(),
  /** The amount in the middle of a file, as printed: where one is a hundred times as large or small, its unit is another one. */
  usual_amount: z.number().positive().optional(),
  /** What the municipality counts as personnel cost (人件費). */
  personnel_basis: Text,
  default_direction: z.enum(['higher', 'lower', 'keep', 'unknown']).default('unknown'),
  recognise: z.strictObject({ labels: z.array(Text).min(3) }),
  /** Rows that the header takes; upper rows group the columns below them. */
  header_rows: z.number().int().min(1).max(4).default(1),
  /** Where the edition's year is printed, and how many years later than that year the edition is. */
  edition: z.strictObject({
    from: z.enum(['column', 'title', 'header', 'file_name']),
    plus_years: z.number().int().min(-5).max(5).default(0),
  }),
  /** Era of years that heads print without one: 5年度決算額. */
  heads_era: Era.optional(),
  /** Columns that repeat by position, one block a year: how many, and the first year after the edition. */
  year_blocks: z
    .strictObject({
      count: z.number().int().min(1).max(30),
      first: z.union([z.number().int().min(-30).max(30), z.literal('column')]),
    })
    .optional(),
  /** Last years, counted from the edition, whose figures are settled or estimated; later ones are plans. */
  phases: z.strictObject({
    settled_until: z.number().int().min(-20).max(20),
    estimated_until: z.number().int().min(-20).max(20).optional(),
  }),
  policy_levels: z.array(Text).max(4).default([]),
  /** Which way an indicator is better, told by its name. */
  words: z.strictObject(DIRECTION_WORDS).prefault({}),
  /** Names of rows that are sums of others, whatever code they have. */
  sum_rows: Pattern.default('^(総?合計|総計|小計|計|平均)(\\([^()]*\\))?$'),
  /** Where the office of programmes stands that has no column: the name of their sheet, or rows above them. */
  department: z.strictObject({ from: z.enum(['sheet', 'heading_rows']) }).optional(),
  /** Whether rows below a programme's own, without its name, are further indicators or activities of it. */
  item_rows: z.boolean().default(false),
  /** Texts above the header that say nothing. */
  fillers: z.array(Pattern).default([]),
  fields: z.array(TableFieldSchema).min(1),
  /** Columns that repeat what other columns say. */
  duplicates: z.array(Text).default([]),
  /** Columns that are known and not loaded. */
  ignored: z.array(Text).default([]),
  identities: z.array(IdentitySchema).default([]),
});

/** A table form: columns, years and identities, as its file under `pipelines/forms` declares them. */
export type TableForm = z.infer<typeof TableFormSchema>;
/** Amounts of one year that have to agree. */
export type Identity = z.infer<typeof IdentitySchema>;

/** Whether figures of a year so many years after the edition are settled, estimated or still a plan. */
export function phaseAfter(years: number, { phases }: TableForm): Phase {
  const { settled_until, estimated_until = settled_until } = phases;
  if (years <= settled_until) return 'settled';
  return years <= estimated_until ? 'estimated' : 'planned';
}
