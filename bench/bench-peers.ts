import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Row, ratesOf } from './row.ts';
import type { BenchCorpus } from './workplace.ts';

/** Where a Python with or without pandas may be: the first on the path, or the system's. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** Times scripts that only pick the money cells of the same files; those whose Python is not here are told and left out. */
export function benchPeers(corpus: BenchCorpus, tell: (line: string) => void): Row[] {
  const peers = [
    ['plain Python, money cells only', 'plain.py', 'csv'],
    ['pandas, money cells only', 'with_pandas.py', 'pandas'],
  ] as const;
  const found = peers.flatMap(([what, script, needed]) => {
    const python = PYTHONS.find((one) => spawnSync(one, ['-c', `import ${needed}`]).status === 0);
    if (python === undefined)
      tell(`left out, no python3 has ${needed} (apt install python3-pandas)`);
    return python === undefined ? [] : [{ what, ...runPeer(python, script, corpus) }];
  });
  const [first] = found;
  const unequal = found.find(({ amounts }) => amounts !== first?.amounts);
  if (unequal) throw new Error(`${unequal.what} finds ${unequal.amounts}, not ${first?.amounts}`);
  return found.map(({ what, seconds }) => ({ what, ...ratesOf(corpus, seconds) }));
}

function runPeer(python: string, script: string, { raw }: BenchCorpus) {
  const path = fileURLToPath(new URL(`./peers/${script}`, import.meta.url));
  const table = join(tmpdir(), `hyoka-bench-peer-${process.pid}.csv`);
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(python, [path, raw, table], { encoding: 'utf8' });
  const seconds = (performance.now() - startedAt) / 1_000;
  rmSync(table, { force: true });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return { seconds, amounts: Number(stdout) };
}
