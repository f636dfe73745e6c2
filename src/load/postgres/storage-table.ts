import type { DuckDBConnection } from '@duckdb/node-api';

/** A column of a release's table, its type as DuckDB names it. */
export interface StorageColumn {
  readonly name: string;
  readonly type: string;
}

/** A table of a release, and the table of schema `hyoka` that holds its rows for all releases. */
export interface StorageTable {
  /** Schema in the release: `main` or `etl`. */
  readonly schema: string;
  readonly name: string;
  /** Table of schema `hyoka`, where both schemas meet. */
  readonly storage: string;
  readonly columns: readonly StorageColumn[];
  /** Column by whose years the rows are partitioned; null for small tables. */
  readonly yearColumn: string | null;
  /** Columns that tell which part a row belongs to: rows are replaced part by part. */
  readonly partColumns: readonly string[];
}

/** Release numbers are below this; a row that is still valid ends here. */
export const endOfTime = 2_147_483_647;

/** Every table of the connection's release, read from its catalogue. */
export async function storageTables(connection: DuckDBConnection): Promise<StorageTable[]> {
  const result = await connection.run(`
    select schema_name, table_name, list({name: column_name, type: data_type} order by column_index)
    from duckdb_columns()
    where database_name = current_database() and not internal
      and (schema_name, table_name) in (
        select (schema_name, table_name) from duckdb_tables()
        where database_name = current_database())
    group by all order by all`);
  const rows = await result.getRowsJson();
  return rows.map(([schema, name, columns]) =>
    describe(String(schema), String(name), columns as unknown as StorageColumn[]),
  );
}

function describe(schema: string, name: string, columns: readonly StorageColumn[]): StorageTable {
  const has = (column: string) => columns.some((one) => one.name === column);
  const isFact = /^(fact|bridge)_|lineage$/.test(name) && has('edition_fiscal_year');
  const byYear =
    name.startsWith('fact_') && has('fiscal_year') ? 'fiscal_year' : 'edition_fiscal_year';
  const keys = has('source_file_id')
    ? ['source_file_id']
    : ['municipality_code', 'edition_fiscal_year'].filter(has);
  return {
    schema,
    name,
    storage: schema === 'main' ? name : `${schema}_${name}`,
    columns,
    yearColumn: isFact ? byYear : null,
    partColumns: keys,
  };
}

const types: Readonly<Record<string, string>> = {
  VARCHAR: 'text collate "C"',
  DOUBLE: 'double precision',
  FLOAT: 'real',
  TINYINT: 'smallint',
  HUGEINT: 'numeric(38, 0)',
  TIMESTAMP: 'timestamp',
};

/** PostgreSQL's type of a column; text sorts by code point, as DuckDB sorts it. */
export function postgresType({ name, type }: StorageColumn): string {
  const plain = /^(SMALLINT|INTEGER|BIGINT|BOOLEAN|DATE|DECIMAL\(\d+,\s*\d+\))$/;
  const found = types[type] ?? (plain.test(type) ? type.toLowerCase() : undefined);
  if (found === undefined)
    throw new Error(`Column ${name} has a type without a counterpart in PostgreSQL: ${type}`);
  return found;
}
