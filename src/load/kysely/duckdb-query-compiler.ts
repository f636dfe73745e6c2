import { PostgresQueryCompiler } from 'kysely';

/** DuckDB takes PostgreSQL's grammar: double-quoted names, `$1` parameters, `returning`, `on conflict`. */
export class DuckDbQueryCompiler extends PostgresQueryCompiler {}
