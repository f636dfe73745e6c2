import { declaredLabelKey } from '../../../form/label-key.ts';
import type { MatchedColumn } from '../heads/match-columns.ts';

/** True for a column whose cell says of which year or part its row is. */
export function saysOfRow({ field }: MatchedColumn): boolean {
  return field.field === 'row_year' || field.field === 'row_part';
}

/** True for a column whose figure is of its row alone. */
export function isOfRow({ field }: MatchedColumn): boolean {
  return field.year === 'row' || field.rows !== undefined;
}

/** True for a column that is the field in the rows of a part. */
export function isOfPart({ field }: MatchedColumn, part: string): boolean {
  return field.rows === undefined || field.rows.some((text) => declaredLabelKey(text) === part);
}
