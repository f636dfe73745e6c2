import { realpath } from 'node:fs/promises';
import { withIssues } from '../../src/load/query/list-issues.ts';
import { withQuery } from '../../src/load/query/query.ts';
import { traceFigure } from '../../src/load/trace/trace.ts';
import { requireWarehouse } from '../require-warehouse.ts';
import { withOwnStructure } from './own-structure.ts';
import type { Target } from './target.ts';

/** The file that an output folder publishes. */
export async function fileTarget(out: string): Promise<Target> {
  const path = await realpath(await requireWarehouse(out));
  return {
    query: (sql, use) => withQuery(path, sql, use),
    trace: (request) => withOwnStructure(path, () => traceFigure(path, request)),
    issues: (request, use) => withOwnStructure(path, () => withIssues(path, request, use)),
    withFile: (use) => withOwnStructure(path, () => use(path)),
  };
}
