import { expect, it } from 'vitest';
import { sampleText } from '../../support/form.ts';
import { readDump } from '../../support/read-dump.ts';

const rows = sampleText.split('\n').map((row) => row.split('\t'));

/** The sheet of 行政経営推進事業, in which `change` puts another text into cells by row and column, both from 0. */
async function sheetWith(change: (text: string, row: number, column: number) => string) {
  const changed = rows.map((row, at) => row.map((text, column) => change(text, at, column)));
  const dump = changed.map((row) => row.join('\t')).join('\n');
  const { records } = await readDump(dump);
  return records.find(({ evaluation }) => evaluation.programmeName === '行政経営推進事業')!;
}

/** Target and actual of its three years, as rows and columns. */
const FIGURES = ['44:8', '44:9', '46:6', '46:8', '49:5'];

const denied = (text: string) =>
  text === '職員提案の提案採用数' ? '成果指標の設定になじまない。' : text;

it('has no indicator where its name says that there is none', async () => {
  const { indicators, readings } = await sheetWith((text, row, column) =>
    FIGURES.includes(`${row}:${column}`) ? '－' : denied(text),
  );
  expect(indicators).toEqual([]);
  const name = readings.find(({ field }) => field === 'indicator_name');
  expect(name).toMatchObject({ raw: '成果指標の設定になじまない。', value: null });
});

it('keeps an indicator of which words other than these are stated, without the name that it denies', async () => {
  const { indicators } = await sheetWith((text, row, column) =>
    FIGURES.includes(`${row}:${column}`) ? '集計中' : denied(text),
  );
  expect(indicators).toMatchObject([{ name: null, no: 1 }]);
});

it('keeps an indicator that has figures, without the name that it denies', async () => {
  const { indicators } = await sheetWith(denied);
  expect(indicators).toMatchObject([{ name: null, no: 1 }]);
  expect(indicators[0]!.years[0]!.target.value).toBe(10);
});
