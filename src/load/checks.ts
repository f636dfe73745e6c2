import type { DuckDBConnection } from '@duckdb/node-api';
import { readSqlFolder, type SqlFile, sqlFolder } from './sql-files.ts';

/** Outcome of one check of `sql/90-checks`. */
export interface CheckResult {
  readonly name: string;
  readonly severity: 'blocking' | 'warning';
  /** What the check claims about the data. */
  readonly claim: string;
  readonly offenders: number;
  /** The first offenders, at most five, as rows. */
  readonly samples: readonly Record<string, unknown>[];
}

const samplesMax = 5;

/** A release that may not be published: the blocking checks that failed, with samples of their offenders. */
export class BlockedByCheck extends Error {
  readonly failed: readonly CheckResult[];

  constructor(failed: readonly CheckResult[]) {
    const list = failed.map(({ name, claim, offenders }) => `${name}: ${claim} (${offenders})`);
    super(`Refused by ${failed.length} blocking check(s): ${list.join('; ')}`);
    this.name = 'BlockedByCheck';
    this.failed = failed;
  }
}

/** Runs every check on the connection's database, in the order of their names. */
export async function runChecks(
  connection: DuckDBConnection,
  root = sqlFolder,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const file of readSqlFolder('90-checks', root)) {
    results.push(await runCheck(connection, file));
  }
  return results;
}

/** Runs one check: counts its offenders and takes samples of them. */
export async function runCheck(connection: DuckDBConnection, file: SqlFile): Promise<CheckResult> {
  if (file.pragma !== 'blocking' && file.pragma !== 'warning') {
    throw new Error(`${file.name}.sql has to begin with '--! blocking: …' or '--! warning: …'`);
  }
  const query = file.text.trimEnd().replace(/;$/, '');
  const reader = await connection.runAndReadAll(
    `select count(*) over () as offender_count, offender.*
     from (${query}) as offender order by all limit ${samplesMax}`,
  );
  const rows = reader.getRowObjectsJson();
  const offenders = Number(rows[0]?.offender_count ?? 0);
  const samples = rows.map(({ offender_count: _, ...sample }) => sample);
  return { name: file.name, severity: file.pragma, claim: file.claim, offenders, samples };
}
