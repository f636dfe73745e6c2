import { QueryError } from '../../src/load/query/query-error.ts';
import { type RowFormat, rowText } from '../../src/load/query/row-text.ts';
import { EXIT, Failure } from '../failure.ts';
import { TARGET_HELP, TARGET_OPTION, targetOf } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { wordOption } from './option-value.ts';
import { printText } from './print-rows.ts';

const FORMATS = ['table', 'csv', 'json'] as const satisfies RowFormat[];

/** Runs one SQL statement on the published warehouse, read-only. */
export const query: Command = {
  help: `Usage: npm run etl -- query "SELECT …" [--format table|csv|json] [--out data/out]

The statement can read the warehouse and nothing else: no writing, no files, no network, no settings.

  --format FORMAT     table (default), csv, json
${TARGET_HELP}
  --out FOLDER        where the warehouse is published

Example: npm run etl -- query "select * from unmet_targets where fiscal_year = 2020"`,
  takesWords: true,
  options: {
    out: FOLDER_OPTIONS.out,
    ...TARGET_OPTION,
    format: { type: 'string', default: 'table' },
  },
  async run(options, words) {
    const format = wordOption(options, 'format', FORMATS)!;
    const [sql, ...rest] = words;
    if (!sql || rest.length > 0)
      throw new Failure(EXIT.usage, 'Give one SQL statement in quotes; see query --help');
    const target = await targetOf(options);
    try {
      await target.query(sql, (rows) => printText(rowText(rows, format)));
    } catch (cause) {
      if (cause instanceof QueryError) throw new Failure(EXIT.usage, cause.message, { cause });
      throw cause;
    }
    return EXIT.done;
  },
};
