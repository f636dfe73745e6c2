import { rm } from 'node:fs/promises';
import { isSame, stampsOf } from '../reading/read-stable.ts';
import { type BuiltRelease, buildRelease, type ReleaseOrder } from './build-release.ts';

/**
 * Builds a release of files that stayed as they were read until the build was complete. A file that changed in the
 * meantime may have been read by half while its writer paused: it is refused, and the release built again without it.
 */
export async function buildSettled(order: ReleaseOrder): Promise<BuiltRelease> {
  const refused = new Set<string>();
  while (true) {
    const built = await buildRelease({ ...order, refused });
    const changed = await changedSince(order, built);
    if (changed.length === 0) return built;
    await Promise.all(
      [built.buildingPath, built.buildingStage].map((path) => rm(path, { force: true })),
    );
    for (const path of changed) {
      refused.add(path);
      order.log.warn(
        { step: 'build', file: path },
        'the file changed during the build; building again without it',
      );
    }
  }
}

/** Paths of files that were read for a build and are not as they were then; one that is gone was whole when it was read. */
async function changedSince(
  { plan }: ReleaseOrder,
  { manifest, readPaths }: BuiltRelease,
): Promise<string[]> {
  const known = new Map(manifest.files.map((file) => [file.path, file]));
  const changed: string[] = [];
  for (const { path, source } of plan.files) {
    const then = readPaths.has(path) ? known.get(path) : undefined;
    if (!then || !source) continue;
    const now = await stampsOf(source.absolutePath).catch(() => null);
    if (now && !isSame(now, then)) changed.push(path);
  }
  return changed;
}
