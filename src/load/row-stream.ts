import type { Cell } from './text-table.ts';

/** Rows of a result as they come, some at a time, so that few are in memory at once. */
export interface RowStream {
  readonly columns: readonly string[];
  readonly chunks: AsyncIterable<readonly (readonly Cell[])[]>;
}

const ROWS_PER_CHUNK = 10_000;

/** Rows that are all there already. */
export function rowStream(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): RowStream {
  return { columns, chunks: slices(rows) };
}

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

/** The rows of a list, some thousand at a time. */
export async function* slices<Row>(list: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < list.length; at += ROWS_PER_CHUNK)
    yield list.slice(at, at + ROWS_PER_CHUNK);
}
