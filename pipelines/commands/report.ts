import { readdir } from 'node:fs/promises';
import { EXIT } from '../failure.ts';
import { writeReport } from '../reports/write-report.ts';
import { rawUnreadable } from '../sources/find-sources.ts';
import { TARGET_HELP, TARGET_OPTION, targetOf } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';

/** Builds the report of the published release. */
export const report: Command = {
  help: `Usage: npm run etl -- report [--raw data/raw] [--out data/out]

Writes OUT/report/index.html with its data, to open from the folder or any web server, and
OUT/report/hyoka-report.html, the same in one file to mail (left out where it would be too large).
Nothing is loaded from the network.

  --raw FOLDER        the input, for showing figures among the cells of their file
${TARGET_HELP}
  --out FOLDER        where the warehouse is published`,
  options: { ...FOLDER_OPTIONS, ...TARGET_OPTION },
  async run(options) {
    const out = String(options.out);
    const raw = String(options.raw);
    const target = await targetOf(options);
    await requireFolder(raw);
    const { page, singleFile, files, filesLeftOut } = await target.withFile((warehouse) =>
      writeReport(warehouse, { raw, out }),
    );
    process.stdout.write(`${page}\n${singleFile === null ? '' : `${singleFile}\n`}`);
    if (filesLeftOut > 0)
      process.stderr.write(
        `The cells of ${filesLeftOut} of ${files} file(s) are left out: in ${raw} they are gone, or changed since they were loaded.\n`,
      );
    return EXIT.done;
  },
};

/** A mistyped folder would make a report without a single cell. */
async function requireFolder(raw: string): Promise<void> {
  await readdir(raw).catch((cause: NodeJS.ErrnoException) => {
    throw rawUnreadable(raw, cause);
  });
}
