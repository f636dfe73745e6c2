import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundle } from '../../../pipelines/start/bundle.mjs';
import { ENGINE_OPTIONS } from '../../../pipelines/start/engine.mjs';
import { programPath } from '../../../pipelines/start/programs.mjs';

/** Says whether V8 takes what is kept of the script that is named after it. */
const IS_TAKEN = `
  const { readFileSync } = require('node:fs');
  const { compiledPath, keptOf } = require('./pipelines/start/script.cjs');
  const path = process.argv[1];
  const cachedData = keptOf(compiledPath(path));
  const { cachedDataRejected } = new vm.Script(readFileSync(path, 'utf8'), { cachedData });
  console.log(cachedDataRejected ? 'refused' : 'taken');`;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

it('makes every program once for the sources as they are', async () => {
  for (const name of ['cli', 'operate/verifier', 'operate/read-worker']) {
    const path = await programPath(name);
    expect(existsSync(path)).toBe(true);
    expect(await programPath(name)).toBe(path);
  }
});

it('lets everybody read them who may read other new files', async () => {
  const path = await programPath('cli');
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
  try {
    mkdirSync(join(folder, 'usual'));
    expect(statSync(dirname(path)).mode).toBe(statSync(join(folder, 'usual')).mode);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('keeps what V8 makes of each program under the options that it is started with', async () => {
  const { status } = spawnSync(process.execPath, ['pipelines/start.mjs', '--help'], { cwd: ROOT });
  expect(status).toBe(0);
  for (const name of ['cli', 'operate/verifier', 'operate/read-worker']) {
    const path = (await programPath(name)).replace(/\.cjs$/, '.js');
    const { stdout } = spawnSync(process.execPath, [...ENGINE_OPTIONS, '-e', IS_TAKEN, path], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stdout, name).toBe('taken\n');
  }
});

/** Makes a program, and says how many processes of its own are still there when they had time to end. */
const LEFT = `
  const { readFileSync } = require('node:fs');
  const { setTimeout: wait } = require('node:timers/promises');
  const [bundler, root, out] = process.argv.slice(1);
  const left = () =>
    readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').split(' ').filter(Boolean);
  (async () => {
    const { bundle } = await import(bundler);
    await bundle(root, { version: 'pipelines/version.ts' }, out);
    for (let tries = 0; tries < 100 && left().length > 0; tries++) await wait(50);
    console.log(left().length);
  })();`;

it.runIf(process.platform === 'linux')('leaves no process of the bundler behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
  try {
    const bundler = join(ROOT, 'pipelines/start/bundle.mjs');
    const { stdout } = spawnSync(process.execPath, ['-e', LEFT, bundler, ROOT, folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('0\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('makes programs that find the files beside their sources, wherever both are put', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
  try {
    const root = join(folder, 'hyoka (1) + 日本語 $& #100%');
    for (const path of ['pipelines/version.ts', 'package.json'])
      cpSync(join(ROOT, path), join(root, path), { recursive: true });
    await bundle(root, { version: 'pipelines/version.ts' }, join(folder, 'out'));
    const path = join(folder, 'out', 'version.cjs');
    const code = `console.log(require(${JSON.stringify(path)}).version)`;
    const { stdout } = spawnSync(process.execPath, ['-e', code], { cwd: '/', encoding: 'utf8' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
