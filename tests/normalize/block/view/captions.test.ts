import { describe, expect, it } from 'vitest';
import { readExample } from '../../../support/example-sheets.ts';
import { sampleText } from '../../../support/form.ts';
import { readDump } from '../../../support/read-dump.ts';

const lines = sampleText.trimEnd().split('\n');

const firstRow = (line: string) => line.split('\t')[1] === '実施計画ランク';
const starts = lines.flatMap((line, at) => (firstRow(line) ? [at] : []));

async function read(text: string) {
  const { records, issues } = await readDump(text);
  const values = records.flatMap(({ readings }) => readings);
  const printed = values.map(({ field, no, fiscalYear, value, row }) =>
    [row, field, no, fiscalYear, value].join(' '),
  );
  return { values, printed, issues };
}

/** The sample with a caption and a value below it in each sheet, from a row of it, in a column of their own. */
function withCaption(column: number, row: number, caption: string, values: readonly string[]) {
  return lines
    .map((line, at) => {
      const sheet = starts.findLastIndex((start) => start <= at);
      const below = at - (starts[sheet] ?? Number.POSITIVE_INFINITY) - row;
      const own = below === 0 ? caption : below === 1 ? values[sheet % values.length]! : '';
      const cells = line.split('\t');
      return cells.length < 5 ? line : cells.toSpliced(column, 0, own).join('\t');
    })
    .join('\n');
}

const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ['今後の方向性', ['現状維持', '拡充', '縮小']],
  ['特記事項', ['実施方法を見直し、委託を進める。', '現行の体制で続けていく。']],
  ['内線', ['2345', '3012']],
  ['開始年度', ['H12', 'S60']],
  ['有効性', ['A', 'B']],
];

/** A column more in their midst makes some values as likely another's. */
const FEW = 5;

describe('a field that the form does not know', () => {
  it.each(FIELDS)('%s gives its values to no other one', async (caption, values) => {
    const plain = await read(lines.join('\n'));
    for (const column of [6, 10]) {
      const { printed, issues } = await read(withCaption(column, 2, caption, values));
      const own = new Set(plain.printed);
      expect(printed.filter((one) => !own.has(one))).toEqual([]);
      expect(printed.length).toBeGreaterThan(plain.printed.length - FEW);
      const left = issues.filter(({ code, rawText }) => {
        return code === 'cell-unexplained' && values.includes(rawText ?? '');
      });
      expect(left).toHaveLength(starts.length);
    }
  });
});

it('keeps what recurs as a value', async () => {
  const department = (line: string) =>
    firstRow(line) ? line.replace(/^[^\t]*/u, '行政経営課') : line;
  const text = lines.map(department).join('\n').replaceAll('\t一般\t', '\t特別\t');
  const { values } = await read(text);
  const [departments, accounts] = ['department', 'account_name'].map((field) =>
    values.filter((one) => one.field === field),
  );
  expect(departments!.map(({ value }) => value)).toEqual(starts.map(() => '行政経営課'));
  expect(accounts!.length).toBeGreaterThan(8);
});

it('keeps an office that every sheet prints an empty column right of its label', async () => {
  const sheet = (name: string) => [
    ['担当課', '', '福祉課'],
    ['事業名', '', name, '優先度', '高'],
    ['R4予算額', 'R5予算額', 'R4決算額', 'R5決算額'],
    ['1,200千円', '1,300千円', '1,150千円', '1,290千円'],
  ];
  const names = ['見守り訪問事業', '介護予防事業', '配食サービス事業'];
  const text = names
    .flatMap(sheet)
    .map((cells) => cells.join('\t'))
    .join('\n');
  const { records } = await readExample(text, (form) =>
    form
      .replace('distinct_labels: 6', 'distinct_labels: 4')
      .replace(/^anchor: .*$/mu, 'anchor: department'),
  );
  expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(names);
});
