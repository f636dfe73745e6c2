import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { withMirror } from '../../src/load/postgres/mirror.ts';
import { publishRelease } from '../../src/load/postgres/publish-release.ts';
import { pointToRelease } from '../../src/load/postgres/releases.ts';
import { ChangingCity } from '../support/changing-city.ts';
import { type Cluster, startCluster } from '../support/postgres/cluster.ts';
import { hasPostgres } from '../support/postgres/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

const NIGHTS = 5;
/** With it people also go back. */
const SEED = 2;
const FACTS = ['main.fact_cost', 'main.fact_indicator_result', 'main.dim_programme', 'etl.lineage'];

type Order = Parameters<typeof publishRelease>[1];

describe.skipIf(!hasPostgres())('after nights of changes the database', () => {
  it.each([0, 2])(
    'holds what the file holds, also once people went back to a release (%i shards)',
    async (shards) => {
      const cluster = await startCluster(shards);
      try {
        await runNights(cluster);
      } finally {
        await cluster.stop();
      }
    },
    300_000,
  );
});

async function runNights(cluster: Cluster): Promise<void> {
  const folder = temporaryFolder();
  const city = new ChangingCity(folder, SEED);
  const order = { raw: city.raw, out: join(folder, 'out'), forms: [city.forms], prune: true };
  const log: string[] = [];
  let partial = 0;
  let back = 0;
  for (let night = 0; night < NIGHTS; night++) {
    for (let left = city.random.int(1, 3); left > 0; left--) log.push(city.change());
    city.write();
    const end = await load(order, (runId) => openLog(runId, 'silent'));
    if (end.error !== null) throw end.error;
    const releasePath = realpathSync(end.warehousePath);
    const { written, isNew } = await publish(cluster, { releasePath, folder, keep: 3 });
    log.push(isNew ? `published, ${written} rows written` : 'nothing new');
    // A release that people went back to stays until there is a new one.
    if (!isNew) continue;
    const inFile = await warehouseDigest(releasePath);
    await withPostgres(cluster.coordinator.address(), async (client) => {
      const inDatabase = await withMirror(client, folder, warehouseDigest);
      const shared = Object.keys(inDatabase).map((name) => [name, inFile[name]]);
      expect(inDatabase, log.join('\n')).toEqual(Object.fromEntries(shared));
      expect(Object.keys(inDatabase)).toEqual(expect.arrayContaining(FACTS));
      if (written < rowsOf(inDatabase)) partial++;
      if (night === 0 || !city.random.chance(0.4)) return;
      log.push(`back to ${await pointToRelease(client)}`);
      back++;
    });
  }
  expect(Math.min(partial, back)).toBeGreaterThan(0);
}

async function publish({ coordinator, shards, publish }: Cluster, order: Order) {
  return shards.length > 0
    ? publish(order)
    : withPostgres(coordinator.address(), (client) => publishRelease(client, order));
}

function rowsOf(digests: Record<string, string>): number {
  return Object.values(digests).reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
}
