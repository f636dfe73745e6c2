import { groupBy } from '../../../src/group-by.ts';
import type { DraftBlockField } from './draft-field.ts';

/** How much of the sheets have to print a field of a matrix for it to be one of their form. */
const USUAL = 0.5;

/** The fields of all sheets, each once: those with the same heads and years are one, with all their rows. */
export function mergeFields(sheets: readonly (readonly DraftBlockField[])[]): DraftBlockField[] {
  const fewest = sheets.length * USUAL;
  const seen = groupBy(
    sheets.flatMap((fields, sheet) => fields.map((one) => ({ one, sheet }))),
    ({ one }) => keyOf(one),
  );
  const usual = [...seen.values()].filter(
    (found) => new Set(found.map(({ sheet }) => sheet)).size >= fewest,
  );
  return usual.map((found) => {
    const { one } = found[0]!;
    return {
      ...one,
      places: found.flatMap((other) => other.one.places),
      values: found.flatMap((other) => other.one.values),
    };
  });
}

function keyOf({ field, labels, heads, rows, years }: DraftBlockField): string {
  return [field, labels, heads, rows, years].map(String).join('|');
}
