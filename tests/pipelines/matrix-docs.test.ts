import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import { exampleForm } from '../support/example-sheets.ts';

const page = readFileSync(new URL('../../docs/block-sheets.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('## Years across, items down'));
const example = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'su').exec(section)![1]!;
const form = exampleForm
  .replace(/\nfields:.*$/su, `\n${example('yaml')}`)
  .replace(/^anchor: .*$/mu, 'anchor: department\nbare_amounts: true')
  .replace(/^printed_once: .*$/mu, 'printed_once: [department, programme_name, rating]')
  .replace(/current: \[.*\]/u, "current: ['{year}決算']");
const rows = example('text')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

describe('the page on matrices', () => {
  it('has an example that is read whole', async () => {
    const ready = readyForm(parseForm(form, 'example.yaml'));
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    const file = await readFile(new TextEncoder().encode(text), 'r05.txt', [ready]);
    expect(file.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(file.issues.map(({ code, rawText }) => [code, rawText])).toEqual([
      ['matrix-part-unknown', '執行率(%)'],
      ['matrix-part-unknown', '国庫支出金'],
      ['matrix-part-unknown', 'その他'],
      ['matrix-part-unknown', '一般財源'],
      ['matrix-part-unknown', '正規職員(人)'],
    ]);
    const { values, labels, unexplained, duplicates, cells } = file.counts;
    expect(values + labels + unexplained + duplicates).toBe(cells);
    expect(file.records).toMatchObject([
      {
        editionFiscalYear: 2023,
        evaluation: { programmeName: 'ごみ減量推進事業', department: '環境課', rating: '拡充' },
        costs: [
          {
            settlementYen: 790_000,
            nationalSubsidyYen: 200_000,
            otherFundingYen: null,
            generalFundYen: 590_000,
            regularStaffFte: 1,
          },
          { settlementYen: 815_000, otherFundingYen: 100_000, regularStaffFte: 1.2 },
          { budgetYen: 900_000, nationalSubsidyYen: null },
        ],
        indicators: [
          {
            name: '1人1日当たりのごみ排出量',
            unit: 'g',
            years: [
              { target: { value: 900, unit: 'g' }, actual: { value: 912 } },
              { target: { value: 890 }, actual: { raw: '集計中', value: null } },
              { target: { value: 880 }, actual: { status: 'blank' } },
            ],
          },
          { name: '資源ごみの回収量', unit: 't', years: [{}, { actual: { value: 334 } }, {}] },
        ],
      },
    ]);
    const settled = file.records[0]!.readings.filter(({ field }) => field === 'settlement_yen');
    expect(settled.map(({ row, column, raw, rule }) => [row, column, raw, rule])).toEqual([
      [4, 3, '790', 'matrix'],
      [4, 4, '815', 'matrix'],
    ]);
  });
});
