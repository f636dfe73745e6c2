import { cycleProblem } from './cycle-problem.ts';
import { findCycle } from './find-cycle.ts';
import type { FormProblem } from './form-problem.ts';
import type { TableField } from './table-field.ts';
import { isNumbered, isYearly, PLACING } from './table-field-name.ts';
import type { TableForm } from './table-form.ts';

/** What the schema of a table form cannot see. */
export function checkTable(form: TableForm): FormProblem[] {
  const problems = form.fields.flatMap((field, at) =>
    [...yearProblems(field, form), ...fieldProblems(field, form)].map((problem) => ({
      ...problem,
      path: ['fields', at, ...problem.path],
    })),
  );
  return [
    ...problems,
    ...requiredFields(form),
    ...repeatedLabels(form),
    ...identityProblems(form),
    ...itemRowProblems(form),
    ...departmentProblems(form),
  ];
}

function departmentProblems({ department, fields }: TableForm): FormProblem[] {
  return department && fields.some(({ field }) => field === 'department')
    ? [
        {
          path: ['department'],
          message: `'department' is said to stand in a column and in the ${department.from === 'sheet' ? "sheet's name" : 'rows above'}`,
          remedy: 'Declare one of the two, and keep the column as a note.',
        },
      ]
    : [];
}

/** Indicators are numbered through: further rows of one kind would take the numbers of the other. */
function itemRowProblems({ item_rows, fields }: TableForm): FormProblem[] {
  const has = (name: string) => fields.some(({ field }) => field === name);
  const problem = (message: string, remedy: string) => [{ path: ['item_rows'], message, remedy }];
  if (!item_rows) return [];
  if (has('outcome_name') && has('population_name'))
    return problem(
      "'item_rows' is for one kind of indicators, but outcome and population are both declared",
      'Keep one of them, and declare the other as notes.',
    );
  return has('outcome_name') || has('population_name') || has('activity_name')
    ? []
    : problem(
        "'item_rows' needs the column that names an indicator or activity",
        'Declare outcome_name, population_name or activity_name.',
      );
}

function fieldProblems(field: TableField, form: TableForm): FormProblem[] {
  const { field: name } = field;
  const problems: FormProblem[] = [];
  const add = (key: string, message: string, remedy: string) =>
    problems.push({ path: [key], message, remedy });
  if (field.carried && !PLACING.includes(name)) {
    add(
      'carried',
      `'${name}' is of one programme, and a blank below it is none of another`,
      `Use it for ${PLACING.join(', ')} only.`,
    );
  }
  const hasParts = form.fields.some((one) => one.field === 'row_part');
  if (field.rows && !hasParts) {
    add(
      'rows',
      "'rows' needs the column that says what each row's figures are",
      "Declare it as 'row_part', of kind 'text'.",
    );
  }
  if (name === 'row_part' && !form.fields.some((one) => one !== field && one.rows)) {
    add(
      'field',
      "'row_part' says what a row's figures are, but no field has 'rows'",
      "Write to the fields in which rows they stand: 'rows: [目標]'.",
    );
  }
  if (isNumbered(name) && !field.numbers && field.no === undefined) {
    add(
      'field',
      `'${name}' belongs to a numbered item, but no number is given`,
      "Add 'no', or 'numbers' with '{no}' in the labels or in 'under'.",
    );
  }
  const texts = [...field.labels, ...(field.under ?? []).flat()];
  if (texts.some((text) => text.includes('{no}')) !== (field.numbers !== undefined)) {
    add(
      'labels',
      "'{no}' in the labels, or in 'under', and 'numbers' belong together",
      'Give both or neither.',
    );
  }
  if (/^policy/.test(name) && (field.level ?? 0) > form.policy_levels.length) {
    add(
      'level',
      `level ${field.level} has no name`,
      "List the names of the levels under 'policy_levels', the highest first.",
    );
  }
  if (/^policy/.test(name) && field.level === undefined) {
    add('field', `'${name}' needs its level`, "Add 'level', 1 for the highest.");
  }
  return problems;
}

