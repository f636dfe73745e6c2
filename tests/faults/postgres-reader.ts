import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresServer } from '../support/postgres/server.ts';
import { LOOK } from './postgres-releases.ts';

/** What a reader came to: reads in all, those that failed, and what no release holds. */
export interface Reads {
  readonly reads: number;
  readonly failed: number;
  readonly wrong: readonly string[];
  /** What the failed reads were told. */
  readonly reasons: readonly string[];
}

/** Reads over and over until it is stopped; each read has to be one of the releases, whole. */
export function postgresReader(server: PostgresServer, expected: readonly string[]) {
  let isStopped = false;
  let reads = 0;
  let failed = 0;
  const wrong: string[] = [];
  const reasons: string[] = [];
  const reading = (async () => {
    while (!isStopped) {
      try {
        const [row] = await server.query(`set search_path = main; ${LOOK}`, 'postgres', 'admin', 1);
        const seen = JSON.stringify(Object.values(row!));
        if (!expected.includes(seen)) wrong.push(`a reader saw ${seen}`);
        reads++;
      } catch (error) {
        failed++;
        reasons.push(String((error as Error).message).replace(/port \d+|\d+/g, '…'));
      }
      await sleep(20);
    }
  })();
  return {
    stop: async (): Promise<Reads> => {
      isStopped = true;
      await reading;
      return { reads, failed, wrong, reasons };
    },
  };
}
