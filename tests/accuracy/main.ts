import { parseArgs } from 'node:util';
import type { FileRecords } from '../../src/normalize/record.ts';
import { makeCorpus } from '../support/lab/corpus.ts';
import { scoreFile } from '../support/lab/score.ts';
import { addScore, emptyScore, type Mistake } from '../support/lab/tally.ts';
import { LEVELS, type Level, SINGLE_DISTURBANCES } from './levels.ts';
import { type Row, reportJson, reportMistake, reportTable } from './report.ts';

const USAGE = `usage: main.ts [--seed N] [--programmes N] [--level TEXT] [--no-singles] [--json]
               [--show N] [--kind wrong|missing|invented] [--field NAME]
  --level TEXT   only levels and disturbances whose name contains TEXT
  --no-singles   leave out the levels with one disturbance alone
  --show N       also print the first N wrong readings, each with its block (--kind, --field narrow them)`;

type Read = (bytes: Uint8Array, path: string) => Promise<FileRecords>;

/** The reader under judgement, through the same door as the pipeline. */
async function loadReader(): Promise<Read> {
  const { readFile } = await import('../../pipelines/sources/read-file.ts');
  const { loadForms } = await import('../../pipelines/rules/load-forms.ts');
  const forms = await loadForms();
  return (bytes, path) => readFile(bytes, path, forms);
}

async function runLevel(
  { name, setting }: Level,
  seed: number,
  programmes: number,
  read: Read,
): Promise<Row> {
  const score = emptyScore();
  for (const file of makeCorpus({ ...setting, seed, programmes })) {
    addScore(score, scoreFile(file, await read(file.bytes, file.path)));
  }
  return { name, score };
}

function overall(rows: readonly Row[]): Row {
  const score = emptyScore();
  for (const row of rows) addScore(score, row.score);
  return { name: 'overall', score };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      seed: { type: 'string', default: '1' },
      programmes: { type: 'string', default: '400' },
      level: { type: 'string', default: '' },
      singles: { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
      show: { type: 'string', default: '0' },
      kind: { type: 'string', default: '' },
      field: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const levels = [...LEVELS, ...(values.singles ? SINGLE_DISTURBANCES : [])].filter(({ name }) =>
    name.includes(values.level),
  );
  const read = await loadReader();
  const rows: Row[] = [];
  for (const level of levels) {
    rows.push(await runLevel(level, Number(values.seed), Number(values.programmes), read));
  }
  const isShown = ({ kind, key }: Mistake): boolean =>
    kind.startsWith(values.kind) && key.startsWith(values.field);
  const mistakes = rows.flatMap(({ name, score }) =>
    score.mistakes.filter(isShown).map((mistake) => reportMistake(name, mistake)),
  );
  for (const mistake of mistakes.slice(0, Number(values.show))) console.log(mistake);
  if (rows.length > 1) rows.push(overall(rows));
  console.log(values.json ? reportJson(rows) : reportTable(rows));
}

await main();
