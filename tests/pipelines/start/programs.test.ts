import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundle } from '../../../pipelines/start/bundle.mjs';
import { programPath } from '../../../pipelines/start/programs.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

it('makes every program once for the sources as they are', async () => {
  for (const name of ['cli', 'operate/verifier', 'operate/read-worker']) {
    const path = await programPath(name);
    expect(existsSync(path)).toBe(true);
    expect(await programPath(name)).toBe(path);
  }
}, 60_000);

it('makes programs that find the files beside their sources, wherever they are put', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
  try {
    await bundle(ROOT, { version: 'pipelines/version.ts' }, folder);
    const code = `import(${JSON.stringify(join(folder, 'version.js'))}).then((m) => console.log(m.version))`;
    const { stdout } = spawnSync(process.execPath, ['-e', code], { cwd: '/', encoding: 'utf8' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
