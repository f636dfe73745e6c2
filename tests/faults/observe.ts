import { DuckDBInstance } from '@duckdb/node-api';
import { currentWarehouse } from '../../src/load/release/current-release.ts';

/** What a reader sees of a warehouse: its release, and whether its tables agree with each other. */
export interface Observation {
  readonly release: string;
  readonly sheets: number;
  /** What does not agree, in words; empty where all is well. */
  readonly disagreements: readonly string[];
}

const QUERY = `
  select
    (select max(release_id) from etl.release) as release,
    (select count(*) from etl.release) as releases,
    (select count(*) from fact_evaluation) as sheets,
    (select sum(blocks_loaded) from etl.source_file) as blocks_loaded,
    (select count(*) from programme_sheets) as sheet_rows,
    (select count(*) from fact_cost where programme_key not in (select programme_key from dim_programme)) as orphans,
    (select count(*) from etl.check_result where severity = 'blocking' and not passed) as failed_checks`;

/** Opens what is published as a reader does and looks whether it is whole; throws where it cannot be read. */
export async function observe(out: string): Promise<Observation> {
  const path = await currentWarehouse(out);
  if (path === null) throw new Error('nothing is published');
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '1' });
  const connection = await instance.connect();
  try {
    const [row] = await (await connection.run(QUERY)).getRowObjectsJS();
    const { release, releases, sheets, blocks_loaded, sheet_rows, orphans, failed_checks } = row!;
    const disagreements: string[] = [];
    if (Number(releases) !== 1) disagreements.push(`${releases} releases in one file`);
    if (sheets !== sheet_rows)
      disagreements.push(`${sheets} sheets, ${sheet_rows} rows in programme_sheets`);
    if (Number(sheets) !== Number(blocks_loaded))
      disagreements.push(`${sheets} sheets from ${blocks_loaded} blocks`);
    if (Number(orphans) > 0) disagreements.push(`${orphans} costs without a programme`);
    if (Number(failed_checks) > 0) disagreements.push('a blocking check failed');
    if (!path.includes(String(release))) disagreements.push(`${path} holds release ${release}`);
    return { release: String(release), sheets: Number(sheets), disagreements };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
