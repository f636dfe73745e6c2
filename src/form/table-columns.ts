import { declaredLabelKey } from './label-key.ts';
import type { TableField } from './table-field.ts';
import type { TableForm } from './table-form.ts';

/** One place of the form that a column can fill: a field, and the number of its item (0 where it has none). */
export interface ColumnSlot {
  readonly field: TableField;
  readonly no: number;
}

/** What the form says of the columns with one label. */
export type DeclaredColumn = readonly ColumnSlot[] | 'ignored' | 'duplicate';

/** Labels of a table form by their keys, and as they are written, for messages. */
export interface TableColumns {
  readonly byKey: ReadonlyMap<string, DeclaredColumn>;
  readonly spellings: readonly string[];
}

/** Indexes every label that a table form declares. */
export function tableColumns(form: TableForm): TableColumns {
  const byKey = new Map<string, DeclaredColumn>();
  const spellings: string[] = [];
  for (const label of form.ignored) byKey.set(declaredLabelKey(label), 'ignored');
  for (const label of form.duplicates) byKey.set(declaredLabelKey(label), 'duplicate');
  for (const field of form.fields) {
    for (const { label, no } of labelsOf(field)) {
      const key = declaredLabelKey(label);
      const known = byKey.get(key);
      byKey.set(key, [...(Array.isArray(known) ? (known as ColumnSlot[]) : []), { field, no }]);
      spellings.push(label);
    }
  }
  return { byKey, spellings: [...spellings, ...form.ignored, ...form.duplicates] };
}

/** Every label of a field, with `{no}` filled in, and the item's number that it stands for. */
export function labelsOf(field: TableField): { label: string; no: number }[] {
  const { numbers } = field;
  if (!numbers) return field.labels.map((label) => ({ label, no: field.no ?? 0 }));
  return numbers.flatMap((number, at) =>
    field.labels.map((label) => ({ label: label.replace('{no}', number), no: at + 1 })),
  );
}

/** Keys of the texts that may stand above a slot's columns: all of one list; null where the form does not say. */
export function keysAbove({ field, no }: ColumnSlot): string[][] | null {
  const number = field.numbers?.[no - 1] ?? '';
  const keyOf = (text: string) => declaredLabelKey(text.replace('{no}', number));
  return field.under?.map((texts) => [...new Set([texts].flat().map(keyOf))]) ?? null;
}

/** Name of a slot that is the same wherever the form repeats it. */
export function slotKey({ field, level }: TableField, no: number): string {
  return `${field}/${level ?? ''}/${no}`;
}
