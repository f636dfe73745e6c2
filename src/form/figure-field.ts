import type { FieldKind, FormField } from './block-form.ts';

/** True for a field of figures that a sheet prints by year: amounts, staff, targets and results. */
export function isFigureField({ group }: FormField): boolean {
  return group !== undefined;
}

/** True for a field of figures of a kind. */
export function isFigureOf(field: FormField, kind: FieldKind): boolean {
  return isFigureField(field) && field.kind === kind;
}

/** True for a field of amounts or staff. */
export function isAmountField(field: FormField): boolean {
  return isFigureOf(field, 'money') || isFigureOf(field, 'staff');
}

/** True for a field of one of some groups of figures. */
export function isInGroups({ group }: FormField, groups: readonly string[]): boolean {
  return group !== undefined && groups.includes(group);
}
