import { EXPORT_KINDS, type ExportKind, writeExports } from '../exports/write-exports.ts';
import { EXIT, Failure } from '../failure.ts';
import { TARGET_HELP, TARGET_OPTION, targetOf } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { textOption } from './option-value.ts';

/** Writes the published release as files for other programs. */
export const exportFiles: Command = {
  help: `Usage: npm run etl -- export [--only KINDS] [--ja-headers] [--out data/out]

Writes OUT/exports/<release>/ with parquet/, csv/, hyoka.xlsx, datapackage.json and manifest.json.
The same release gives the same bytes. What is there of the release and not made anew stays.
Excel takes codes such as 012025 and texts such as 3/4 in a CSV file for numbers and dates, and rounds keys of sixteen digits: there,
open hyoka.xlsx. In CSV files a text that a spreadsheet would run as a formula begins with an apostrophe.

  --only KINDS        of ${EXPORT_KINDS.join(', ')}; several with commas, or --only again
  --ja-headers        CSV files with Japanese headers besides, in csv-ja/
${TARGET_HELP}
  --out FOLDER        where the warehouse is published`,
  options: {
    out: FOLDER_OPTIONS.out,
    ...TARGET_OPTION,
    only: { type: 'string', multiple: true },
    'ja-headers': { type: 'boolean', default: false },
  },
  async run(options) {
    const out = String(options.out);
    const wanted = {
      out,
      kinds: kindsOf(textOption(options, 'only')),
      hasJapaneseHeaders: options['ja-headers'] === true,
    };
    const target = await targetOf(options);
    const place = await target.withFile((warehouse) => writeExports(warehouse, wanted));
    process.stdout.write(`${place}\n`);
    return EXIT.done;
  },
};

function kindsOf(only: string | undefined): readonly ExportKind[] {
  if (only === undefined) return EXPORT_KINDS;
  const words = only.split(',').map((word) => word.trim());
  const isKind = (word: string): word is ExportKind => EXPORT_KINDS.some((kind) => kind === word);
  const others = words.filter((word) => !isKind(word)).map((word) => `'${word}'`);
  if (others.length > 0)
    throw new Failure(
      EXIT.usage,
      `--only takes ${EXPORT_KINDS.join(', ')}; ${others.join(', ')} ${others.length > 1 ? 'are' : 'is'} none`,
    );
  return words.filter(isKind);
}
