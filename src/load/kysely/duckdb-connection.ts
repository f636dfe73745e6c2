import {
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  ResultReturnType,
} from '@duckdb/node-api';
import type { CompiledQuery, DatabaseConnection, QueryResult, RootOperationNode } from 'kysely';
import { beginReading, endReading, wholeRows } from '../whole-rows.ts';
import { fromDuckDb, toDuckDb, type ValuePolicy } from './duckdb-value.ts';

/** Runs compiled queries; whether rows or a count come back is read from the query's tree, never from column names. */
export class DuckDbConnection implements DatabaseConnection {
  readonly #raw: DuckDBConnection;
  readonly #policy: ValuePolicy;

  constructor(raw: DuckDBConnection, policy: ValuePolicy) {
    this.#raw = raw;
    this.#policy = policy;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#raw.run(query.sql, query.parameters.map(toDuckDb));
    switch (resultKind(query.query, result)) {
      case 'rows':
        return { rows: (await result.convertRowObjects(fromDuckDb(this.#policy))) as R[] };
      case 'count':
        return { rows: [], numAffectedRows: BigInt(result.rowsChanged) };
      case 'nothing':
        return { rows: [] };
    }
  }

  /** A stream is a transaction of its own, so that one which the engine stops midway is an error. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const parameters = query.parameters.map(toDuckDb);
    await beginReading(this.#raw);
    try {
      const result = await this.#raw.stream(query.sql, parameters);
      const all = wholeRows(
        this.#raw,
        result.yieldConvertedRowObjects(fromDuckDb(this.#policy)),
        () => this.#raw.run(query.sql, parameters),
      );
      for await (const rows of all) yield { rows: rows as R[] };
    } finally {
      await endReading(this.#raw);
    }
  }
}

function resultKind(
  node: RootOperationNode,
  result: DuckDBMaterializedResult,
): 'rows' | 'count' | 'nothing' {
  switch (node.kind) {
    case 'SelectQueryNode':
      return 'rows';
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
    case 'MergeQueryNode':
      return node.returning === undefined ? 'count' : 'rows';
    case 'RawNode':
      return rawResultKind(result);
    default:
      return 'nothing';
  }
}

/** Raw SQL has no tree, so the engine's own word for its result decides. */
function rawResultKind(result: DuckDBMaterializedResult): 'rows' | 'count' | 'nothing' {
  if (result.returnType === ResultReturnType.QUERY_RESULT) return 'rows';
  return result.returnType === ResultReturnType.CHANGED_ROWS ? 'count' : 'nothing';
}
