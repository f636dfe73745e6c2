import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { blockForms } from '../../pipelines/rules/loaded-form.ts';
import { clean } from '../../src/clean/clean.ts';
import { extract } from '../../src/extract/extract.ts';
import { readRecords } from '../../src/normalize/block/read-records.ts';

/** Seconds that the steps of reading took for some files, one file after the other on one core. */
export interface ReadSteps {
  readonly programmes: number;
  readonly extract: number;
  readonly clean: number;
  readonly normalize: number;
}

/** Reads files step by step, as the pipeline does, and keeps nothing of them. */
export async function readSteps(paths: readonly string[]): Promise<ReadSteps> {
  const [blockForm] = blockForms(await loadForms());
  if (!blockForm) throw new Error('no block form is there to read with');
  const { form, labels } = blockForm;
  const total = { programmes: 0, extract: 0, clean: 0, normalize: 0 };
  for (const path of paths) {
    const bytes = await readFile(path);
    const startedAt = performance.now();
    const { grids } = await extract(bytes, path);
    const extractedAt = performance.now();
    const sheets = grids.map((grid) => clean(grid, form, labels));
    const cleanedAt = performance.now();
    const { records } = readRecords(sheets, form);
    total.normalize += (performance.now() - cleanedAt) / 1_000;
    total.clean += (cleanedAt - extractedAt) / 1_000;
    total.extract += (extractedAt - startedAt) / 1_000;
    total.programmes += records.length;
  }
  return total;
}
