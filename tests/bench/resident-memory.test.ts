import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
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

it('counts the pages that a forked process shares with its parent once', async () => {
  if (!hasProc) return expect(residentMegabytes(process.pid)).toBeNull();
  const shell = spawn('sh', [
    '-c',
    'x=$(head -c 40000000 /dev/zero | tr "\\0" x); (echo up; read y); :',
  ]);
  try {
    await once(shell.stdout, 'data');
    const together = residentMegabytes(shell.pid!)!;
    expect(together).toBeGreaterThan(30);
    // Twice as much where the subshell counts for itself.
    expect(together).toBeLessThan(1.5 * megabytesOf(shell.pid!));
  } finally {
    shell.stdin.end();
    await once(shell, 'exit');
  }
});

function megabytesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]) / 1024;
}
