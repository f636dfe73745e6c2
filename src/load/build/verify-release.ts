import { allDone } from '../all-done.ts';
import { withWarehouse } from '../query/open-warehouse.ts';
import { type Census, takeCensus } from './census.ts';
import { blockingOffenders } from './checks.ts';

/** Opens a closed warehouse file as a reader would and compares it with what its builder saw; returns what differs, in words. */
export async function verifyRelease(databasePath: string, expected: Census): Promise<string[]> {
  return withWarehouse(databasePath, async (connection, instance) => {
    const other = await instance.connect();
    const [found, objections] = await allDone([
      takeCensus(connection),
      blockingOffenders(other),
    ]).finally(() => other.closeSync());
    const tables = new Set([...Object.keys(expected.rows), ...Object.keys(found.rows)]);
    const differences = [...tables]
      .filter((table) => expected.rows[table] !== found.rows[table])
      .map(
        (table) =>
          `${table} has ${found.rows[table] ?? 'no'} rows, not ${expected.rows[table] ?? 'any'}`,
      );
    if (expected.sampleTrace !== found.sampleTrace) {
      differences.push('a sample of values is traced to other cells');
    }
    for (const [name, offenders] of objections)
      differences.push(`check ${name} finds ${offenders} row(s)`);
    return differences;
  });
}
