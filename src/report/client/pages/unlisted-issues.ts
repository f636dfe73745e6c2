import type { ReportTable } from '../../report-data.ts';

/** Says how many issues a list leaves out, by the table that counts all of them, and where those are; null where it leaves out none. */
export function unlistedIssues(listed: ReportTable, kinds: ReportTable): string | null {
  const at = kinds.columns.findIndex(({ name }) => name === 'issues');
  const all = kinds.rows.reduce((sum, row) => sum + Number(row[at]), 0);
  if (all <= listed.rows.length) return null;
  const count = (many: number) => many.toLocaleString('ja-JP');
  return (
    `全${count(all)}件のうち、重大なものから${count(listed.rows.length)}件を示しています。` +
    'すべての指摘は、warehouse.duckdbの表etl.issueか、コマンドnpm run etl -- issuesで見られます。'
  );
}
