import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { declaredLabelKey } from '../../src/form/label-key.ts';
import type { TABLE_KINDS } from '../../src/form/table-field.ts';
import { TABLE_FIELDS, type TableFieldName } from '../../src/form/table-field-name.ts';
import { nearest } from '../../src/text/nearest.ts';
import { readLines } from '../rules/read-lines.ts';

/** Fields of the field's vocabulary by the keys of the labels that municipalities use for them. */
export type Vocabulary = ReadonlyMap<string, TableFieldName>;

const TABLE = fileURLToPath(new URL('../vocabulary.csv', import.meta.url));

const Line = z.strictObject({
  field: z.enum(TABLE_FIELDS, { error: ({ input }) => noField(String(input)) }),
  label: z.string().min(1, 'a label is needed'),
});

/** The vocabulary that the project ships and persons add to: field and label, one spelling a line; lines that cannot be used end the run. */
export function loadVocabulary(path = TABLE): Vocabulary {
  const lines = readLines(path, Line, {
    subjectOf: ({ label }) => [declaredLabelKey(label)],
    wordOf: ({ field }) => field,
  });
  return new Map(lines.map(({ line }) => [declaredLabelKey(line.label), line.field]));
}

function noField(name: string): string {
  const near = nearest(name, TABLE_FIELDS);
  const hint = near === null ? '' : `; did you mean ${near}?`;
  return `'${name}' is no field of a table${hint}`;
}

/** The kind of value that a field usually holds. */
export function usualKind(field: TableFieldName): (typeof TABLE_KINDS)[number] {
  if (field.endsWith('_yen')) return 'money';
  if (/_(fte|persons|hours)$/u.test(field)) return 'number';
  if (/_(target|actual|result)$/u.test(field)) return 'measure';
  if (/_ratio$/u.test(field)) return 'ratio';
  if (/_unit$/u.test(field)) return 'unit';
  if (/_code$/u.test(field)) return 'code';
  if (/_year$/u.test(field)) return 'year';
  if (field === 'period') return 'period';
  return /_name$|^department$|^policy$/u.test(field) ? 'name' : 'text';
}
