import { withIssues } from '../../src/load/list-issues.ts';
import { withQuery } from '../../src/load/query.ts';
import { traceFigure } from '../../src/load/trace/trace.ts';
import { requireWarehouse } from '../require-warehouse.ts';
import type { Target } from './target.ts';

/** The file that an output folder publishes. */
export async function fileTarget(out: string): Promise<Target> {
  const path = await requireWarehouse(out);
  return {
    query: (sql, use) => withQuery(path, sql, use),
    trace: (request) => traceFigure(path, request),
    issues: (request, use) => withIssues(path, request, use),
    withFile: (use) => use(path),
  };
}
