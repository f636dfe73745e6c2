import { EXIT } from '../failure.ts';
import { writeReport } from '../reports/write-report.ts';
import { requireWarehouse } from '../require-warehouse.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';

/** Builds the report of the published release. */
export const report: Command = {
  summary: 'build the report that people open in a browser',
  help: `Usage: npm run etl -- report [--raw data/raw] [--out data/out]

Writes OUT/report/index.html with its data, to open from the folder or any web server, and
OUT/report/hyoka-report.html, the same in one file to mail (left out where it would be too large).
Nothing is loaded from the network.

  --raw FOLDER    the input, for showing figures among the cells of their file
  --out FOLDER    where the warehouse is published`,
  options: FOLDER_OPTIONS,
  async run(options) {
    const out = String(options.out);
    const warehouse = await requireWarehouse(out);
    const { page, singleFile } = await writeReport(warehouse, { raw: String(options.raw), out });
    process.stdout.write(`${page}\n${singleFile === null ? '' : `${singleFile}\n`}`);
    return EXIT.done;
  },
};
