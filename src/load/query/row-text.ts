import { csvLine } from './csv-text.ts';
import type { RowStream } from './row-stream.ts';
import { type Cell, tableLayout } from './text-table.ts';

/** How rows are written. */
export type RowFormat = 'table' | 'csv' | 'json';

/** Rows as text, piece by piece: no text holds more than some thousand rows. */
export function rowText(rows: RowStream, format: RowFormat): AsyncGenerator<string> {
  return writers[format](rows);
}

const writers = { table, csv, json } satisfies Record<
  RowFormat,
  (rows: RowStream) => AsyncGenerator<string>
>;

/** So many rows say how wide the columns are; a cell further down that is wider stands out of its column. */
const ROWS_MEASURED = 10_000;

async function* table({ columns, chunks, isLastWhole }: RowStream): AsyncGenerator<string> {
  const first: (readonly Cell[])[] = [];
  let layout: ReturnType<typeof tableLayout> | undefined;
  for await (const rows of chunks) {
    if (layout) {
      yield layout.lines(rows);
      continue;
    }
    for (const row of rows) first.push(row);
    if (first.length < ROWS_MEASURED) continue;
    layout = tableLayout(columns, first, isLastWhole);
    yield layout.head + layout.lines(first);
  }
  if (layout) return;
  layout = tableLayout(columns, first, isLastWhole);
  yield layout.head + layout.lines(first);
}

async function* csv({ columns, chunks }: RowStream): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const rows of chunks) yield rows.map(csvLine).join('');
}

async function* json({ columns, chunks }: RowStream): AsyncGenerator<string> {
  yield* jsonText(objectsOf(columns, chunks));
}

async function* objectsOf(
  columns: readonly string[],
  chunks: RowStream['chunks'],
): AsyncGenerator<readonly object[]> {
  for await (const rows of chunks)
    yield rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
}

/** Objects as one JSON array, piece by piece: the text that `JSON.stringify` makes of all at once, indented by two. */
export async function* jsonText(chunks: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const objects of chunks) {
    if (objects.length === 0) continue;
    const inner = JSON.stringify(objects, null, 2).slice('['.length, -'\n]'.length);
    yield `${isFirst ? '[' : ','}${inner}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}
