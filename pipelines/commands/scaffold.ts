import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { extract } from '../../src/extract/extract.ts';
import { BadFormFile, parseForm } from '../../src/form/parse-form.ts';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import {
  describeStages,
  sideBySide,
  stagesInRows,
} from '../../src/normalize/table/rows/stages-in-rows.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { EXIT, Failure } from '../failure.ts';
import { plainWriteCause } from '../plain-cause.ts';
import { loadForms } from '../rules/load-forms.ts';
import { groupColumns } from '../scaffold/fields/group-columns.ts';
import { formIdOf } from '../scaffold/form-id.ts';
import { draftSheets } from '../scaffold/sheets/draft-sheets.ts';
import { findSheets } from '../scaffold/sheets/find-sheets.ts';
import { hasLabelsAbove } from '../scaffold/sheets/labels-above.ts';
import { findTable, type UnknownTable } from '../scaffold/table/find-table.ts';
import { loadVocabulary } from '../scaffold/vocabulary.ts';
import { writeForm } from '../scaffold/write/write-form.ts';
import { readFile } from '../sources/read-file.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { readInputFile } from './input-file.ts';

const MOST_LABELS = 20;
const LABELS_ABOVE =
  'Rows of labels and rows of their values stand by turns in it: sheets of labelled blocks with the values below, whose form is written by hand. docs/block-sheets.md has an example of such a form.';
const TOO_FEW_LABELS =
  "It has sheets of one programme each, but beside the programme's name no label is known that tells where a sheet begins. Add the label of its department or rating to pipelines/vocabulary.csv, or write the form by hand: docs/block-sheets.md.";

/** Writes a first form file for a table, or for sheets of one programme each, that no form recognises yet. */
export const scaffold: Command = {
  help: `Usage: npm run etl -- scaffold FILE [FORM.yaml] [--out data/out]

Finds the header of a wide table (one row a programme, or one for each of its years, indicators or parts such as
目標 and 実績), guesses its fields by the vocabulary of the field (pipelines/vocabulary.csv), its years, kinds and
units, and writes a form file. Sheets of one programme each (a worksheet, a file, or below each other), whose labels
stand left of their values, get a form of blocks: the more sheets the file has, the better. What a person has to confirm
or fill in is marked "# ?". An existing file is never overwritten, and a file that a form reads already is refused.

  FORM.yaml           the form file to write; OUT/scaffold/MUNICIPALITY-FILE.yaml where none is named
  --out FOLDER        where form files without a name of their own go

Next: fill the gaps, then npm run etl -- run --forms FOLDER tries the form, and moving it into pipelines/forms
makes it the project's own. docs/adding-a-municipality.md leads through all of it.`,
  takesWords: true,
  options: { out: FOLDER_OPTIONS.out },
  async run({ out }, words) {
    const [file, named, ...rest] = words;
    if (!file || rest.length > 0)
      throw new Failure(EXIT.usage, 'Give one file to look at; see scaffold --help');
    const id = formIdOf(file, named);
    const target = named ?? join(String(out), 'scaffold', `${id}.yaml`);
    const { text, otherSheets, sheetCount } = await draft(file, id);
    await writeNew(target, text, `npm run etl -- scaffold ${file} FORM.yaml`);
    const gaps = text.split('\n').filter((line) => line.includes('# ?')).length - 1;
    process.stdout.write(`Form file: ${target}\n`);
    if (sheetCount > 0)
      process.stdout.write(
        `${sheetCount} sheet(s) of one programme each were found, and no table.\n`,
      );
    process.stdout.write(`${gaps} line(s) marked "# ?" wait for a person.\n`);
    for (const sheet of otherSheets)
      process.stdout.write(
        `The sheet ${sheet} has another header, which this form does not read: put its columns beside those of the first in the source.\n`,
      );
    return EXIT.done;
  },
};

/** The text of a form, the worksheets with tables that it is not of, and how many sheets of one programme each it is of; none for a table. */
interface Draft {
  readonly text: string;
  readonly otherSheets: readonly string[];
  readonly sheetCount: number;
}

