import { kindOfField } from './block-field-name.ts';
import { findCycle } from './find-cycle.ts';
import type { BlockForm, FormField } from './form.ts';
import type { FormProblem } from './form-problem.ts';
import type { Form } from './form-schema.ts';
import type { TableField } from './table-field.ts';
import { isNumbered, isYearly } from './table-field-name.ts';
import type { TableForm } from './table-form.ts';

/** What the schema cannot see: keys that contradict each other, names that nothing declares, cycles. */
export function checkForm(form: Form): FormProblem[] {
  return form.layout === 'table' ? checkTable(form) : checkBlocks(form);
}

function checkBlocks(form: BlockForm): FormProblem[] {
  const names = new Set<string>(form.fields.map(({ field }) => field));
  const named = [
    { name: form.anchor, path: ['anchor'] },
    ...form.printed_once.map((name, at) => ({ name, path: ['printed_once', at] })),
    ...form.fields.flatMap(({ right_of: name }, at) =>
      name ? [{ name, path: ['fields', at, 'right_of'] }] : [],
    ),
  ];
  const unknown = named
    .filter(({ name }) => !names.has(name))
    .map(
      ({ name, path }): FormProblem => ({
        path,
        message: `no field is named '${name}'`,
        remedy: `Name one of: ${[...names].join(', ')}.`,
      }),
    );
  const problems = [...unknown, ...form.fields.flatMap(blockFieldProblems)];
  const cycle = findCycle(
    new Map<string, string[]>(
      form.fields.map((one) => [one.field, one.right_of ? [one.right_of] : []]),
    ),
  );
  return cycle
    ? [...problems, cycleProblem(['fields', indexOf(form.fields, cycle[0]!)], cycle, 'right_of')]
    : problems;
}

/** The groups whose values each kind of figure is read in; other kinds are read one by one. */
const GROUPS_OF_KIND: Partial<Record<FormField['kind'], readonly string[]>> = {
  money: ['cost', 'personnel'],
  staff: ['staff', 'personnel'],
  measure: ['indicator'],
};

function blockFieldProblems({ field, kind, group }: FormField, at: number): FormProblem[] {
  const own = kindOfField(field);
  if (kind !== own) {
    return [
      {
        path: ['fields', at, 'kind'],
        message: `'${field}' is not of kind '${kind}'`,
        remedy: `Write 'kind: ${own}'.`,
      },
    ];
  }
  const groups = GROUPS_OF_KIND[kind];
  if (groups ? groups.includes(group ?? '') : group === undefined) return [];
  return [
    {
      path: ['fields', at, group === undefined ? 'field' : 'group'],
      message: groups
        ? `'${field}' is read in a group of figures, ${groups.join(' or ')}`
        : `'${field}' is read by itself, in no group`,
      remedy: groups ? `Write 'group: ${groups[0]}'.` : "Remove 'group'.",
    },
  ];
}

function checkTable(form: TableForm): FormProblem[] {
  const problems = form.fields.flatMap((field, at) =>
    fieldProblems(field, form).map((problem) => ({
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
  if (isYearly(name) && field.year === undefined) {
    add(
      'field',
      `'${name}' holds figures of a year, but 'year' does not say which`,
      "Add 'year': block, label, or years after the edition such as 0 or -1.",
    );
  }
  if (field.year === 'block' && !form.year_blocks) {
    add(
      'year',
      "'year: block' needs blocks that repeat by position",
      "Declare 'year_blocks' with 'count' and 'first', or give the year another way.",
    );
  }
  if (field.years && field.year !== 'label') {
    add('years', "'years' says which years labels print", "Use it beside 'year: label' only.");
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
      const key = `${label}|${JSON.stringify(field.under ?? '')}|${field.occurrence ?? ''}`;
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

function cycleProblem(
  path: readonly PropertyKey[],
  cycle: readonly string[],
  key: string,
): FormProblem {
  return {
    path,
    message: `${cycle.join(' → ')} is a cycle of '${key}'`,
    remedy: 'Each field may only lean on fields that do not lean on it; remove one of the links.',
  };
}

function indexOf(fields: readonly { readonly field: string }[], name: string): number {
  return fields.findIndex(({ field }) => field === name);
}
