import type { DuckDBConnection } from '@duckdb/node-api';
import { checkFolder, readSqlFolder, type SqlFile } from '../sql-files.ts';

/** Outcome of one check. */
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
    const list = failed.map(
      ({ name, claim, offenders, samples }) =>
        `${name}: ${claim} (${offenders} row(s) against it, e.g. ${JSON.stringify(samples[0])})`,
    );
    super(`Refused by ${failed.length} blocking check(s): ${list.join('; ')}`);
    this.name = 'BlockedByCheck';
    this.failed = failed;
  }
}

/** Runs every check on the connection's database, in the order of their names. */
export async function runChecks(connection: DuckDBConnection): Promise<CheckResult[]> {
  const files = readSqlFolder(checkFolder);
  const offenders = await countOffenders(connection, files);
  const results: CheckResult[] = [];
  for (const file of files) results.push(await sample(connection, file, offenders.get(file.name)!));
  return results;
}

/** Rows that each blocking check of the connection's database objects to, where there are any, by the check's name. */
export async function blockingOffenders(
  connection: DuckDBConnection,
): Promise<ReadonlyMap<string, number>> {
  const files = readSqlFolder(checkFolder).filter(({ pragma }) => pragma === 'blocking');
  const offenders = await countOffenders(connection, files);
  return new Map([...offenders].filter(([, count]) => count > 0));
}

/** Counts the offenders of all checks in one statement, so that the engine plans once and has all its threads at work. */
async function countOffenders(
  connection: DuckDBConnection,
  files: readonly SqlFile[],
): Promise<ReadonlyMap<string, number>> {
  const counts = files.map((file) => `select '${file.name}', count(*) from (${queryOf(file)}\n)`);
  const result = await connection.run(counts.join(' union all '));
  const rows = await result.getRowsJS();
  return new Map(rows.map(([name, count]) => [String(name), Number(count)]));
}

async function sample(
  connection: DuckDBConnection,
  file: SqlFile,
  offenders: number,
): Promise<CheckResult> {
  const { name, claim } = file;
  const known = { name, severity: severityOf(file), claim, offenders };
  if (offenders === 0) return { ...known, samples: [] };
  const reader = await connection.runAndReadAll(
    `select offender.* from (${queryOf(file)}\n) as offender order by all limit ${samplesMax}`,
  );
  return { ...known, samples: reader.getRowObjectsJson() };
}

function severityOf({ name, pragma }: SqlFile): CheckResult['severity'] {
  if (pragma === 'blocking' || pragma === 'warning') return pragma;
  throw new Error(`${name}.sql has to begin with '--! blocking: …' or '--! warning: …'`);
}

function queryOf({ text }: SqlFile): string {
  return text.trimEnd().replace(/;$/, '');
}
