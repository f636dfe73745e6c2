import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../src/normalize/block/read-records.ts';
import { EditionFinder } from '../../../../src/normalize/block/sort/edition.ts';
import { blockOf } from '../../../support/block.ts';
import { cleanText, form, sampleText } from '../../../support/form.ts';

const finder = new EditionFinder(form);
const find = (...labels: string[]) => finder.find(blockOf(`\t${labels.join('\t')}`).rows);

describe('EditionFinder', () => {
  it.each([
    ['R2年度に改善した点', 2020],
    ['令和2年度に改善した点', 2020],
    ['令和元年度に改善した点', 2019],
    ['R元年度に改善した点', 2019],
    ['H31年度に改善した点', 2019],
    ['平成30年度に改善した点', 2018],
    ['R3目標値が未達成の理由・分析', 2021],
    ['Ｒ７決算額（見込み）', 2025],
  ])('reads it from %s', (label, year) => {
    expect(find(label)).toBe(year);
  });

  it('goes by the labels of the current year, not by those of the years around it', () => {
    expect(find('R1予算現額', 'R1決算額', 'R3目標', 'R2年度に改善した点')).toBe(2020);
  });

  it('goes by the majority, and by the later year where it is split', () => {
    expect(find('R2年度に改善した点', 'R2決算額(見込み)', 'R1決算額(見込み)')).toBe(2020);
    expect(find('R2年度に改善した点', 'R1決算額(見込み)')).toBe(2020);
  });

  it('takes the middle of three years where no label of the current year is left', () => {
    expect(find('R1目標', 'R2目標', 'R3目標')).toBe(2020);
    expect(find('H30予算現額', 'R1予算現額', 'R2目標')).toBe(2019);
  });

  it.each([
    [['指標名']],
    [['R2目標']],
    [['R1目標', 'R2目標']],
    [['H30目標', 'R2目標', 'R4目標']],
    [['R1目標', 'R2目標', 'R3目標', 'R4目標']],
    [['R1実績', 'R2実績', 'R3実績']],
    [['R1決算額', 'R2決算額', 'R3決算額', 'R3目標']],
    [['R1実績', 'R1目標', 'R2目標', 'R3目標']],
  ])('does not guess from %j', (labels) => {
    expect(find(...labels)).toBeNull();
  });

  it('finds nothing without blocks', () => {
    expect(finder.find([])).toBeNull();
  });

  it('is the same for the sample as a whole and for each of its blocks', () => {
    const { blocks } = cleanText(sampleText);
    expect(finder.find(blocks.flatMap((block) => block.rows))).toBe(2020);
    expect(new Set(blocks.map((block) => finder.find(block.rows)))).toEqual(new Set([2020]));
  });
});

describe('a form whose labels of the current year print the year before as well', () => {
  const twice = new EditionFinder({ ...form, edition_labels: { current: ['{year}決算額'] } });
  const rowsOf = (...labels: string[]) => blockOf(`\t${labels.join('\t')}`).rows;
  const whole = rowsOf('R1決算額', 'R2決算額', 'R1目標', 'R3目標');
  const editionAmong = (rows: typeof whole, others: readonly (typeof whole)[]) => {
    const blocks = [rows, ...others];
    return twice.editionOf(rows, {
      edition: () => twice.ofFile(blocks, []),
      currentYears: () => 2,
    });
  };

  it.each([
    [['R1決算額', 'R1目標', 'R3目標'], 2020],
    [['R1決算額', 'R1目標'], 2020],
    [['R2決算額', 'R3目標'], 2020],
    [['H30決算額', 'R1決算額', 'R2目標'], 2019],
    [['R2決算額', 'R3決算額', 'R4目標'], 2021],
    [['指標名'], 2020],
  ])('dates a sheet that lost labels by its file: %j', (labels, edition) => {
    expect(editionAmong(rowsOf(...labels), [whole, whole, whole])).toBe(edition);
  });

  it('dates a sheet alone by its own labels', () => {
    expect(editionAmong(rowsOf('R1決算額', 'R1目標'), [])).toBe(2019);
  });

  it('takes the edition of most sheets for the file', () => {
    expect(twice.ofFile([rowsOf('R1決算額'), whole, whole], [])).toBe(2020);
    expect(twice.ofFile([rowsOf('R1目標'), rowsOf('R2目標')], rowsOf('R3目標'))).toBe(2020);
    expect(twice.ofFile([], [])).toBeNull();
  });
});

describe('the page header', () => {
  const read = (text: string) => {
    const { records, issues } = readRecords([cleanText(text)], form);
    const doubtful = issues.filter(({ code }) => code === 'edition-doubtful');
    return { records, rows: doubtful.map(({ row }) => row) };
  };
  const lines = sampleText.split('\n');
  const starts = read(sampleText).records.map(({ row }) => row);
  const older = (line: string) =>
    line.replace(/(?<=\t)R([123])(?=[^\t\d]{2,20}(?:\t|$))/gu, (_, year) =>
      year === '1' ? 'H30' : `R${Number(year) - 1}`,
    );

  it('with a newer year than the labels of a sheet leaves that sheet out', () => {
    const [from, until] = [starts[6]! - 1, starts[7]! - 1];
    const changed = lines.map((line, at) => (at >= from && at < until ? older(line) : line));
    const { records, rows } = read(changed.join('\n'));
    expect(rows).toEqual([starts[6]]);
    expect(records.map(({ row }) => row)).toEqual(starts.toSpliced(6, 1));
    expect(new Set(records.map((one) => one.editionFiscalYear))).toEqual(new Set([2020]));
  });

  it('that alone prints a newer year, or an older one, changes nothing', () => {
    for (const year of ['R3', 'R1']) {
      const changed = sampleText.replace('活動実績(R2)', `活動実績(${year})`);
      expect(changed).not.toBe(sampleText);
      expect(read(changed)).toEqual(read(sampleText));
    }
  });

  it('that is the only one of its file changes nothing by a newer year: the labels of all its sheets outweigh one misprint', () => {
    const onePage = lines.slice(0, starts[3]! - 1).join('\n');
    const changed = onePage.replace('活動実績(R2)', '活動実績(R3)');
    expect(changed).not.toContain('活動実績(R2)');
    expect(read(onePage).records).toHaveLength(3);
    expect(read(changed)).toEqual(read(onePage));
  });
});
