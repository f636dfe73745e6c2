import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeLock } from '../../../pipelines/operate/lock.ts';

const disk = vi.hoisted(() => ({ isFull: false, hasLinks: true }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const failed = (code: string) => Object.assign(new Error(`${code}: write`), { code });
  const writeFile = async (path: string, text: string, options?: object) => {
    const fits = !disk.isFull || (!disk.hasLinks && !path.endsWith('.lock'));
    await real.writeFile(path, fits ? text : '', options);
    if (!fits) throw failed('ENOSPC');
  };
  const link = async (from: string, to: string) => {
    if (!disk.hasLinks) throw failed('EPERM');
    await real.link(from, to);
  };
  return { ...real, default: { ...real, writeFile, link }, writeFile, link };
});

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'hyoka-lock-'));
});
afterEach(() => {
  rmSync(out, { recursive: true, force: true });
  Object.assign(disk, { isFull: false, hasLinks: true });
});

it('leaves nothing behind where the disk is full', async () => {
  disk.isFull = true;
  await expect(takeLock(out, 'run-1', 0)).rejects.toThrow('ENOSPC');
  expect(readdirSync(out)).toEqual([]);
});

it('leaves no lock without a holder where the disk is full and makes no links', async () => {
  Object.assign(disk, { isFull: true, hasLinks: false });
  await expect(takeLock(out, 'run-1', 0)).rejects.toThrow('ENOSPC');
  expect(readdirSync(out)).toEqual([]);
  disk.isFull = false;
  const lock = await takeLock(out, 'run-2', 0);
  expect(existsSync(join(out, '.lock'))).toBe(true);
  await lock.release();
});
