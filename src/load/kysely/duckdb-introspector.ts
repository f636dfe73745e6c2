import {
  type DatabaseIntrospector,
  type DatabaseMetadata,
  type DatabaseMetadataOptions,
  type Kysely,
  type SchemaMetadata,
  sql,
  type TableMetadata,
} from 'kysely';

interface ColumnRow {
  readonly schema: string;
  readonly table: string;
  readonly is_view: boolean;
  readonly name: string;
  readonly data_type: string;
  readonly is_nullable: boolean;
  readonly column_default: string | null;
  readonly comment: string | null;
}

/** Schemas, tables, views and columns with their comments, of the connection's own database. */
export class DuckDbIntrospector implements DatabaseIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async getSchemas(): Promise<SchemaMetadata[]> {
    const { rows } = await sql<SchemaMetadata>`
      select schema_name as name from duckdb_schemas()
      where database_name = current_database()
        and schema_name not in ('information_schema', 'pg_catalog')
      order by name`.execute(this.#db);
    return rows;
  }

  async getTables(
    options: DatabaseMetadataOptions = { withInternalKyselyTables: false },
  ): Promise<TableMetadata[]> {
    const { rows } = await sql<ColumnRow>`
      select c.schema_name as schema, c.table_name as "table", v.view_name is not null as is_view,
        c.column_name as name, c.data_type, c.is_nullable, c.column_default, c.comment
      from duckdb_columns() as c
      left join duckdb_views() as v on v.database_name = c.database_name
        and v.schema_name = c.schema_name and v.view_name = c.table_name
      where c.database_name = current_database() and not c.internal
        and (${options.withInternalKyselyTables} or c.table_name not like 'kysely_migration%')
      order by c.schema_name, c.table_name, c.column_index`.execute(this.#db);
    return groupByTable(rows);
  }

  async getMetadata(options?: DatabaseMetadataOptions): Promise<DatabaseMetadata> {
    return { tables: await this.getTables(options) };
  }
}

function groupByTable(rows: readonly ColumnRow[]): TableMetadata[] {
  const tables = new Map<string, TableMetadata>();
  for (const row of rows) {
    const key = `${row.schema}.${row.table}`;
    const { schema, table: name, is_view: isView } = row;
    const table = tables.get(key) ?? { schema, name, isView, columns: [] };
    tables.set(key, table);
    table.columns.push({
      name: row.name,
      dataType: row.data_type,
      isNullable: row.is_nullable,
      isAutoIncrementing: row.column_default?.startsWith('nextval') ?? false,
      hasDefaultValue: row.column_default !== null,
      ...(row.comment === null ? {} : { comment: row.comment }),
    });
  }
  return [...tables.values()];
}
