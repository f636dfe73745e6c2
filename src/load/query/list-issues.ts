import type { Kysely } from 'kysely';
import type { Severity } from '../../issue.ts';
import { withKysely } from '../kysely/with-kysely.ts';
import type { IssueRow } from '../schema/etl-tables.ts';
import type { WarehouseSchema } from '../schema/schema.ts';
import { withWarehouse } from './open-warehouse.ts';
import { inChunks } from './row-stream.ts';

/** Which findings to list; all where nothing is given. */
export interface IssueRequest {
  readonly severity?: Severity;
  /** A file's path, or a part of it. */
  readonly file?: string;
  readonly limit?: number;
}

/** Hands the findings of a warehouse to `use` as they come, in the order of their places, errors first. */
export async function withIssues<Result>(
  databasePath: string,
  request: IssueRequest,
  use: (chunks: AsyncIterable<readonly IssueRow[]>) => Promise<Result>,
): Promise<Result> {
  return withWarehouse(databasePath, (_connection, instance) =>
    withKysely(
      () => instance.connect(),
      (db) => use(inChunks(issueQuery(db, request).stream())),
    ),
  );
}

/** The same as a query in whatever database holds the warehouse. */
export function issueQuery(db: Kysely<WarehouseSchema>, request: IssueRequest) {
  let query = db.selectFrom('etl.issue').selectAll();
  if (request.severity !== undefined) query = query.where('severity', '=', request.severity);
  if (request.file !== undefined)
    query = query.where(({ eb, fn, val }) =>
      eb(fn<number>('strpos', ['path', val(request.file)]), '>', 0),
    );
  query = query
    .orderBy(({ case: choose }) =>
      choose('severity').when('error').then(0).when('warning').then(1).else(2).end(),
    )
    .orderBy('path')
    .orderBy('sheet')
    .orderBy('row')
    .orderBy('column')
    .orderBy('code')
    .orderBy('message');
  if (request.limit !== undefined) query = query.limit(request.limit);
  return query;
}
