import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERA_YEAR_PATTERN, eraLabel, westernYear } from '../../src/text/era.ts';

const WHOLE = new RegExp(`^${ERA_YEAR_PATTERN}$`, 'u');

/** Western year of a text that is nothing but an era year; null for any other. */
function read(text: string): number | null {
  const match = WHOLE.exec(text);
  return match ? westernYear(match[1]!, match[2]!) : null;
}

describe('an era year', () => {
  it.each([
    ['M45', 1912],
    ['T1', 1912],
    ['T15', 1926],
    ['S1', 1926],
    ['S63年', 1988],
    ['S64', 1989],
    ['昭和64年', 1989],
    ['H1', 1989],
    ['H元', 1989],
    ['平成元年度', 1989],
    ['H8年', 1996],
    ['H25年度', 2013],
    ['平成30年度', 2018],
    ['H31', 2019],
    ['平成31年度', 2019],
    ['R1', 2019],
    ['R元', 2019],
    ['令和元年', 2019],
    ['令和元年度', 2019],
    ['R2', 2020],
    ['R.2', 2020],
    ['R 2年度', 2020],
    ['令和 2年度', 2020],
    ['令和7年度', 2025],
  ])('%s is %i', (text, year) => {
    expect(read(text)).toBe(year);
  });

  it.each(['', '元年', 'R', 'R0', '令和0年度', 'X2', 'R元元', 'R123', '2020'])(
    '%j is none',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

it('is no era inside a word', () => {
  expect('PART2 LIST3'.match(new RegExp(ERA_YEAR_PATTERN, 'u'))).toBeNull();
});

describe('westernYear', () => {
  it.each([
    ['X', '2'],
    ['R', '0'],
    ['R', ''],
    ['R', '2.5'],
    ['R', 'two'],
  ])('has none for %j %j', (era, year) => {
    expect(westernYear(era, year)).toBeNull();
  });
});

describe('eraLabel', () => {
  it.each([
    [1988, 'S63'],
    [1989, 'H1'],
    [2018, 'H30'],
    [2019, 'R1'],
    [2020, 'R2'],
    [2028, 'R10'],
  ])('prints the fiscal year %i as %s', (year, label) => {
    expect(eraLabel(year)).toBe(label);
  });

  it('is read back as the year it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1868, max: 2117 }), (year) => {
        expect(read(eraLabel(year))).toBe(year);
      }),
    );
  });

  it('is read back in every spelling of the era and the unit', () => {
    const spelling = fc.record({
      era: fc.constantFrom(['S', '昭和'], ['H', '平成'], ['R', '令和']),
      name: fc.nat({ max: 1 }),
      blank: fc.constantFrom('', ' '),
      unit: fc.constantFrom('', '年', '年度'),
      year: fc.integer({ min: 1, max: 64 }),
      gannen: fc.boolean(),
    });
    fc.assert(
      fc.property(spelling, ({ era, name, blank, unit, year, gannen }) => {
        const number = year === 1 && gannen ? '元' : String(year);
        expect(read(`${era[name]}${blank}${number}${unit}`)).toBe(read(`${era[0]}${year}`));
      }),
    );
  });
});
