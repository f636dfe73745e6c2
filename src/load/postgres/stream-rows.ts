import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { type Client, Query, type QueryConfig, type ResultBuilder } from 'pg';

/** Rows of a query as they come. */
export interface PostgresRows<Row> {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
  /** False while rows are on their way, which keep the connection from anything else. */
  readonly isOver: () => boolean;
}

const ROWS_WAITING_MAX = 10_000;

/**
 * Sends one query, and takes no more of its rows from the connection than are wanted soon: the server waits with the others. It still
 * runs as a whole, in parallel and within its limits of time, which a query through a cursor would not.
 */
export async function streamRows<Row>(
  client: Client,
  config: QueryConfig & { readonly rowMode?: 'array'; readonly queryMode?: 'extended' },
): Promise<PostgresRows<Row>> {
  const socket = socketOf(client);
  const query = new Query(config);
  const rows = new Readable({
    objectMode: true,
    highWaterMark: ROWS_WAITING_MAX,
    read: () => socket.resume(),
  });
  let isOver = false;
  query.on('row', (row) => {
    if (!rows.push(row)) socket.pause();
  });
  const end = () => {
    isOver = true;
    // The last rows may have filled what may wait; the connection is for others now.
    socket.resume();
  };
  query.on('end', end).on('end', () => rows.push(null));
  query.on('error', end).on('error', (error) => rows.destroy(error));
  // Whoever reads the rows hears of it; before that, whoever waits for their columns.
  rows.on('error', () => undefined);
  const columns = columnsOf(query);
  client.query(query);
  return { columns: await columns, rows, isOver: () => isOver };
}

/** Known with the first row, or at the end where there is none. */
function columnsOf(query: Query): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const settle = ({ fields }: ResultBuilder) => resolve(fields.map(({ name }) => name));
    query.on('row', (_, result) => settle(result!));
    query.on('end', settle);
    query.on('error', reject);
  });
}

/** The connection's socket, which the types of `pg` leave out. */
function socketOf(client: Client): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
    .stream;
}
