import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readyForm } from '../../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { parseForm } from '../../../src/form/parse-form.ts';

const page = readFileSync(new URL('../../../docs/block-sheets.md', import.meta.url), 'utf8');
const example = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'su').exec(page)![1]!;
const sheets = example('text')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

it('what its kind alone tells is of no field that the form does not have', async () => {
  const form = parseForm(example('yaml'), 'example.yaml');
  const others = [
    ['計画の年度', '令和4年度～令和8年度'],
    ['①事業費', '②人員'],
    ['事務の区分', '■自治事務 □法定受託事務'],
    ['', '3 すべての人に健康と福祉を'],
  ];
  const [first, second] = [sheets.slice(0, 5), sheets.slice(5)];
  const text = [...first, ...others, ...second].map((cells) => cells.join('\t')).join('\n');
  const file = await readFile(new TextEncoder().encode(text), 'r05.txt', [readyForm(form)]);
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
