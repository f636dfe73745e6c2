import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '../../support/project-copy.ts';

/** A copy of the project that keeps its programs for itself. */
let project: string;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const help = () =>
  spawnSync(process.execPath, ['pipelines/start.mjs', '--help'], {
    cwd: project,
    encoding: 'utf8',
  });

/** The folder of the programs, of which there is one whole. */
function programs(): string {
  const cache = join(project, 'node_modules', '.cache', 'hyoka');
  const [name] = readdirSync(cache).filter((one) => /^[0-9a-f]{20}$/u.test(one));
  return join(cache, name!);
}

function compiledOf(name: string): string {
  return readdirSync(programs()).find((one) => one.startsWith(name) && one.endsWith('.compiled'))!;
}

const halfZeroed = (bytes: Buffer) =>
  Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(bytes.length / 2)]);

const DAMAGES: readonly [string, () => void][] = [
  ['an empty starter', () => writeFileSync(join(programs(), 'cli.cjs'), '')],
  ['an empty program', () => writeFileSync(join(programs(), 'cli.js'), '')],
  ['no program', () => rmSync(join(programs(), 'cli.js'))],
  ['no verifier', () => rmSync(join(programs(), 'operate/verifier.cjs'))],
  ['no sums', () => rmSync(join(programs(), 'sha256sums.txt'))],
  [
    'half a compiled program',
    () => {
      const path = join(programs(), compiledOf('cli.js'));
      writeFileSync(path, halfZeroed(readFileSync(path)));
    },
  ],
];

it.each(DAMAGES)(
  'starts where %s was kept, and is whole again',
  (_, damage) => {
    expect(help().status).toBe(0);
    damage();
    for (let time = 1; time <= 2; time++) {
      const { status, stdout, stderr } = help();
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('npm run etl');
    }
    for (const name of ['cli.cjs', 'cli.js', 'operate/verifier.cjs'])
      expect(readFileSync(join(programs(), name)).length).toBeGreaterThan(0);
    expect(compiledOf('cli.js')).toBeDefined();
  },
  60_000,
);
