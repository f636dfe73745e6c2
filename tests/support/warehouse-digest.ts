import { withEngine } from '../../src/load/with-engine.ts';

/** Tables that tell of the run rather than of the data. */
const OF_THE_RUN = new Set(['etl.run', 'etl.release']);

/** Row count and order-free digest of the rows of every table, for comparing warehouses row for row. */
export async function warehouseDigest(databasePath: string): Promise<Record<string, string>> {
  return withEngine(databasePath, { access_mode: 'READ_ONLY' }, async (connection) => {
    const tables = await connection.run(
      'select schema_name, table_name from duckdb_tables() where not internal order by all',
    );
    const digests: Record<string, string> = {};
    for (const [schema, table] of await tables.getRowsJS()) {
      const name = `${schema}.${table}`;
      if (OF_THE_RUN.has(name)) continue;
      const result = await connection.run(
        `select count(*), md5(string_agg(md5(cast(one as varchar)), '' order by md5(cast(one as varchar)))) from ${name} as one`,
      );
      const [row] = await result.getRowsJS();
      digests[name] = `${row?.[0]} rows ${row?.[1]}`;
    }
    return digests;
  });
}
