import type { IssueRow } from '../../src/load/schema/etl-tables.ts';
import { EXIT } from '../failure.ts';
import { given } from '../given.ts';
import { SEVERITIES } from '../operate/run-report.ts';
import { TARGET_HELP, TARGET_OPTION, targetOf } from '../targets/target.ts';
import { together } from '../together.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { textOption, wholeOption, wordOption } from './option-value.ts';
import { FORMAT_OPTION, isJson, type PrintedColumns, printStream } from './print-rows.ts';

const COLUMNS: PrintedColumns<IssueRow> = {
  severity: (issue) => issue.severity,
  code: (issue) => issue.code,
  file: (issue) => issue.path,
  sheet: (issue) => issue.sheet,
  row: (issue) => issue.row,
  column: (issue) => issue.column,
  'what it is, and what to do': ({ message, remedy }) => `${message}. ${remedy}`,
};

/** Lists what the current release says about its data. */
export const issues: Command = {
  help: `Usage: npm run etl -- issues [--severity error|warning|info] [--file PATH] [--limit N] [--out data/out]

Errors first: what was quarantined. Warnings left a value out; infos are worth knowing.

  --severity WORD     only error, warning or info
  --file PATH         only files whose path holds this text
  --limit N           at most so many
${TARGET_HELP}
  --format FORMAT     table (default) or json, with all that is known of each`,
  options: {
    out: FOLDER_OPTIONS.out,
    ...TARGET_OPTION,
    severity: { type: 'string' },
    file: { type: 'string' },
    limit: { type: 'string' },
    ...FORMAT_OPTION,
  },
  async run(options) {
    const { asJson, ...narrowing } = together({
      asJson: () => isJson(options),
      severity: () => wordOption(options, 'severity', SEVERITIES),
      file: () => textOption(options, 'file'),
      limit: () => wholeOption(options, 'limit', 1),
    });
    const request = given(narrowing);
    const target = await targetOf(options);
    await target.issues(request, (chunks) => printStream(COLUMNS, chunks, asJson));
    return EXIT.done;
  },
};
