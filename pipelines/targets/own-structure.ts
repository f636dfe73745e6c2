import { basename, dirname } from 'node:path';
import { releaseIdOf } from '../../src/load/release/publish.ts';
import { EXIT, Failure, LastingFailure } from '../failure.ts';
import { readManifest } from '../operate/manifest.ts';
import { objectsDigest } from '../operate/planning/fingerprint.ts';
import { outOption } from '../out-option.ts';

/** What the engine says of a table, view or column that a statement names and the release does not have. */
const UNKNOWN_NAME = /(Binder|Catalog) Error/;

/**
 * Reads a release with the program's own statements. Where they name what it does not have because another version of the
 * program made it, that is told with the way out: no defect, and nothing that a mended statement would answer.
 */
export async function withOwnStructure<Result>(
  releasePath: string,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    if (!UNKNOWN_NAME.test((cause as Error).message) || !(await isForeign(releasePath)))
      throw cause;
    throw new Failure(EXIT.usage, foreignText(releasePath), { cause });
  }
}

/** A database shows every release by this version's views: one that has others would say in it what it does not say in its file. */
export async function requireOwnStructure(releasePath: string): Promise<void> {
  if ((await manifestOf(releasePath)) !== null && (await isForeign(releasePath)))
    throw new LastingFailure(
      EXIT.usage,
      `${foreignText(releasePath)} The database keeps the release that it has.`,
    );
}

function foreignText(releasePath: string): string {
  const folder = outOption(dirname(dirname(releasePath)));
  return (
    `The release ${releaseIdOf(basename(releasePath))} was made by another version of hyoka, with other tables and views. ` +
    `Make one of this version with npm run etl -- run --full${folder}, or go to one with npm run etl -- rollback RELEASE${folder}; npm run etl -- releases${folder} lists them.`
  );
}

async function isForeign(releasePath: string): Promise<boolean> {
  return (await manifestOf(releasePath))?.objects !== objectsDigest();
}

function manifestOf(releasePath: string) {
  return readManifest(dirname(dirname(releasePath)), releaseIdOf(basename(releasePath)) ?? '');
}
