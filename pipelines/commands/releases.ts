import { EXIT } from '../failure.ts';
import { describeReleases, type ReleaseInfo } from '../operate/release/release-info.ts';
import { isPostgres, TARGET_HELP, TARGET_OPTION } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS, type OptionValues } from './command.ts';
import { FORMAT_OPTION, isJson, printJson, printTable } from './print-rows.ts';
import { tellMissingOut } from './tell-missing-out.ts';

/** Lists the releases that are kept, newest first. */
export const releases: Command = {
  help: `Usage: npm run etl -- releases [--out data/out] [--format table|json]

Each release with when it was made, what it holds, its size, and which of them readers get.

${TARGET_HELP}`,
  options: { out: FOLDER_OPTIONS.out, ...TARGET_OPTION, ...FORMAT_OPTION },
  async run(options) {
    const asJson = isJson(options);
    const found = await keptReleases(options);
    if (asJson) printJson(found);
    else {
      printTable<ReleaseInfo>(
        {
          release: ({ release }) => release,
          current: ({ is_current }) => (is_current ? '*' : ''),
          'created at': ({ created_at }) => created_at,
          files: ({ files }) => files,
          programmes: ({ programmes }) => programmes,
          errors: ({ issues_error }) => issues_error,
          MB: ({ bytes }) => (bytes === null ? null : Math.round(bytes / 100_000) / 10),
        },
        found,
      );
    }
    return EXIT.done;
  },
};

/** The releases that the target keeps, newest first. */
export async function keptReleases(options: OptionValues): Promise<ReleaseInfo[]> {
  if (isPostgres(options))
    return (await import('../targets/postgres-releases.ts')).describePostgresReleases();
  const out = String(options.out);
  tellMissingOut(out);
  return describeReleases(out);
}
