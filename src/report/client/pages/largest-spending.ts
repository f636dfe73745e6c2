import type { ReportRow, ReportTable } from '../../report-data.ts';
import { reader } from './programme-link.ts';

/** What each department or policy spends in yen, the largest first: a table has a row of it for each that is counted as personnel cost. */
export function largestSpending(
  table: Pick<ReportTable, 'columns'>,
  rows: readonly ReportRow[],
  name: 'department_name' | 'policy_path',
): (readonly [name: string, yen: number])[] {
  const get = reader(table);
  const sums = new Map<string, number>();
  for (const row of rows) {
    const yen = get(row, 'spending_yen');
    if (yen === null) continue;
    const key = String(get(row, name) ?? '－');
    sums.set(key, (sums.get(key) ?? 0) + Number(yen));
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
