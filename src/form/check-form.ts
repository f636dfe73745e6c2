import { kindOfField } from './block-field-name.ts';
import type { BlockForm, FormField } from './block-form.ts';
import { matrixFieldProblems, sharedPlaces } from './check-matrix-field.ts';
import { checkTable } from './check-table.ts';
import { cycleProblem } from './cycle-problem.ts';
import { findCycle } from './find-cycle.ts';
import type { Form } from './form.ts';
import type { FormProblem } from './form-problem.ts';

/** What the schema cannot see: keys that contradict each other, names that nothing declares, cycles. */
export function checkForm(form: Form): FormProblem[] {
  return form.layout === 'table' ? checkTable(form) : checkBlocks(form);
}

function checkBlocks(form: BlockForm): FormProblem[] {
  const names = new Set<string>(form.fields.map(({ field }) => field));
  const named = [
    { name: form.anchor, path: ['anchor'] },
    ...(form.recognise.own?.fields ?? []).map((name, at) => ({
      name,
      path: ['recognise', 'own', 'fields', at],
    })),
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
  const problems = [
    ...unknown,
    ...undeclaredOwnLabels(form),
    ...form.fields.flatMap(blockFieldProblems),
    ...form.fields.flatMap(matrixFieldProblems),
    ...sharedPlaces(form),
    ...placesWithoutLabels(form),
  ];
  const cycle = findCycle(
    new Map<string, string[]>(
      form.fields.map((one) => [one.field, one.right_of ? [one.right_of] : []]),
    ),
  );
  return cycle
    ? [...problems, cycleProblem(['fields', indexOf(form.fields, cycle[0]!)], cycle, 'right_of')]
    : problems;
}

/** Where a sheet begins is told by labels beside values, not by a matrix. */
function placesWithoutLabels({ anchor, printed_once, fields }: BlockForm): FormProblem[] {
  const lacksLabels = (name: string) => {
    const own = fields.filter(({ field }) => field === name);
    return own.length > 0 && own.every(({ labels, rows }) => labels.length === 0 && rows);
  };
  const named = [
    { name: anchor, path: ['anchor'] },
    ...printed_once.map((name, at) => ({ name, path: ['printed_once', at] })),
  ];
  return named
    .filter(({ name }) => lacksLabels(name))
    .map(({ name, path }) => ({
      path,
      message: `'${name}' stands in a matrix alone and has no label of its own`,
      remedy: "Name a field with 'labels'.",
    }));
}

function undeclaredOwnLabels({ recognise, fields, page_header }: BlockForm): FormProblem[] {
  const labels = new Set([...fields.flatMap((field) => field.labels), ...page_header]);
  return (recognise.own?.labels ?? []).flatMap((label, at) =>
    labels.has(label)
      ? []
      : [
          {
            path: ['recognise', 'own', 'labels', at],
            message: `no field has the label '${label}'`,
            remedy: 'Give it to a field, or write it as its field does.',
          },
        ],
  );
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

function indexOf(fields: readonly { readonly field: string }[], name: string): number {
  return fields.findIndex(({ field }) => field === name);
}
