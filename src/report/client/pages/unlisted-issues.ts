import type { ReportTable } from '../../report-data.ts';
import { showCount } from '../show.ts';

/** Says how many issues a list leaves out, by the table that counts all of them, and where those are; null where it leaves out none. */
export function unlistedIssues(listed: ReportTable, kinds: ReportTable): string | null {
  const at = kinds.columns.findIndex(({ name }) => name === 'issues');
  const all = kinds.rows.reduce((sum, row) => sum + Number(row[at]), 0);
  if (all <= listed.rows.length) return null;
  return (
    `全${showCount(all)}件のうち、重大なものから${showCount(listed.rows.length)}件を示しています。` +
    'すべての指摘は、warehouse.duckdbの表etl.issueか、コマンドnpm run etl -- issuesで見られます。'
  );
}
