import { describe, expect, it } from 'vitest';
import { citiesOfCorpus } from '../../bench/corpus/cities.ts';
import { EDITIONS, makeDecade } from '../../bench/corpus/decade.ts';
import { elsewhere } from '../../bench/corpus/elsewhere.ts';

const SIZE = 12;
const decade = makeDecade(SIZE, 7);
const [, city] = citiesOfCorpus(2);

describe('made-up editions of a city', () => {
  it('hold the same programmes under the same names', () => {
    const names = decade.map((edition) => edition.map(({ name }) => name));
    expect(decade).toHaveLength(EDITIONS.length);
    expect(new Set(names[0])).toHaveProperty('size', SIZE);
    for (const other of names) expect(other).toEqual(names[0]);
  });

  it('state a year as the edition before stated it, here and elsewhere', () => {
    for (const made of [
      decade,
      decade.map((sheets) => sheets.map((one) => elsewhere(one, city!))),
    ]) {
      made.slice(1).forEach((edition, index) => {
        edition.forEach((sheet, no) => {
          const before = made[index]![no]!;
          expect(sheet.previous).toEqual(before.current);
          const [series, earlier] = [sheet.indicators[0]!.series, before.indicators[0]!.series];
          expect(series.previous?.target).toEqual(earlier.target);
          expect(series.previous?.actual).toEqual(earlier.actual);
          expect(earlier.next).toEqual(series.target);
        });
      });
    }
  });

  it('have no name or longer text in common with another city', () => {
    const texts = (one: (typeof decade)[number][number]) => [one.name, one.purpose, one.challenge];
    const here = new Set(decade.flat().flatMap(texts));
    const there = decade.flat().map((one) => elsewhere(one, city!));
    expect(there.flatMap(texts).filter((text) => here.has(text))).toEqual([]);
  });
});
