import { describe, expect, it } from 'vitest';
import { stepsOfLog } from '../../bench/measure/log-steps.ts';
import { median } from '../../bench/measure/median.ts';

const line = (value: object) => JSON.stringify(value);

describe('stepsOfLog', () => {
  it('parts the build at the last file that was read', () => {
    const log = [
      line({ time: 1_100, step: 'plan', duration_ms: 100, msg: 'step done' }),
      line({ time: 2_000, step: 'read', duration_ms: 700, msg: 'file read' }),
      line({ time: 3_000, step: 'read', duration_ms: 900, msg: 'file read' }),
      line({ time: 6_000, step: 'build', duration_ms: 4_500, msg: 'step done' }),
      'a word of something else',
      line({ time: 7_000, step: 'verify', duration_ms: 900, msg: 'step done' }),
      line({ time: 7_200, step: 'publish', duration_ms: 200, msg: 'step done' }),
      line({ time: 7_210, step: 'publish', msg: 'published' }),
    ].join('\n');
    expect(stepsOfLog(log)).toEqual({ read: 1.5, load: 3, publish: 1.1 });
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
