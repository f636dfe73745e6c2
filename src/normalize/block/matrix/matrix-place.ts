import type { MatrixColumn, MatrixRow } from '../../../clean/matrices/matrix.ts';
import type { FormField, YearRole } from '../../../form/block-form.ts';
import { yearRole, yearsOfField } from '../../../form/year-role.ts';

/** The field and year of the form at a place of a matrix; null where it has none there. */
export function placeAt(
  { entries }: MatrixRow,
  { head }: MatrixColumn,
  edition: number,
): { readonly field: FormField; readonly year: YearRole } | null {
  if (!head) return null;
  const after = head.year === null ? head.yearsAfter : head.year - edition;
  const year = after === null ? undefined : yearRole(after);
  const own = entries.filter(({ heads }) => heads.has(head.key));
  const fields = new Set(own.map(({ field }) => field.field));
  const [entry] = own;
  if (!entry || !year || fields.size > 1) return null;
  return yearsOfField(entry.field).includes(year) ? { field: entry.field, year } : null;
}
