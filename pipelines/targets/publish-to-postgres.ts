import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Published, publishRelease } from '../../src/load/postgres/publish-release.ts';
import { publishToShards } from '../../src/load/postgres/shards/publish-to-shards.ts';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import type { Logger } from '../log.ts';
import { cacheFolder } from '../operate/release/stage.ts';
import { requireWarehouse } from '../require-warehouse.ts';
import { requireOwnStructure } from './own-structure.ts';
import { usePostgres, useShards } from './use-postgres.ts';

/** Brings the release that an output folder publishes into the database of the environment, if it is not its newest already. */
export async function publishToPostgres(
  out: string,
  keep: number,
  log: Logger | undefined,
): Promise<Published> {
  const startedAt = performance.now();
  const releasePath = await requireWarehouse(out);
  await requireOwnStructure(releasePath);
  const folder = join(out, cacheFolder);
  await makeFolder(folder);
  const order = { releasePath, folder, keep };
  const published = await usePostgres((client) =>
    useShards((shards) =>
      shards.length === 0 ? publishRelease(client, order) : publishToShards(client, shards, order),
    ),
  );
  const { releaseId: release, isNew, written, ended } = published;
  log?.info(
    {
      step: 'postgres',
      release,
      written,
      ended,
      duration_ms: Math.round(performance.now() - startedAt),
    },
    isNew ? 'published to PostgreSQL' : 'PostgreSQL has this release already',
  );
  return published;
}
