import type { RunRecord } from '../../src/load/build/run-record.ts';
import { EXIT } from '../failure.ts';
import { readHistory } from '../operate/run-history.ts';
import { together } from '../together.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { wholeOption } from './option-value.ts';
import { FORMAT_OPTION, isJson, printJson, printTable } from './print-rows.ts';
import { tellMissingOut } from './tell-missing-out.ts';

const MILLISECONDS = 1_000;

/** Lists past runs, newest first, whether or not they published something. */
export const runs: Command = {
  help: `Usage: npm run etl -- runs [--limit 20] [--out data/out] [--format table|json]

How a run ended: published a release, unchanged (nothing to do), refused (by a check), failed, or died (killed).`,
  options: { out: FOLDER_OPTIONS.out, limit: { type: 'string', default: '20' }, ...FORMAT_OPTION },
  async run(options) {
    const { asJson, limit } = together({
      asJson: () => isJson(options),
      limit: () => wholeOption(options, 'limit', 1)!,
    });
    const out = String(options.out);
    tellMissingOut(out);
    const found = (await readHistory(out)).slice(-limit).reverse();
    if (asJson) printJson(found);
    else printRuns(found);
    return EXIT.done;
  },
};

/** Prints runs as a table. */
export function printRuns(found: readonly RunRecord[]): void {
  printTable<RunRecord>(
    {
      'started at': (run) => run.started_at,
      seconds: secondsOf,
      outcome: (run) => run.outcome,
      exit: (run) => run.exit_code,
      release: (run) => run.release_id,
      files: (run) => run.files,
      read: (run) => run.files_read,
      errors: (run) => run.issues_error,
      warnings: (run) => run.issues_warning,
    },
    found,
  );
}

/** Duration of a run in seconds, to a tenth; null where its end is unknown. */
function secondsOf({ started_at, finished_at }: RunRecord): number | null {
  if (finished_at === null) return null;
  return Math.round((Date.parse(finished_at) - Date.parse(started_at)) / (MILLISECONDS / 10)) / 10;
}
