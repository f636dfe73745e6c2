import { checkTableField } from './check-table-field.ts';
import { cycleProblem } from './cycle-problem.ts';
import { findCycle } from './find-cycle.ts';
import type { FormProblem } from './form-problem.ts';
import type { TableField } from './table-field.ts';
import type { TableForm } from './table-form.ts';

/** What the schema of a table form cannot see. */
export function checkTable(form: TableForm): FormProblem[] {
  const problems = form.fields.flatMap((field, at) =>
    checkTableField(field, form).map((problem) => ({
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
      // A column may say both the year of a row and what its figures are: 令和4年度決算.
      const rows = field.field === 'row_part' ? field.field : (field.rows ?? '');
      const places = JSON.stringify([field.under ?? '', rows]);
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
