import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the project in a new folder, with the packages of this one and no programs yet; its owner removes it. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'hyoka-copy-'));
  for (const path of ['pipelines', 'src', 'sql', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, path), join(project, path), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '.cache')
      symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  return project;
}
