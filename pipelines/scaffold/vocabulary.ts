import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { declaredLabelKey } from '../../src/form/label-key.ts';
import type { TABLE_KINDS } from '../../src/form/table-field.ts';
import type { TableFieldName } from '../../src/form/table-field-name.ts';

/** Fields of the field's vocabulary by the keys of the labels that municipalities use for them. */
export type Vocabulary = ReadonlyMap<string, TableFieldName>;

const TABLE = fileURLToPath(new URL('../vocabulary.csv', import.meta.url));

/** The vocabulary that the project ships: field and label, one spelling a line. */
export function loadVocabulary(): Vocabulary {
  const rows = parse<{ field: TableFieldName; label: string }>(readFileSync(TABLE, 'utf8'), {
    columns: true,
  });
  return new Map(rows.map(({ field, label }) => [declaredLabelKey(label), field]));
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
