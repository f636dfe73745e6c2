import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBuild } from '../../src/load/build/build.ts';
import { reference, run } from '../load/sample.ts';
import { fileRows } from '../support/postgres/same-rows.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { filesOf } from '../support/years/model.ts';

/** A release file and what a reader has to see of it. */
export interface MadeRelease {
  readonly id: string;
  readonly path: string;
  readonly seen: string;
}

/** What readers look at in one statement: each figure comes from other tables, and from all municipalities. */
export const LOOK = `select
  (select max(release_id) from etl.release) as release_id,
  (select count(*) from etl.release) as releases,
  (select cast(sum(budget_yen) as bigint) from cost_lines) as budget,
  (select count(*) from cost_lines) as cost_lines,
  (select count(*) from indicator_results) as results,
  (select count(*) from dim_programme) as programmes,
  (select count(*) from cell_lineage where value_text is not null) as cells`;

/** So many releases that differ in every municipality. */
export async function makeReleases(place: string, count: number): Promise<MadeRelease[]> {
  mkdirSync(place, { recursive: true });
  const releases: MadeRelease[] = [];
  for (let no = 0; no < count; no++) {
    const path = join(place, `release-${no}.duckdb`);
    const programmes = plantedCorpus().programmes.map((one) => ({
      ...one,
      budget: (year: number) => one.budget(year) + no * 1_000,
    }));
    const build = await openBuild(path, { ...reference, thresholds: [] }, { threads: 1 });
    for (const [file, records] of filesOf(programmes.slice(0, programmes.length - no)))
      await build.addFile(file, records);
    const id = `20260401T00000${no}Z-test`;
    await build.finish({ ...run, releaseId: id });
    const [seen] = await fileRows(path, LOOK);
    releases.push({ id, path, seen: seen! });
  }
  return releases;
}
