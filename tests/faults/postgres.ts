import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../support/lab/random.ts';
import { PostgresServer, postgresPrograms } from '../support/postgres/server.ts';
import { type Fault, type FaultResult, type Trial, tally } from './fault.ts';
import { postgresReader } from './postgres-reader.ts';
import { LOOK, type MadeRelease, makeReleases } from './postgres-releases.ts';
import { type Running, startProgram } from './process.ts';

/** Every so many runs one is left to end, and has to. */
const FINISH_EVERY = 5;

interface Servers {
  readonly front: PostgresServer;
  readonly shards: readonly PostgresServer[];
}

/** Kills the loader at random instants of publishing into one server, with a reader beside it. */
export const postgresLoader: Fault = (trial) =>
  disturb('PostgreSQL, loader killed', trial, 0, async ({ run, wait }) => {
    await wait();
    run.kill();
  });

/** Kills a shard at random instants of publishing through a coordinator, with a reader beside it. */
export const postgresShards: Fault = (trial) =>
  disturb('PostgreSQL, shard killed', trial, 2, async ({ run, wait, servers, pick }) => {
    await wait();
    const shard = pick(servers.shards);
    await shard.kill();
    await run.ended;
    await shard.run();
  });

interface Disturbance {
  readonly run: Running;
  readonly servers: Servers;
  /** Waits for a random instant of the time that publishing usually takes. */
  readonly wait: () => Promise<unknown>;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

async function disturb(
  fault: string,
  { place, amount, until, seed }: Trial,
  shardCount: number,
  act: (disturbance: Disturbance) => Promise<void>,
): Promise<FaultResult> {
  if (postgresPrograms() === null)
    return { fault, tried: 0, broken: [], figures: 'no PostgreSQL server is installed' };
  const random = seededRandom(seed);
  const releases = await makeReleases(join(place, 'releases'), 3);
  const folder = join(place, 'rows');
  mkdirSync(folder, { recursive: true });
  const servers = await startServers(shardCount);
  const { front, shards } = servers;
  const ports = [front, ...shards].map(({ port }) => String(port));
  const publish = ({ path }: MadeRelease) =>
    startProgram('./publish-program.ts', path, folder, ...ports);
  const look = async () =>
    JSON.stringify(
      Object.values(
        (await front.query(`set search_path = main; ${LOOK}`, 'postgres', 'admin', 1))[0]!,
      ),
    );
  const broken: string[] = [];
  const endings: string[] = [];
  let current = releases[0]!;
  let usualMs = 0;
  const finish = async (next: MadeRelease) => {
    const run = publish(next);
    await run.said('go');
    const startedAt = performance.now();
    const { exitCode, stderr } = await run.ended;
    usualMs = performance.now() - startedAt;
    if (exitCode !== 0) broken.push(`the next run ended with ${exitCode}: ${stderr}`);
    current = next;
    const seen = await look();
    if (seen !== next.seen) broken.push(`after a whole run readers see ${seen}, not ${next.seen}`);
  };
  try {
    await finish(current);
    await finish(releases[1]!);
    const reader = postgresReader(
      front,
      releases.map(({ seen }) => seen),
    );
    let tried = 0;
    for (; tried < amount && performance.now() < until; tried++) {
      const next = releases[(releases.indexOf(current) + 1) % releases.length]!;
      const run = publish(next);
      await run.said('go');
      await act({
        run,
        servers,
        wait: () => sleep(random.next() * usualMs * 1.1),
        pick: (items) => random.pick(items),
      });
      await run.ended;
      const seen = await look();
      if (![current.seen, next.seen].includes(seen)) broken.push(`readers see ${seen}`);
      endings.push(seen === next.seen ? 'new release' : 'old release');
      if (seen === next.seen) current = next;
      if (tried % FINISH_EVERY === FINISH_EVERY - 1)
        await finish(releases[(releases.indexOf(current) + 1) % releases.length]!);
    }
    await finish(releases[(releases.indexOf(current) + 1) % releases.length]!);
    const { reads, wrong, failed, reasons } = await reader.stop();
    broken.push(...wrong);
    if (shardCount === 0 && failed > 0) broken.push(`${failed} reads failed`);
    const figures = `${tally(endings)}; ${reads} reads beside, ${failed} refused: ${tally(reasons)}`;
    return { fault, tried, broken, figures };
  } finally {
    for (const server of [front, ...shards]) await server.stop();
  }
}

async function startServers(shardCount: number): Promise<Servers> {
  const front = await PostgresServer.start();
  const shards: PostgresServer[] = [];
  for (let no = 0; no < shardCount; no++) shards.push(await PostgresServer.start());
  return { front, shards };
}
