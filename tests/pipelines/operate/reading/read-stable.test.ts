import { appendFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isSame, readStable, stampsOf } from '../../../../pipelines/operate/reading/read-stable.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-stable-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('reads a file that nobody writes to, with the stamps that it has', async () => {
  const path = join(place, 'quiet.txt');
  writeFileSync(path, 'sheets');
  const read = await readStable(path, 'quiet.txt');
  expect(read).toEqual({ bytes: Buffer.from('sheets'), stamps: await stampsOf(path) });
});

it('waits for a writer that has only just stopped, and reads the whole', async () => {
  const path = join(place, 'written.txt');
  writeFileSync(path, 'first half');
  setTimeout(() => appendFileSync(path, ', second half'), 100);
  const read = await readStable(path, 'written.txt');
  expect('bytes' in read && Buffer.from(read.bytes).toString()).toBe('first half, second half');
});

it('refuses a file that is gone', async () => {
  expect(await readStable(join(place, 'gone.txt'), 'gone.txt')).toMatchObject({
    issue: {
      severity: 'error',
      code: 'file-unreadable',
      path: 'gone.txt',
      message: expect.stringContaining('ENOENT'),
    },
  });
});

it('sees a change of content behind a time that was set back', async () => {
  const path = join(place, 'disguised.txt');
  writeFileSync(path, 'one');
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(path, anHourAgo, anHourAgo);
  const before = await stampsOf(path);
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(path, 'two');
  utimesSync(path, anHourAgo, anHourAgo);
  expect(isSame(before, await stampsOf(path))).toBe(false);
});
