import { expect, it } from 'vitest';
import { compareReadings } from '../../support/damage/compare-readings.ts';
import { labels, sampleText } from '../../support/form.ts';
import { cleanFormText, readDump } from '../../support/read-dump.ts';

const lines = sampleText.split('\n');
/** First rows of all sheets: a department beside the label of the rank. */
const starts = [...lines.keys()].filter((at) => lines[at]!.includes('\t実施計画ランク\t'));
/** A sheet may go on on the next page: rows below a page's header are of the sheet before, unless they begin one. */
const isFirstOfPage = (start: number) => lines[start - 1]!.includes('\t評価理由\t');
const readLines = (some: readonly string[]) => readDump(some.join('\n'));
const whole = await readLines(lines);

/** Costs and results of a sheet, by what they are. */
function figuresOf({ costs, indicators }: (typeof whole.records)[number]) {
  const years = indicators.flatMap((one) => one.years);
  return new Map([
    ...costs.map((one) => [`budget ${one.fiscalYear}`, one.budgetYen] as const),
    ...costs.map((one) => [`settlement ${one.fiscalYear}`, one.settlementYen] as const),
    ...years.map((one) => [`target ${one.fiscalYear}`, one.target.value] as const),
    ...years.map((one) => [`actual ${one.fiscalYear}`, one.actual.value] as const),
  ]);
}

it.each([2, 3])(
  'a sheet that lost its first %i rows gives none of its values to the sheet before',
  async (lost) => {
    let apart = 0;
    for (const [no, start] of starts.entries()) {
      if (isFirstOfPage(start)) continue;
      const { records, issues } = await readLines(lines.toSpliced(start, lost));
      const before = whole.records[no - 1]!;
      const read = records.find(
        ({ evaluation }) => evaluation.programmeName === before.evaluation.programmeName,
      )!;
      for (const [field, figure] of figuresOf(read)) {
        if (figure !== null) expect([field, figure]).toEqual([field, figuresOf(before).get(field)]);
      }
      if (issues.some(({ code }) => code === 'block-without-head')) apart++;
    }
    if (lost === 3) expect(apart).toBeGreaterThan(0);
  },
);

const cleanLines = cleanFormText.split('\n');
const withoutLabels = (line: string) =>
  line
    .split('\t')
    .map((text) => (labels.match(text.trim()) ? '' : text))
    .join('\t');

it.each([1, 2, 4, 8, 10])(
  'a sheet whose first %i rows lost their labels, or are gone, is not loaded, nor is anything of it elsewhere',
  async (lost) => {
    const all = await readLines(cleanLines);
    for (const { row } of all.records) {
      const rows = cleanLines.slice(row - 1, row - 1 + lost);
      for (const left of [rows.map(withoutLabels), []]) {
        const { records } = await readLines(cleanLines.toSpliced(row - 1, lost, ...left));
        const { wrong } = compareReadings(all.records, records);
        expect(wrong.filter(({ key }) => !key.startsWith('result'))).toEqual([]);
        expect(records).toHaveLength(all.records.length - 1);
      }
    }
  },
);

it('whole sheets stay whole', () => {
  expect(whole.records).toHaveLength(16);
  expect(whole.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
