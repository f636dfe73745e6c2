import { performance } from 'node:perf_hooks';
import { warehouseLink } from '../src/load/release/current-release.ts';
import { withEngine } from '../src/load/with-engine.ts';
import type { Row } from './row.ts';
import type { BenchCorpus } from './workplace.ts';

/** Views that users rely on. */
const VIEWS = [
  'programme_sheets',
  'cost_lines',
  'indicator_results',
  'activity_results',
  'programme_sdgs',
  'cost_changes',
  'unmet_targets',
  'restatements',
  'claim_conflicts',
  'watch_list',
  'coverage',
  'cell_lineage',
] as const;

/** Times each view twice: every column of every row, and of one municipality's rows. Needs the warehouse in OUT. */
export async function benchViews({ programmes, out }: BenchCorpus): Promise<Row[]> {
  const path = `${out}/${warehouseLink}`;
  return withEngine(path, { access_mode: 'READ_ONLY' }, async (connection) => {
    const rows: Row[] = [];
    const timed = async (what: string, sql: string) => {
      const startedAt = performance.now();
      await (await connection.run(sql)).getRows();
      rows.push({ programmes, what, seconds: (performance.now() - startedAt) / 1_000 });
    };
    const first = await connection.runAndReadAll(
      'select min(municipality_code) from dim_municipality where municipality_code in (select municipality_code from coverage)',
    );
    const code = String(first.getRows()[0]![0]);
    const everything = 'select bit_xor(hash(v)) from';
    for (const view of VIEWS) {
      await timed(`view ${view}`, `${everything} ${view} v`);
      const own = `select * from ${view} where ${ownRows(view, code)}`;
      await timed(`view ${view}, one city`, `${everything} (${own}) v`);
    }
    return rows;
  });
}

/** Lineage knows the file, and the file's folder its municipality. */
function ownRows(view: string, code: string): string {
  return view === 'cell_lineage'
    ? `starts_with(source_path, '${code}-')`
    : `municipality_code = '${code}'`;
}
