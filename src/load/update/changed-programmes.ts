import type { DuckDBConnection } from '@duckdb/node-api';
import { stagingDatabase } from '../staging/staging-table.ts';
import { difference } from './difference.ts';
import { wholeStage } from './part-stage.ts';

/**
 * Notes in the temporary table `changed_programme` the ids of those that a changed sheet belongs to, or whose identity
 * tables are not as they were; and the members of dimensions that stand for none.
 */
export async function findChangedProgrammes(
  connection: DuckDBConnection,
  identityTables: readonly string[],
): Promise<void> {
  const differences = identityTables.map((table) => {
    const now = `from ${stagingDatabase}."${table}"`;
    const then = `select identified.* replace (coalesce(renumbered.file_no, identified.file_no) as file_no)
      from ${wholeStage}."${table}" as identified
      left join renumbered on renumbered.before_no = identified.file_no
      where identified.municipality_code in (from touched)`;
    return `select programme_id from ${difference(now, then)}`;
  });
  await connection.run(
    `create temp table changed_programme as ${differences.join(' union ')}
     union select programme_id from ${stagingDatabase}.programme_identity
       semi join changed_sheet using (file_no, sheet_no)
     union from (values (-1), (-2)) as default_member (programme_id)`,
  );
}
