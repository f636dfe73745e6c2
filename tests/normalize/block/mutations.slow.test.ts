import { describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../../support/mutations/judge.ts';
import { mutatedFiles } from '../../support/mutations/mutated-files.ts';

const RUNS = Number(process.env.HYOKA_MUTATIONS ?? 2000);
const SEED = 1;
const MILLISECONDS_MAX = 1000;
const MILLISECONDS_A_RUN = 200;

describe(`${RUNS} damaged dumps`, () => {
  it('are read without a crash, within a second of processor time each, every cell accounted for and every value at its cell', {
    timeout: 60_000 + RUNS * MILLISECONDS_A_RUN,
  }, async () => {
    const failures: (Verdict & { readonly run: number })[] = [];
    let run = 0;
    for (const file of mutatedFiles(RUNS, SEED)) {
      run++;
      const verdict = await judge(file);
      const { crash, addsUp, astray, cpuMilliseconds } = verdict;
      const isGood = crash === null && addsUp && astray === 0 && cpuMilliseconds < MILLISECONDS_MAX;
      if (!isGood) failures.push({ ...verdict, run });
    }
    expect(run).toBe(RUNS);
    expect(failures.slice(0, 5)).toEqual([]);
  });
});
