import type { Cell } from './text-table.ts';

/** Rows of a result as they come, some at a time, so that few are in memory at once. */
export interface RowStream {
  readonly columns: readonly string[];
  /** In a table the last column is shown whole, however long its texts are; cut where absent. */
  readonly isLastWhole?: boolean;
  readonly chunks: AsyncIterable<readonly (readonly Cell[])[]>;
}

const ROWS_PER_CHUNK = 10_000;

/** Rows that come one by one, some thousand at a time. */
export async function* inChunks<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let chunk: Row[] = [];
  for await (const row of rows) {
    if (chunk.push(row) < ROWS_PER_CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
