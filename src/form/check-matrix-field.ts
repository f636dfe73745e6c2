import type { BlockForm, FormField } from './block-form.ts';
import type { FormProblem } from './form-problem.ts';
import { declaredLabelKey } from './label-key.ts';
import { NAME_PART, partsOfRow } from './matrix-index.ts';

/** What is wrong with the labels of a field, beside its values or around a matrix. */
export function matrixFieldProblems(own: FormField, at: number): FormProblem[] {
  const { field, labels, heads, rows, group } = own;
  const problem = (key: string, message: string, remedy: string): FormProblem => ({
    path: ['fields', at, key],
    message,
    remedy,
  });
  if (!heads && !rows) {
    if (labels.length > 0) return [];
    const remedy = group ? "Add 'labels', or 'heads' and 'rows'." : "Add 'labels'.";
    return [problem('labels', `'${field}' has no labels`, remedy)];
  }
  if (!heads || !rows) {
    const [there, missing] = heads ? ['heads', 'rows'] : ['rows', 'heads'];
    return [problem(there, `'${field}' has '${there}' without '${missing}'`, EXPLAINED)];
  }
  if (!group)
    return [problem('rows', `'${field}' is no figure of a year`, "Remove 'heads' and 'rows'.")];
  return [
    ...heads
      .filter((head) => !head.includes('{year}'))
      .map((head) =>
        problem('heads', `the head '${head}' has no year`, "Write '{year}' where the year stands."),
      ),
    ...rows.flatMap((row) => rowProblems(own, row, problem)),
  ];
}

const EXPLAINED =
  "A matrix needs both: 'heads' is what stands above its columns, 'rows' what stands left of its rows.";

type Problem = (key: string, message: string, remedy: string) => FormProblem;

function rowProblems({ field, kind }: FormField, row: string, problem: Problem): FormProblem[] {
  const parts = partsOfRow(row);
  if (parts.includes(''))
    return [problem('rows', `the row '${row}' has an empty part`, "Write a text around each '>'.")];
  const names = parts.filter((part) => part === NAME_PART).length;
  if (names > 1 || parts.some((part) => part !== NAME_PART && part.includes('{')))
    return [
      problem('rows', `the row '${row}' is not understood`, `Write one '${NAME_PART}' only.`),
    ];
  if (names === 1 && kind !== 'measure')
    return [
      problem(
        'rows',
        `'${field}' belongs to no indicator`,
        `Write the row's own label instead of '${NAME_PART}'.`,
      ),
    ];
  return [];
}

/** Places of matrices that two fields claim. */
export function sharedPlaces({ fields }: BlockForm): FormProblem[] {
  const claimed = new Map<string, string>();
  const problems: FormProblem[] = [];
  for (const [at, { field, heads = [], rows = [] }] of fields.entries())
    for (const head of heads)
      for (const row of rows) {
        const place = `${declaredLabelKey(head)}/${partsOfRow(row).map(declaredLabelKey).join('>')}`;
        const other = claimed.get(place);
        if (other !== undefined && other !== field)
          problems.push({
            path: ['fields', at, 'rows'],
            message: `'${other}' and '${field}' both stand at the head '${head}' of the row '${row}'`,
            remedy: 'Give each of them heads or rows of its own.',
          });
        claimed.set(place, field);
      }
  return problems;
}
