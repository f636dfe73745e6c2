import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BenchCorpus, layOut } from '../../bench/workplace.ts';
import { etlCommand } from '../support/etl-command.ts';
import { hasOtherNodes, otherNodes } from '../support/other-nodes.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Enough to be read in threads where there are cores for them. */
const PROGRAMMES = 2_000;

const runs = hasOtherNodes();
let corpus: BenchCorpus;
beforeAll(() => {
  if (runs) corpus = layOut(PROGRAMMES, 1);
});
afterAll(() => corpus?.dispose());

it.runIf(runs)(
  'loads the same on every other Node.js, and knows afterwards that nothing changed',
  async () => {
    const load = (node: string, out: string) =>
      execFileSync(node, [...etlCommand, 'run', '--raw', corpus.raw, '--out', out], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const digest = (out: string) => warehouseDigest(join(out, 'warehouse.duckdb'));

    load(process.execPath, corpus.out);
    const own = await digest(corpus.out);
    for (const [at, node] of otherNodes.entries()) {
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      // Where the tests themselves run on one of them, it would be compared with itself.
      if (version === process.version) continue;
      const out = `${corpus.out}-${at}`;
      load(node, out);
      expect(await digest(out), version).toEqual(own);
      expect(load(node, out), version).toContain('Nothing changed since');
    }
  },
);
