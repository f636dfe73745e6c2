import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/load/release/make-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hyoka-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const isFolder = (path: string) => statSync(path).isDirectory();

describe('a folder', () => {
  it('is made with those above it, and may be there already', async () => {
    await makeFolder(join(root, 'a', 'b', 'c'));
    await makeFolder(join(root, 'a', 'b', 'c'));
    expect(isFolder(join(root, 'a', 'b', 'c'))).toBe(true);
  });

  it('is made once by several at the same time', async () => {
    const path = join(root, 'a', 'b');
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(path)));
    expect(isFolder(path)).toBe(true);
  });

  it('may be a link to one', async () => {
    symlinkSync(root, join(root, 'link'));
    await makeFolder(join(root, 'link', 'a'));
    await makeFolder(join(root, 'link'));
    expect(isFolder(join(root, 'a'))).toBe(true);
  });

  it('is no file, and stands below none', async () => {
    writeFileSync(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(root, 'file', 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.runIf(process.platform === 'linux')('that cannot be made is told at once', async () => {
    await expect(makeFolder('/proc/hyoka')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(makeFolder('/proc/hyoka/out')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
