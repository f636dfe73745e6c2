import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSignals } from '../../pipelines/rules/load-signals.ts';
import { openBuild } from '../../src/load/build/build.ts';
import type { SheetRecord } from '../../src/normalize/record.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';
import { cost, fileRecords, indicator, reference, run, sheet, sourceFile, year } from './sample.ts';

/** The sheet of each file; where it is the same object as before, the file is kept as it was read. */
type Files = Readonly<Record<string, SheetRecord>>;

const thresholds = loadSignals();

/** Digests of a warehouse of the second files: made anew, and as an update of a warehouse of the first ones. */
async function freshAndUpdated(before: Files, after: Files) {
  const folder = temporaryFolder();
  const build = async (name: string, files: Files, from?: string): Promise<string> => {
    const [path, stage] = [join(folder, name), join(folder, `${name}-stage`)];
    if (from !== undefined) {
      await copyFile(join(folder, from), path);
      await copyFile(join(folder, `${from}-stage`), stage);
    }
    const isKept = (file: string) => from !== undefined && before[file] === files[file];
    const all = Object.keys(files).map((file) => sourceFile(file));
    const kept = new Map(
      all.filter(({ path }) => isKept(path)).map((one) => [one.path, one.sha256]),
    );
    const warehouse = await openBuild(
      path,
      { ...reference, thresholds },
      {
        threads: 1,
        blankPath: join(folder, 'blank'),
        isUpdate: from !== undefined,
        stage: { path: stage, kept, earlierPath: from === undefined ? null : stage },
      },
    );
    for (const file of all)
      if (!isKept(file.path)) await warehouse.addFile(file, fileRecords([files[file.path]!]));
    await warehouse.finish(run);
    return path;
  };
  await build('before', before);
  const paths = [await build('fresh', after), await build('updated', after, 'before')];
  return Promise.all(paths.map(warehouseDigest));
}

// A city that calls an edition by the year that it appears in: results are those of the year before, its own year is a plan.
const plan = cost(2020, { phase: 'planned', plannedYen: 1_000_000 });
const missed = { rating: 'A', unmetReason: '概ね目標を達成した' };
const indicators = [indicator([year(2019, 80, 70)])];
const settled = sheet(
  { programmeName: '道路事業', ...missed },
  { costs: [cost(2019, { settlementYen: 900_000 }), plan], indicators },
);
const planned = (programmeName: string, challenge: string | null = null) =>
  sheet({ programmeName, challenge, ...missed }, { costs: [plan], indicators });

const first: Files = { 'road.csv': settled, 'park.csv': planned('公園事業') };

it.each([
  ['the changed sheet', { ...first, 'park.csv': planned('公園事業', '広報') }],
  ['the sheets that stay', { ...first, 'road.csv': planned('道路事業') }],
] as const)(
  'an update tells from all sheets of a form which year they evaluate: %s',
  async (_, changed) => {
    const [fresh, updated] = await freshAndUpdated(first, changed);
    expect(updated).toEqual(fresh);
  },
);
