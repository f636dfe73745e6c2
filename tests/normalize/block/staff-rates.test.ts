import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StaffRates, type StaffStatement } from '../../../src/normalize/block/staff-rates.ts';

const UNIT = 1000;
const DECIMALS = 2;

/** What a sheet prints for a share at a rate: the cost rounded to thousand yen. */
const printed = (year: StaffStatement['year'], fte: number, rate: number): StaffStatement => ({
  year,
  fte,
  costYen: Math.round((fte * rate) / UNIT) * UNIT,
});

const RATE = { previous: 8_312_000, current: 8_168_000 };
const honest = [
  printed('previous', 1.26, RATE.previous),
  printed('previous', 0.22, RATE.previous),
  printed('previous', 2.3, RATE.previous),
];

const ratesOf = (statements: readonly StaffStatement[]) =>
  new StaffRates(statements, UNIT, DECIMALS);

describe('StaffRates', () => {
  it('finds the rate that all statements of a year share', () => {
    const rates = ratesOf(honest);
    expect(rates.rate('previous')! / RATE.previous).toBeCloseTo(1, 3);
    expect(rates.rate('current')).toBeNull();
  });

  it('follows the majority', () => {
    const rates = ratesOf([...honest, printed('previous', 1.5, RATE.current)]);
    expect(rates.rate('previous')! / RATE.previous).toBeCloseTo(1, 3);
    expect(rates.agree('previous', 1.5, printed('previous', 1.5, RATE.current).costYen)).toBe(
      false,
    );
  });

  it.each([
    ['nothing', []],
    ['one statement', [honest[0]!]],
    ['two that contradict each other', [honest[0]!, printed('previous', 2, RATE.current)]],
    ['shares of nobody', [printed('previous', 0, 0), printed('previous', 0, 0), honest[0]!]],
  ])('knows no rate from %s', (_, statements) => {
    const rates = ratesOf(statements);
    expect(rates.rate('previous')).toBeNull();
    expect(rates.agree('previous', 1, RATE.previous)).toBeNull();
    expect(rates.fits('previous', RATE.previous)).toBeNull();
  });

  it('takes no staff at no cost as agreeing', () => {
    expect(ratesOf(honest).agree('previous', 0, 0)).toBe(true);
    expect(ratesOf(honest).fits('previous', 0)).toBe(true);
  });

  it('tells a cost of one year from a cost of another', () => {
    const current = [0.76, 1.35, 2.8].map((fte) => printed('current', fte, RATE.current));
    const rates = ratesOf([...honest, ...current]);
    expect(rates.fits('current', 22_870_000)).toBe(true);
    expect(rates.fits('previous', 22_870_000)).toBe(false);
    expect(rates.fits('previous', 10_473_000)).toBe(true);
    expect(rates.fits('current', 10_473_000)).toBe(false);
    expect(rates.fits('current', 6_634_000)).toBe(false);
    expect(rates.fits('previous', 6_634_000)).toBe(false);
  });

  it('agrees with every statement that one rate has made, whatever the rate', () => {
    const rate = fc.integer({ min: 5_000, max: 12_000 });
    const shares = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(rate, shares, (thousands, hundredths) => {
        const statements = hundredths.map((share) =>
          printed('current', share / 100, thousands * UNIT),
        );
        const rates = ratesOf(statements);
        for (const { fte, costYen } of statements) {
          expect(rates.agree('current', fte, costYen)).toBe(true);
          expect(rates.fits('current', costYen)).toBe(true);
        }
      }),
    );
  });
});
