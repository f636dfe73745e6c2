import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  currentRelease,
  pointTo,
  warehousePointer,
} from '../../src/load/release/current-release.ts';
import { listReleases, releaseIdOf, releaseName } from '../../src/load/release/publish.ts';
import { EXIT, Failure } from '../failure.ts';
import { takeLock } from '../operate/lock.ts';
import { baseManifest, noteRollback } from '../operate/manifest.ts';
import { isWhole } from '../operate/release/recover-current.ts';
import { runIdOf } from '../operate/release/release-id.ts';
import { outOption } from '../out-option.ts';
import { isPostgres, TARGET_HELP, TARGET_OPTION } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { LINKS_OPTION, linkingOf } from './links-option.ts';
import { FORMAT_OPTION, isJson, printJson } from './print-rows.ts';

/** Makes an earlier release the current one. */
export const rollback: Command = {
  help: `Usage: npm run etl -- rollback [RELEASE] [--out data/out] [--format table|json]

Without RELEASE, goes back to the one before the current release. Readers get it when they open the warehouse anew.
It stays until something in the raw folder, the forms or the program changes and a run publishes a new release.

npm run etl -- releases lists what there is to go back to.

  --out FOLDER        where the warehouse is published
  --links WORD        auto (default), or never: no link, OUT/warehouse.json names the release; it stays where it is in use
${TARGET_HELP}`,
  takesWords: true,
  options: {
    out: FOLDER_OPTIONS.out,
    ...TARGET_OPTION,
    ...LINKS_OPTION,
    ...FORMAT_OPTION,
  },
  async run(options, words) {
    const asJson = isJson(options);
    const out = String(options.out);
    const wanted = linkingOf(options);
    // Where a run was told to make no link, going back makes none either.
    const linking = existsSync(join(out, warehousePointer)) ? 'never' : wanted;
    if (words.length > 1) throw new Failure(EXIT.usage, 'Give one release; see rollback --help');
    if (isPostgres(options)) {
      const { rollBackPostgres } = await import('../targets/postgres-releases.ts');
      announce(await rollBackPostgres(words[0]), asJson);
      return EXIT.done;
    }
    const lock = await takeLock(out, runIdOf(new Date()), 0).catch(
      (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
          throw new Failure(EXIT.usage, `There is no folder ${out}; name it with --out`, { cause });
        throw cause;
      },
    );
    try {
      const target = await chooseRelease(out, words[0]);
      if (!(await isWhole(out, target)))
        throw new Failure(
          EXIT.usage,
          `Release ${target} cannot be opened, or what it was made of is not known; npm run etl -- releases${outOption(out)} lists the others`,
        );
      const base = await baseManifest(out);
      await pointTo(out, releaseName(target), linking);
      if (base) await noteRollback(out, target, base.release);
      announce(target, asJson);
    } finally {
      await lock.release();
    }
    return EXIT.done;
  },
};

function announce(release: string, asJson: boolean): void {
  if (asJson) printJson({ release });
  else process.stdout.write(`Release ${release} is the current one now.\n`);
}

async function chooseRelease(out: string, wanted: string | undefined): Promise<string> {
  const { names } = await listReleases(out);
  const current = await currentRelease(out);
  if (current === null)
    throw new Failure(
      EXIT.usage,
      `There is no release in ${out} yet; load one with npm run etl, or name another folder with --out`,
    );
  const name =
    wanted === undefined
      ? names.findLast((one) => one < current)
      : names.find((one) => one === releaseName(wanted));
  if (name === undefined) {
    throw new Failure(
      EXIT.usage,
      wanted === undefined
        ? `There is no earlier release to go back to; npm run etl -- releases${outOption(out)} lists what is kept`
        : `There is no release ${wanted}; npm run etl -- releases${outOption(out)} lists them`,
    );
  }
  if (name === current)
    throw new Failure(EXIT.usage, `Release ${releaseIdOf(name)} is the current one already`);
  return releaseIdOf(name)!;
}
