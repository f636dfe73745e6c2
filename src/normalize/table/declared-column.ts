import { YEAR_MARK } from '../../form/label-key.ts';
import type { DeclaredColumn, TableColumns } from '../../form/table-columns.ts';
import type { HeadedColumn, Header } from './header.ts';

/** How many years before the latest one of a header its own edition may be: targets and plans go beyond it. */
const FURTHEST = 2;

/**
 * What a form says of a column. A label that prints a year besides what the form knows (今後の方向性(R6年度)) is the one that it knows
 * without, where it stands there once: two of them would be of two years.
 */
export function declaredColumn(
  column: HeadedColumn,
  header: Header,
  byKey: TableColumns['byKey'],
): DeclaredColumn | undefined {
  const declared = byKey.get(column.key);
  if (declared !== undefined || !column.key.includes(YEAR_MARK)) return declared;
  const plain = withoutYear(column.key);
  const rivals = header.columns.filter(({ key }) => withoutYear(key) === plain);
  const latest = Math.max(...header.columns.map(({ year }) => year ?? 0));
  const isOfEdition = column.year !== null && column.year >= latest - FURTHEST;
  return rivals.length === 1 && isOfEdition ? byKey.get(plain) : undefined;
}

function withoutYear(key: string): string {
  return key.replace(YEAR_MARK, '').replace('()', '');
}
