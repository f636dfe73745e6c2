import { type BlockFieldName, kindOfField } from '../../../src/form/block-field-name.ts';
import type { SheetCell } from './find-sheets.ts';

/** Where a drafted field has to be read: the sheet's cell, and its year where it has one. */
export interface ExpectedPlace {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly year: number | null;
}

/** A field of a form of blocks, drafted. */
export interface DraftBlockField {
  readonly field: BlockFieldName;
  readonly labels: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly string[];
  /** Years after the edition that its heads print. */
  readonly years: readonly number[];
  readonly gaps: readonly string[];
  readonly places: readonly ExpectedPlace[];
  /** The cells that hold its values. */
  readonly values: readonly SheetCell[];
}

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^personnel_cost_yen$/u, 'personnel'],
  [/_yen$/u, 'cost'],
  [/_fte$/u, 'staff'],
  [/^(?:target|actual)$/u, 'indicator'],
];
const PHRASES: readonly BlockFieldName[] = ['legal_basis', 'indicator_name'];

/** The group that a figure is read in; null for other fields. */
export function groupOf(field: BlockFieldName): string | null {
  return GROUPS.find(([pattern]) => pattern.test(field))?.[1] ?? null;
}

/** Whether texts of a field are names or answers; null for other kinds. */
export function shapeOf(field: BlockFieldName): 'phrase' | 'sentence' | null {
  if (kindOfField(field) !== 'text' || field === 'note' || /_code$/u.test(field)) return null;
  return PHRASES.includes(field) ? 'phrase' : 'sentence';
}
