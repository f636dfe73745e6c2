import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/text/memo.ts';

describe('Memo', () => {
  it('works once for a key', () => {
    const memo = new Memo<string, number>(10);
    let worked = 0;
    const length = (key: string) => {
      worked++;
      return key.length;
    };
    expect([memo.recall('abc', length), memo.recall('abc', length)]).toEqual([3, 3]);
    expect(worked).toBe(1);
  });

  it('holds no more than it may, and forgets first what was not asked for', () => {
    const memo = new Memo<number, number>(8);
    for (let key = 0; key < 100; key++) {
      memo.recall(key, () => key);
      memo.recall(0, () => -1);
    }
    const known = Array.from({ length: 100 }, (_, key) => key).filter(
      (key) => memo.get(key) !== undefined,
    );
    expect(known.length).toBeLessThanOrEqual(8);
    expect(memo.get(0)).toBe(0);
  });

  it('keeps nothing that is not worth it', () => {
    const memo = new Memo<string, number>(10, (value) => value > 1);
    memo.recall('a', () => 1);
    expect(memo.get('a')).toBeUndefined();
  });
});
