import type { ResultColumn } from './read-rows.ts';

/** How people read a column: whole yen, a share, a plain whole number such as a year, a measured number, or text. */
export type ValueFormat = 'yen' | 'ratio' | 'whole' | 'decimal' | 'text';

/** The format of a column, from the endings that column names keep to. Keys are text: spreadsheets show fifteen of their sixteen digits. */
export function valueFormat({ name, kind }: ResultColumn): ValueFormat {
  if ((kind !== 'integer' && kind !== 'number') || name.endsWith('_id')) return 'text';
  if (name.endsWith('_yen')) return 'yen';
  if (name.endsWith('_ratio')) return 'ratio';
  return kind === 'integer' ? 'whole' : 'decimal';
}
