import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/load/name-key.ts';

describe('nameKey', () => {
  it('is the same for spellings of one name, and differs for other names', () => {
    expect(nameKey('ＤＸ 推進〜事業')).toBe(nameKey('DX推進～事業'));
    expect(nameKey('道路事業(1)')).not.toBe(nameKey('道路事業(2)'));
    expect(nameKey(null)).toBeNull();
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (name) => nameKey(nameKey(name)) === nameKey(name),
      ),
      {
        numRuns: 300,
      },
    );
  });
});
