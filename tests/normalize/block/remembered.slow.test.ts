import { expect, it } from 'vitest';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { LEVELS } from '../../accuracy/levels.ts';
import { type LabFile, makeCorpus } from '../../support/lab/corpus.ts';

const PROGRAMMES = 200;
const SEED = 311;

type Forms = Awaited<ReturnType<typeof loadForms>>;

function makeFiles(): LabFile[] {
  return LEVELS.flatMap(({ setting }) => [
    ...makeCorpus({ ...setting, seed: SEED, programmes: PROGRAMMES }),
  ]);
}

async function reading({ bytes, path }: LabFile, forms: Forms): Promise<string> {
  return JSON.stringify(await readFile(bytes, path, forms));
}

it('a file is read the same, whatever was read before it', { timeout: 120_000 }, async () => {
  const files = makeFiles();
  const forms = await loadForms();
  const differing: string[] = [];
  for (const file of files) {
    const warm = await reading(file, forms);
    // What is remembered belongs to a form: one that was parsed anew remembers nothing.
    if (warm !== (await reading(file, await loadForms()))) differing.push(file.path);
  }
  expect(files.length).toBeGreaterThan(LEVELS.length);
  expect(differing).toEqual([]);
});
