import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/** Another loader is at work in the same database. */
export class PostgresBusy extends Error {
  constructor() {
    super('Another run is loading into this PostgreSQL database; run again when it has ended');
    this.name = 'PostgresBusy';
  }
}

/** Any number that no other program uses for its own lock. */
const LOADER_LOCK = 7_468_921;
/** A loader that died holds the lock until the server has noticed. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;

/** One loader at a time; the lock ends with the transaction or the session, however it ends. Throws `PostgresBusy`. */
export async function takeLoaderLock(
  client: Client,
  until: 'transaction' | 'session',
): Promise<void> {
  const take = until === 'session' ? 'pg_try_advisory_lock' : 'pg_try_advisory_xact_lock';
  for (let waited = 0; waited <= PATIENCE_MS; waited += PAUSE_MS) {
    const { rows } = await client.query<{ taken: boolean }>(
      `select ${take}(${LOADER_LOCK}) as taken`,
    );
    if (rows[0]!.taken) return;
    await sleep(PAUSE_MS);
  }
  throw new PostgresBusy();
}
