import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { problemOfNode, problemOfStart } from '../../../pipelines/start/surroundings.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

it.each([
  ['20.19.0', null],
  ['20.20.2', null],
  ['22.1.0', null],
  ['20.19.1', null],
  ['20.18.3', 'This is Node.js 20.18.3; hyoka needs 20.19.0 or newer'],
  ['18.20.8', 'This is Node.js 18.20.8; hyoka needs 20.19.0 or newer'],
])('knows whether Node.js %s is new enough', (version, problem) => {
  const found = problemOfNode(version, '>=20.19.0');
  if (problem === null) expect(found).toBeNull();
  else expect(found).toContain(problem);
});

it('tells what the operator can mend from a defect', () => {
  const full = Object.assign(new Error('ENOSPC: the disk is full'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  expect(problemOfStart(full, '/opt/hyoka/')).toContain('ready (ENOSPC: the disk is full). ');
  expect(problemOfStart(new TypeError('a defect'), '/opt/hyoka/')).toBeNull();
});

it('says in one line that packages are not installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
  try {
    for (const path of ['pipelines', 'src', 'package.json', 'package-lock.json'])
      cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['pipelines/start.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^hyoka: .* run npm ci in .*\n$/u);
    expect(status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
