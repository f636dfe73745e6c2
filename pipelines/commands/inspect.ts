import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import { EXIT, Failure } from '../failure.ts';
import { plainWriteCause } from '../plain-cause.ts';
import { FORMS_FOLDER, loadForms } from '../rules/load-forms.ts';
import { type Command, FOLDER_OPTIONS, type OptionValues } from './command.ts';
import { readInputFile } from './input-file.ts';
import { htmlPage } from './inspect/html-page.ts';
import { inspectFile } from './inspect/inspect-file.ts';
import { type Inspection, pickBlock } from './inspect/inspection.ts';
import { type Paint, textReport } from './inspect/text-report.ts';
import { wordOption } from './option-value.ts';

const PAGE = /\.html?$/i;

/** Shows what the reader makes of one file, cell by cell; reads the file and no warehouse. */
export const inspect: Command = {
  help: `Usage: npm run etl -- inspect FILE [--block N] [--format text|json] [--html [PAGE.html]] [--forms FOLDER] [--out data/out]

Tells a file's format, encoding, form, edition, pages and blocks, which labels are known, which texts look like
labels that the form does not know, and for every cell what it was taken for and why. Nothing is loaded.

  --block N           only this block, counted from 1
  --format FORMAT     text (default) or json
  --html              write a page that shows the sheets as grids to PAGE.html, or OUT/inspect/FILE.html
  --forms FOLDER      form files besides the project's own
  --out FOLDER        where pages without a name of their own go

Exit codes: 0 everything could be read · 2 bad usage · 3 the file has something that a run would quarantine

Example: npm run etl -- inspect data/raw/112089-tokorozawa/r02-chapter7-section4.txt --block 3`,
  takesWords: true,
  options: {
    block: { type: 'string' },
    format: { type: 'string', default: 'text' },
    html: { type: 'boolean', default: false },
    forms: { type: 'string' },
    out: FOLDER_OPTIONS.out,
  },
  async run(options, words) {
    const isJson = wordOption(options, 'format', ['text', 'json'] as const) === 'json';
    const { file, page } = filesOf(options, words, isJson);
    const whole = await inspectFile(
      await readInputFile(file),
      file,
      await loadForms(FORMS_FOLDER, ...(options.forms ? [String(options.forms)] : [])),
    );
    const inspection = blockOf(whole, options.block);
    if (page !== null) {
      await writePage(page, htmlPage(inspection));
      process.stdout.write(`Page: ${page}\n`);
    } else if (isJson) {
      process.stdout.write(`${JSON.stringify(inspection, null, 2)}\n`);
    } else {
      process.stdout.write(textReport(inspection, painter(process.stdout)));
    }
    return hasError(whole) ? EXIT.quarantined : EXIT.done;
  },
};

/** The file to read and the page to write: with --html the second name is the page's, or the one that ends in .html. */
function filesOf(
  options: OptionValues,
  words: readonly string[],
  isJson: boolean,
): { file: string; page: string | null } {
  const ordered = words.length === 2 && PAGE.test(words[0]!) ? words.toReversed() : words;
  const [file, named, ...rest] = ordered;
  if (!file || rest.length > 0 || (named && !options.html)) {
    throw new Failure(EXIT.usage, 'Give one file to look at; see inspect --help');
  }
  if (!options.html) return { file, page: null };
  if (isJson)
    throw new Failure(EXIT.usage, '--html writes a page, --format json prints: give one of them');
  if (named && (!PAGE.test(named) || resolve(named) === resolve(file))) {
    throw new Failure(EXIT.usage, `${named} cannot be the page: name a file that ends in .html`);
  }
  return { file, page: named ?? join(String(options.out), 'inspect', `${basename(file)}.html`) };
}

function blockOf(inspection: Inspection, option: OptionValues[string]): Inspection {
  if (option === undefined) return inspection;
  const picked = /^\d{1,9}$/.test(String(option)) ? pickBlock(inspection, Number(option)) : null;
  if (picked) return picked;
  const { blocks } = inspection;
  const range = blocks > 0 ? `--block is a number from 1 to ${blocks}` : 'The file has no block';
  throw new Failure(EXIT.usage, range);
}

async function writePage(path: string, page: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, page);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `The page ${path} cannot be written: ${plainWriteCause(code)}; name another`;
    throw new Failure(EXIT.usage, message, { cause });
  }
}

const STYLES = {
  title: 'bold',
  value: 'green',
  doubtful: 'magenta',
  unexplained: 'red',
  duplicate: 'gray',
  label: 'blue',
  'likely-label': 'yellow',
  heading: 'cyan',
  header: 'blue',
  error: 'red',
  warning: 'yellow',
  info: 'gray',
} as const satisfies Record<Parameters<Paint>[0], Parameters<typeof styleText>[0]>;

/** Colours for a terminal; none where the output goes to a file or pipe, or NO_COLOR is set. */
function painter(stream: NodeJS.WriteStream): Paint {
  if (!stream.isTTY || process.env.NO_COLOR) return (_, line) => line;
  return (tone, line) => styleText(STYLES[tone], line, { validateStream: false });
}

function hasError({ issues, sheets }: Inspection): boolean {
  const all = [
    ...issues,
    ...sheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.issues)),
  ];
  return all.some(({ severity }) => severity === 'error');
}
