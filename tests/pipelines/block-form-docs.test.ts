import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCK_FIELDS } from '../../src/form/block-field-name.ts';
import { BlockFormSchema } from '../../src/form/block-form.ts';
import { exampleRows, readExample } from '../support/example-sheets.ts';

const page = readFileSync(new URL('../../docs/block-sheets.md', import.meta.url), 'utf8');

describe('the page on forms of blocks', () => {
  it('has an example that is read whole', async () => {
    const file = await readExample(exampleRows.map((cells) => cells.join('\t')).join('\n'));
    expect(file.issues).toEqual([]);
    expect(file.counts).toMatchObject({ cells: 68, values: 34, labels: 34 });
    const printed = new Set(exampleRows.flat());
    const read = file.records.flatMap(({ readings }) => readings);
    expect(read.filter(({ raw }) => !printed.has(raw))).toEqual([]);
    expect(file.records).toMatchObject([
      {
        editionFiscalYear: 2023,
        evaluation: { programmeName: '見守り訪問事業', department: '福祉課', rating: '継続' },
        costs: [
          { budgetYen: 1_200_000, settlementYen: 1_150_000, regularStaffFte: 0.5 },
          { budgetYen: 1_300_000, settlementYen: 1_290_000, regularStaffFte: 0.6 },
        ],
        indicators: [
          {
            name: '訪問した世帯数',
            years: [
              { target: { value: 300 }, actual: { value: 281 } },
              { target: { value: 320 }, actual: { value: 334 } },
              { target: { value: 340 } },
            ],
          },
        ],
      },
      {
        evaluation: { programmeName: 'ごみ減量推進事業', rating: '拡充' },
        indicators: [{ years: [{}, { target: { value: 890 }, actual: { raw: '集計中' } }, {}] }],
      },
    ]);
  });

  it('names every key and every field', () => {
    const { fields, ...keys } = BlockFormSchema.shape;
    const named = [...Object.keys(keys), ...Object.keys(fields.element.shape), ...BLOCK_FIELDS];
    expect(named.filter((name) => !page.includes(name))).toEqual([]);
  });
});
