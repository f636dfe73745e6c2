import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/load/query/questions.ts';
import { answersOf } from '../answers-of.ts';
import { questionCorpus } from '../question-corpus.ts';
import { buildWarehouse } from '../warehouse.ts';

const questions = readQuestions();
let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(questionCorpus)).path;
}, 120_000);

const ask = (name: string) => answersOf(path, name);

describe('ready-made questions', () => {
  it('are the 28 that people ask, numbered', () => {
    expect(questions.map(({ name }) => Number(name.slice(1, 3)))).toEqual(
      Array.from({ length: 28 }, (_, at) => at + 1),
    );
  });

  it.each(questions.map(({ name }) => name))(
    '%s is answered the same way each time',
    async (name) => {
      const first = await ask(name);
      expect(await ask(name)).toEqual(first);
      for (const row of first)
        expect(Object.values(row).some((value) => value !== null)).toBe(true);
    },
  );
});

describe('answers that can be told by hand', () => {
  const names = (rows: Record<string, unknown>[]) => [
    ...new Set(rows.map((row) => row.programme_name)),
  ];

  it('what rose most, and by which part', async () => {
    const [first] = await ask('q02_rose_or_fell_most');
    expect(first).toMatchObject({
      programme_name: '図書館運営事業',
      fiscal_year: 2021,
      from_personnel_yen: 0,
    });
    expect(first!.total_cost_change_yen).toBe(first!.from_spending_yen);
  });

  it('missed two years running, though rated A', async () => {
    expect(names(await ask('q10_missed_running'))).toEqual(['図書館運営事業']);
    const [first] = await ask('q19_good_rating_missed');
    expect(first).toMatchObject({
      programme_name: '図書館運営事業',
      years_unmet_running: 3,
      rating: 'A',
    });
  });

  it('met too easily', async () => {
    const rows = await ask('q11_too_easy');
    expect(names(rows)).toEqual(['講座開催事業']);
    expect(rows[0]).toMatchObject({ achievement_ratio: 1.8, why: 'far above target' });
  });

  it('without outcome, by spending', async () => {
    expect(names(await ask('q13_no_outcome'))).toEqual(['庁舎管理事業']);
    expect(names(await ask('q18_spending_without_outcome'))).toEqual(['庁舎管理事業']);
  });

  it('cost up and result worse; nothing the other way round', async () => {
    expect(names(await ask('q16_cost_up_result_worse'))).toEqual(['図書館運営事業']);
    expect(await ask('q17_cost_down_result_better')).toEqual([]);
  });

  it('restated from the earlier edition', async () => {
    const rows = await ask('q24_restated');
    expect(rows.find((row) => row.measure === 'settlement_yen')).toMatchObject({
      fiscal_year: 2020,
      earlier_value: 1_500_000,
      later_value: 1_000_500,
    });
  });

  it('comments that are copied', async () => {
    expect(await ask('q27_copied_comments')).toMatchObject([
      { programme_name: '図書館運営事業', field: 'challenge', copied_in_edition: 2021 },
      { programme_name: '図書館運営事業', field: 'unmet_reason', copied_in_edition: 2021 },
    ]);
  });

  it('small programmes of one department', async () => {
    expect((await ask('q22_many_small_programmes'))[0]).toMatchObject({ small_programmes: 2 });
  });
});
