import type { FormProblem } from './form-problem.ts';
import type { TableField } from './table-field.ts';
import { isNumbered, isYearly, PLACING } from './table-field-name.ts';
import type { TableForm } from './table-form.ts';

/** What a field may not say, or leave out, beside the others of its form: when it does, and at which key. */
interface Rule {
  readonly isBroken: (field: TableField, form: TableForm) => boolean;
  readonly key: keyof TableField;
  readonly message: (field: TableField) => string;
  readonly remedy: string;
}

/** What the schema cannot see of one field of a table form; paths begin at the field. */
export function checkTableField(field: TableField, form: TableForm): FormProblem[] {
  return RULES.filter(({ isBroken }) => isBroken(field, form)).map(({ key, message, remedy }) => ({
    path: [key],
    message: message(field),
    remedy,
  }));
}

function isPolicy({ field }: TableField): boolean {
  return field.startsWith('policy');
}

function numbersItsLabels({ labels, under = [] }: TableField): boolean {
  return [...labels, ...under.flat()].some((text) => text.includes('{no}'));
}

const RULES: readonly Rule[] = [
  {
    isBroken: ({ field, year }) => isYearly(field) && year === undefined,
    key: 'field',
    message: ({ field }) => `'${field}' holds figures of a year, but 'year' does not say which`,
    remedy: "Add 'year': block, label, row, or years after the edition such as 0 or -1.",
  },
  {
    isBroken: ({ year }, form) => year === 'block' && !form.year_blocks,
    key: 'year',
    message: () => "'year: block' needs blocks that repeat by position",
    remedy: "Declare 'year_blocks' with 'count' and 'first', or give the year another way.",
  },
  {
    isBroken: ({ year }, { fields }) =>
      year === 'row' && !fields.some(({ field }) => field === 'row_year'),
    key: 'year',
    message: () => "'year: row' needs the column that says the row's year",
    remedy: "Declare it as 'row_year', of kind 'year', or give the year another way.",
  },
  {
    isBroken: ({ field }, { fields }) =>
      field === 'row_year' && !fields.some(({ year }) => year === 'row'),
    key: 'field',
    message: () => "'row_year' says the year of a row's figures, but no field is 'year: row'",
    remedy: "Write 'year: row' to the fields whose figures are of the row's year.",
  },
  {
    isBroken: ({ field, year, years }) =>
      years !== undefined && year !== 'label' && field !== 'row_year',
    key: 'years',
    message: () => "'years' says which years labels or rows print",
    remedy: "Use it beside 'year: label', or in 'row_year'.",
  },
  {
    isBroken: ({ field, carried }) => carried && !PLACING.includes(field),
    key: 'carried',
    message: ({ field }) =>
      `'${field}' is of one programme, and a blank below it is none of another`,
    remedy: `Use it for ${PLACING.join(', ')} only.`,
  },
  {
    isBroken: ({ rows }, { fields }) =>
      rows !== undefined && !fields.some(({ field }) => field === 'row_part'),
    key: 'rows',
    message: () => "'rows' needs the column that says what each row's figures are",
    remedy: "Declare it as 'row_part', of kind 'text'.",
  },
  {
    isBroken: (own, { fields }) =>
      own.field === 'row_part' && !fields.some((one) => one !== own && one.rows),
    key: 'field',
    message: () => "'row_part' says what a row's figures are, but no field has 'rows'",
    remedy: "Write to the fields in which rows they stand: 'rows: [目標]'.",
  },
  {
    isBroken: ({ field, numbers, no }) => isNumbered(field) && !numbers && no === undefined,
    key: 'field',
    message: ({ field }) => `'${field}' belongs to a numbered item, but no number is given`,
    remedy: "Add 'no', or 'numbers' with '{no}' in the labels or in 'under'.",
  },
  {
    isBroken: (own) => numbersItsLabels(own) !== (own.numbers !== undefined),
    key: 'labels',
    message: () => "'{no}' in the labels, or in 'under', and 'numbers' belong together",
    remedy: 'Give both or neither.',
  },
  {
    isBroken: (own, { policy_levels }) => isPolicy(own) && (own.level ?? 0) > policy_levels.length,
    key: 'level',
    message: ({ level }) => `level ${level} has no name`,
    remedy: "List the names of the levels under 'policy_levels', the highest first.",
  },
  {
    isBroken: (own) => isPolicy(own) && own.level === undefined,
    key: 'field',
    message: ({ field }) => `'${field}' needs its level`,
    remedy: "Add 'level', 1 for the highest.",
  },
];
