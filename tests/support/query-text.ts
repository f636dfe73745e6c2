import { withQuery } from '../../src/load/query/query.ts';
import { type RowFormat, rowText } from '../../src/load/query/row-text.ts';

/** The rows of a query on a warehouse file, as the verb prints them. */
export async function queryText(path: string, sql: string, format: RowFormat): Promise<string> {
  return withQuery(path, sql, async (rows) => {
    const pieces: string[] = [];
    for await (const piece of rowText(rows, format)) pieces.push(piece);
    return pieces.join('');
  });
}