async function draft(file: string, id: string): Promise<Draft> {
  const bytes = await readInputFile(file);
  const { grids, issues } = await extract(bytes, file);
  const [unreadable] = issues.filter(({ severity }) => severity === 'error');
  if (grids.length === 0)
    throw new Failure(
      EXIT.usage,
      `${unreadable?.message ?? 'The file is empty'}. ${unreadable?.remedy ?? ''}`,
    );
  await refuseReadable(bytes, file);
  const vocabulary = loadVocabulary();
  const sheets = findSheets(grids, vocabulary);
  if (sheets.length > 0) {
    const text = await draftSheets({ id, path: file, bytes, sheets, vocabulary });
    if (text === null) throw noForm(file, TOO_FEW_LABELS);
    return { text, otherSheets: [], sheetCount: sheets.length };
  }
  if (grids.some((grid) => hasLabelsAbove(grid, vocabulary))) throw noForm(file, LABELS_ABOVE);
  const tables = grids.flatMap((grid) => findTable(grid, vocabulary) ?? []);
  const [table] = tables.sort(
    (a, b) => b.columns.length * b.rows.length - a.columns.length * a.rows.length,
  );
  if (!table) {
    const [doubt] = issues.filter(({ severity }) => severity === 'warning');
    const first = doubt ? `${doubt.message}. ${doubt.remedy} ` : '';
    throw new Failure(
      EXIT.usage,
      `${first}No header row was found in ${file}: it is no table with one row a programme. Sheets of labelled blocks need a form like pipelines/forms/*-sheet.yaml, which docs/block-sheets.md describes; npm run etl -- inspect ${file} lists their labels.`,
    );
  }
  const columns = groupColumns(table, vocabulary, basename(file, extname(file)));
  const stages = stagesInRows(table.rows, table.columns.length);
  if (stages && !columns.fields.some(({ field }) => field === 'row_part'))
    throw noForm(file, `${describeStages(stages)}. ${sideBySide(stages)}`);
  if (!columns.fields.some(({ field }) => field === 'programme_name')) {
    const labels = table.columns.map(({ label }) => normalizeText(label)).filter(Boolean);
    throw noForm(
      file,
      `No column is known to hold the names of programmes: ${labels.slice(0, MOST_LABELS).join(', ')}. If one does, add its label to pipelines/vocabulary.csv. Sheets of labelled blocks, one a programme, need a form by hand: docs/block-sheets.md.`,
    );
  }
  const heads = headsOf(table);
  const alike = tables.filter((one) => headsOf(one) === heads);
  const text = writeForm(id, table, columns, basename(file, extname(file)), alike);
  try {
    parseForm(text, `${id}.yaml`);
  } catch (cause) {
    if (!(cause instanceof BadFormFile)) throw cause;
    throw new Failure(
      EXIT.usage,
      `The table of ${file} has too few columns that the vocabulary knows to draft a form of it: ${cause.message}`,
      { cause },
    );
  }
  const others = tables.filter((one) => headsOf(one) !== heads);
  return { text, otherSheets: others.map(({ grid }) => grid.sheet ?? ''), sheetCount: 0 };
}

function headsOf({ columns }: UnknownTable): string {
  return columns.map(({ key }) => key).join('|');
}

function noForm(file: string, why: string): Failure {
  return new Failure(EXIT.usage, `No form can be drafted for ${file}. ${why}`);
}

/** Two forms of one file would have it quarantined. A form that finds its labels and not one sheet is no form of the file. */
async function refuseReadable(bytes: Uint8Array, file: string): Promise<void> {
  const { formId, records } = await readFile(bytes, file, await loadForms());
  if (formId === null || records.length === 0) return;
  throw new Failure(
    EXIT.usage,
    `${file} needs no form of its own: the form ${formId} reads ${records.length} sheet(s) of it; npm run etl -- inspect ${file} shows how`,
  );
}

/** Writes a file that is not there yet; `otherwise` is the command that names another one. */
async function writeNew(path: string, text: string, otherwise: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST'
        ? `is there already, and may hold what a person has filled in. Name another file: ${otherwise}; or delete that one if it is of no use`
        : `cannot be written: ${plainWriteCause(code)}`;
    throw new Failure(EXIT.usage, `${path} ${why}`, { cause });
  }
}
