import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { readQuestions } from '../../src/load/query/questions.ts';
import { answersOf } from './answers-of.ts';
import { sourceFile } from './sample.ts';
import { storedInReverse } from './stored-in-reverse.ts';
import { buildWarehouse } from './warehouse.ts';

const SAMPLE = new URL(
  '../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);

let path: string;
let turned: string;

beforeAll(async () => {
  const forms = await loadForms();
  const records = await readFile(readFileSync(SAMPLE), 'sample.txt', forms);
  // Two cities with the same sheets: names, figures and places alone tell no row from another.
  const files = [
    [sourceFile('sample.txt'), records],
    [sourceFile('again.txt', { municipalityCode: '990002' }), records],
  ] as const;
  path = (await buildWarehouse(files)).path;
  turned = await storedInReverse(path);
}, 120_000);

it.each(readQuestions().map(({ name }) => name))(
  '%s is answered in the same order however rows are stored',
  async (name) => {
    const answer = await answersOf(path, name);
    expect(await answersOf(turned, name)).toEqual(answer);
  },
);
