import { listIssues } from '../../src/load/list-issues.ts';
import { runQuery } from '../../src/load/query.ts';
import { traceFigure } from '../../src/load/trace/trace.ts';
import { requireWarehouse } from '../require-warehouse.ts';
import type { Target } from './target.ts';

/** The file that an output folder publishes. */
export async function fileTarget(out: string): Promise<Target> {
  const path = await requireWarehouse(out);
  return {
    query: (sql, options) => runQuery(path, sql, options),
    trace: (request) => traceFigure(path, request),
    issues: (request) => listIssues(path, request),
    withFile: (use) => use(path),
  };
}
