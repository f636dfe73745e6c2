import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportColumn } from '../../report-data.ts';
import { show } from '../show.ts';

/** Columns that are said once above the table where all rows agree. */
const SAID_ONCE: readonly string[] = ['municipality_name', 'personnel_basis', 'unit'];

/** Columns that are left out, what they would have said, and which have no value. */
export interface Folded {
  readonly columns: ReadonlySet<number>;
  readonly said: readonly string[];
  readonly left: readonly string[];
}

/** Columns that need not stand in a table of these rows, and what is said in their stead. */
export function foldedColumns(
  columns: readonly ReportColumn[],
  shown: readonly number[],
  rows: readonly (readonly Cell[])[],
): Folded {
  if (rows.length === 0) return { columns: new Set(), said: [], left: [] };
  const isEmpty = (at: number) => rows.every((row) => (row[at] ?? null) === null);
  const isSame = (at: number) =>
    SAID_ONCE.includes(columns[at]!.name) && rows.every((row) => row[at] === rows[0]![at]);
  const empty = shown.filter(isEmpty);
  const same = shown.filter((at) => isSame(at) && !isEmpty(at));
  const said = same.map((at) => `${columns[at]!.label}: ${show(rows[0]![at], columns[at]!)}`);
  const left = empty.map((at) => columns[at]!.label).join('、');
  return {
    columns: new Set([...empty, ...same]),
    said,
    left: left === '' ? [] : [`値のない列: ${left}`],
  };
}