/** What a field says of the year of its figures. */
function yearProblems(field: TableField, form: TableForm): FormProblem[] {
  const { field: name } = field;
  const problems: FormProblem[] = [];
  const add = (key: string, message: string, remedy: string) =>
    problems.push({ path: [key], message, remedy });
  if (isYearly(name) && field.year === undefined) {
    add(
      'field',
      `'${name}' holds figures of a year, but 'year' does not say which`,
      "Add 'year': block, label, row, or years after the edition such as 0 or -1.",
    );
  }
  if (field.year === 'block' && !form.year_blocks) {
    add(
      'year',
      "'year: block' needs blocks that repeat by position",
      "Declare 'year_blocks' with 'count' and 'first', or give the year another way.",
    );
  }
  if (field.year === 'row' && !form.fields.some((one) => one.field === 'row_year')) {
    add(
      'year',
      "'year: row' needs the column that says the row's year",
      "Declare it as 'row_year', of kind 'year', or give the year another way.",
    );
  }
  if (name === 'row_year' && !form.fields.some(({ year }) => year === 'row')) {
    add(
      'field',
      "'row_year' says the year of a row's figures, but no field is 'year: row'",
      "Write 'year: row' to the fields whose figures are of the row's year.",
    );
  }
  if (field.years && field.year !== 'label' && name !== 'row_year') {
    add(
      'years',
      "'years' says which years labels or rows print",
      "Use it beside 'year: label', or in 'row_year'.",
    );
  }
  return problems;
}

function requiredFields(form: TableForm): FormProblem[] {
  const names = new Set(form.fields.map(({ field }) => field));
  const needed: [boolean, string, string][] = [
    [true, 'programme_name', 'every programme is known by its name'],
    [form.edition.from === 'column', 'edition_year', 'the edition is to come from a column'],
    [
      form.year_blocks?.first === 'column',
      'first_year',
      'the first year of the blocks is to come from a column',
    ],
  ];
  return needed.flatMap(([isNeeded, name, why]) =>
    isNeeded && !names.has(name as TableField['field'])
      ? [{ path: ['fields'], message: `no field is '${name}'`, remedy: `Declare it: ${why}.` }]
      : [],
  );
}

/** Two fields that claim the same column, with nothing that tells them apart. */
function repeatedLabels(form: TableForm): FormProblem[] {
  const seen = new Map<string, string>();
  return form.fields.flatMap((field, at) =>
    field.labels.flatMap((label): FormProblem[] => {
      const places = JSON.stringify([field.under ?? '', field.rows ?? '']);
      const key = `${label}|${places}|${field.occurrence ?? ''}`;
      const other = seen.get(key);
      seen.set(key, field.field);
      return other === undefined
        ? []
        : [
            {
              path: ['fields', at, 'labels'],
              message: `'${label}' is declared twice, for '${other}' and '${field.field}'`,
              remedy: "Tell the columns apart by 'under' or 'occurrence', or remove one.",
            },
          ];
    }),
  );
}

function identityProblems(form: TableForm): FormProblem[] {
  const names = new Set<string>(form.fields.map(({ field }) => field));
  const unknown = form.identities.flatMap(({ parts, equals }, at) =>
    [...parts, equals]
      .filter((name) => !names.has(name))
      .map(
        (name): FormProblem => ({
          path: ['identities', at],
          message: `no field of this form is '${name}'`,
          remedy: 'Declare the field, or leave it out of the identity.',
        }),
      ),
  );
  const sums = form.identities.filter(({ parts }) => parts.length > 1);
  const cycle = findCycle(
    new Map(sums.map(({ equals, parts }) => [equals as string, parts as readonly string[]])),
  );
  return cycle ? [...unknown, cycleProblem(['identities'], cycle, 'sum')] : unknown;
}
