import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allDone } from '../../src/load/all-done.ts';

it('gives what each came to', async () => {
  expect(await allDone([Promise.resolve(1), setTimeout(1, 'two')])).toEqual([1, 'two']);
});

it('throws the first error once all have come to their end', async () => {
  const ended: string[] = [];
  const slow = setTimeout(20).then(() => ended.push('slow'));
  const failed = allDone([
    Promise.reject(new Error('no')),
    slow,
    Promise.reject(new Error('later')),
  ]);
  await expect(failed).rejects.toThrow('no');
  expect(ended).toEqual(['slow']);
});
