import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '../../support/project-copy.ts';

const TWO_DAYS_S = 172_800;

/** A copy of the project that cannot keep programs, and the folder for what is temporary. */
let project: string;
let temporary: string;
beforeAll(() => {
  project = copyProject();
  writeFileSync(join(project, 'node_modules', '.cache'), 'no folder');
  temporary = join(project, 'tmp');
  mkdirSync(temporary);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function makeFolder(name: string, ageS: number): void {
  const path = join(temporary, name);
  mkdirSync(path);
  writeFileSync(join(path, 'cli.js'), '');
  symlinkSync(join(project, 'node_modules'), join(path, 'node_modules'));
  const time = Date.now() / 1000 - ageS;
  utimesSync(path, time, time);
}

it('removes the programs that a killed process has left, and neither what may be in use nor what is not its own', () => {
  makeFolder('hyoka-programs-killed', TWO_DAYS_S);
  makeFolder('hyoka-programs-in-use', 60);
  makeFolder('others', TWO_DAYS_S);
  const { status, stderr } = spawnSync(process.execPath, ['pipelines/start.mjs', '--help'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(temporary).sort()).toEqual(['hyoka-programs-in-use', 'others']);
  expect(readdirSync(join(project, 'node_modules')).length).toBeGreaterThan(5);
});
