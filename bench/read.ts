import { performance } from 'node:perf_hooks';
import { blockForms, loadForms } from '../pipelines/load-forms.ts';
import type { CleanSheet } from '../src/clean/cell.ts';
import { clean } from '../src/clean/clean.ts';
import { extract } from '../src/extract/extract.ts';
import type { Grid } from '../src/extract/grid.ts';
import { readRecords } from '../src/normalize/read-records.ts';
import { makeCorpus } from '../tests/support/lab/corpus.ts';

/** Time that one step took for the whole corpus. */
export interface StepTime {
  readonly step: string;
  readonly milliseconds: number;
  readonly programmes: number;
  readonly megabytes: number;
}

const WARM_UP = 200;
const FOUR_LAYOUTS = {
  form: 'pages',
  container: 'text',
  noise: { kinds: new Set<never>(), rate: 0 },
} as const;

/** Times extract, clean and normalize one after the other; the last row is clean and normalize, from grid to record. */
export async function benchRead(programmes: number, seed: number): Promise<StepTime[]> {
  await timeSteps(WARM_UP, seed + 1);
  return timeSteps(programmes, seed);
}

async function timeSteps(programmes: number, seed: number): Promise<StepTime[]> {
  const [blockForm] = blockForms(await loadForms());
  if (!blockForm) throw new Error('no block form is there to read with');
  const files = [...makeCorpus({ ...FOUR_LAYOUTS, seed, programmes })];
  const megabytes = files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6;
  const grids: Grid[][] = [];
  const sheets: CleanSheet[][] = [];
  let read = 0;
  const time = async (step: string, work: () => void | Promise<void>): Promise<StepTime> => {
    const startedAt = performance.now();
    await work();
    return { step, milliseconds: performance.now() - startedAt, programmes, megabytes };
  };
  const extracting = await time('extract', async () => {
    for (const file of files) grids.push([...(await extract(file.bytes, file.path)).grids]);
  });
  const cleaning = await time('clean', () => {
    for (const own of grids)
      sheets.push(own.map((grid) => clean(grid, blockForm.form, blockForm.labels)));
  });
  const normalizing = await time('normalize', () => {
    for (const own of sheets) read += readRecords(own, blockForm.form).records.length;
  });
  if (read !== programmes) throw new Error(`${read} of ${programmes} programmes were read`);
  const milliseconds = cleaning.milliseconds + normalizing.milliseconds;
  return [extracting, cleaning, normalizing, { ...cleaning, step: 'grid to record', milliseconds }];
}
