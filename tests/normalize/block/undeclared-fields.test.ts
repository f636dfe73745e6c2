import { expect, it } from 'vitest';
import { exampleRows, readExample } from '../../support/example-sheets.ts';

it('what its kind alone tells is of no field that the form does not have', async () => {
  const others = [
    ['計画の年度', '令和4年度～令和8年度'],
    ['①事業費', '②人員'],
    ['事務の区分', '■自治事務 □法定受託事務'],
    ['', '3 すべての人に健康と福祉を'],
  ];
  const [first, second] = [exampleRows.slice(0, 5), exampleRows.slice(5)];
  const text = [...first, ...others, ...second].map((cells) => cells.join('\t')).join('\n');
  const file = await readExample(text);
  const [record, next] = file.records;
  expect(record!.evaluation).toMatchObject({
    programmeName: '見守り訪問事業',
    rating: '継続',
    periodRaw: null,
    affairsTypes: null,
  });
  expect([record!.activities, record!.sdgGoals]).toEqual([[], []]);
  expect(next!.evaluation.programmeName).toBe('ごみ減量推進事業');
});
