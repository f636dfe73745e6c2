import type { Issue } from '../../../issue.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** Columns without those of the matched ones that are left out, with the issues that say why. */
export function withoutColumns(
  columns: MatchedColumns,
  isLeftOut: (one: MatchedColumn) => boolean,
  issues: readonly Issue[],
): MatchedColumns {
  return {
    ...columns,
    matched: columns.matched.filter((one) => !isLeftOut(one)),
    issues: [...columns.issues, ...issues],
  };
}
