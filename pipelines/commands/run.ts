import { EXIT } from '../failure.ts';
import { load } from '../load.ts';
import { openLog } from '../log.ts';
import { summaryText } from '../summary-text.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';

/** Loads everything under RAW into a new release; the verb that runs where none is named. */
export const run: Command = {
  summary: 'load the raw folder into a new warehouse (the default)',
  help: `Usage: npm run etl -- [run] [--raw data/raw] [--out data/out] [--forms FOLDER] [--log-level info]

Reads every .txt, .tsv, .csv and .xlsx file of RAW/<code>-<slug>/… and publishes OUT/warehouse.duckdb whole.
A file or sheet that cannot be read is quarantined with its reason in etl.issue; the others are loaded.

  --raw FOLDER        where the municipalities' folders are
  --out FOLDER        where the warehouse is published
  --forms FOLDER      form files besides the project's own, e.g. to try one that is being written
  --log-level LEVEL   debug, info, warn, error or silent

Exit codes: 0 done · 1 a defect of the program · 2 bad usage or configuration · 3 done, but something was
quarantined · 4 refused by a blocking check, the release before stays · 5 another run holds the lock`,
  options: { ...FOLDER_OPTIONS, forms: { type: 'string' }, 'log-level': { type: 'string' } },
  async run({ raw, out, forms, 'log-level': level }) {
    const runLevel = String(level ?? (process.stderr.isTTY ? 'warn' : 'info'));
    const end = await load(
      {
        raw: String(raw),
        out: String(out),
        keep: 5,
        waitMs: 0,
        linking: 'auto',
        ...(forms ? { forms: [String(forms)] } : {}),
      },
      (runId) => openLog(runId, runLevel),
    );
    if (end.error !== null) throw end.error;
    process.stdout.write(summaryText(end));
    return end.record.exit_code === EXIT.quarantined ? EXIT.quarantined : EXIT.done;
  },
};
