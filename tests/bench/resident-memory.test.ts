import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { residentMegabytes } from '../../bench/measure/resident-memory.ts';

const hasProc = existsSync('/proc/self/status');

it('adds up a process and those that it started, and forgets one that has ended', async () => {
  if (!hasProc) return expect(residentMegabytes(process.pid)).toBeNull();
  const alone = residentMegabytes(process.pid)!;
  expect(alone).toBeGreaterThan(20);
  const child = spawn(process.execPath, ['-e', "console.log('up'); setInterval(() => {}, 1000)"]);
  await once(child.stdout, 'data');
  const own = residentMegabytes(child.pid!)!;
  expect(own).toBeGreaterThan(20);
  expect(own).toBeLessThan(alone);
  expect(residentMegabytes(process.pid)!).toBeGreaterThan(alone + own / 2);
  child.kill();
  await once(child, 'exit');
  expect(residentMegabytes(child.pid!)).toBe(0);
});
