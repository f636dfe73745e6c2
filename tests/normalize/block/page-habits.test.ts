import { describe, expect, it } from 'vitest';
import { PageHabits } from '../../../src/normalize/block/page-habits.ts';
import { type Found, type Slot, slotOf } from '../../../src/normalize/block/slot.ts';
import { valueIn, viewOf } from '../../support/block.ts';

const view = viewOf('\t\t1,037千円\t229千円\t10\t7');
const budget = slotOf('budget_yen', 0, 'previous');
const settlement = slotOf('settlement_yen', 0, 'previous');
const target = slotOf('target', 1, 'previous');

const read = (slot: Slot, text: string): Found => ({
  slot,
  value: valueIn(view, text),
  rule: 'by-label',
  certainty: 'sure',
});

/** Habits of a page whose blocks were read so. */
function pageOf(...blocks: readonly (readonly Found[])[]): PageHabits {
  const page = new PageHabits();
  for (const found of blocks) page.learn(found);
  return page;
}

const asUsual = [read(budget, '1,037千円'), read(settlement, '229千円')];
const swapped = [read(settlement, '1,037千円'), read(budget, '229千円')];

describe('PageHabits', () => {
  it('makes the usual slot of a place cheaper and others dearer, the more blocks agree', () => {
    const value = valueIn(view, '1,037千円');
    const costs = [1, 2, 3].map((times) =>
      pageOf(...Array<Found[]>(times).fill(asUsual)).cost(budget, value, undefined),
    );
    const others = [1, 2, 3].map((times) =>
      pageOf(...Array<Found[]>(times).fill(asUsual)).cost(settlement, value, undefined),
    );
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(others).toEqual([...others].sort((a, b) => a - b));
    expect(costs[0]).toBeLessThan(0.5);
    expect(others[0]).toBeGreaterThan(0.5);
  });

  it('stays between 0 and 1, and in the middle where the page says nothing', () => {
    const page = pageOf(...Array<Found[]>(50).fill(asUsual));
    expect(page.cost(budget, valueIn(view, '1,037千円'), undefined)).toBeGreaterThanOrEqual(0);
    expect(page.cost(target, valueIn(view, '1,037千円'), undefined)).toBeLessThanOrEqual(1);
    expect(page.cost(target, valueIn(view, '10'), undefined)).toBe(0.5);
    expect(new PageHabits().cost(budget, valueIn(view, '1,037千円'), undefined)).toBe(0.5);
  });

  it('does not let a block vote on itself', () => {
    const habits = pageOf(asUsual).forBlock(asUsual);
    const value = valueIn(view, '1,037千円');
    expect(habits.cost(budget, value)).toBe(habits.cost(settlement, value));
  });

  it('is not changed by asking for one block', () => {
    const page = pageOf(asUsual, asUsual);
    const before = page.cost(budget, valueIn(view, '1,037千円'), undefined);
    page.forBlock(asUsual);
    expect(page.cost(budget, valueIn(view, '1,037千円'), undefined)).toBe(before);
  });

  it('lets the other blocks of the page speak for their reading', () => {
    const habits = pageOf(asUsual, asUsual, swapped).forBlock(swapped);
    const value = valueIn(view, '1,037千円');
    expect(habits.cost(budget, value)).toBeLessThan(habits.cost(settlement, value));
  });

  it('weighs less in a block whose own labels contradict the page', () => {
    const page = pageOf(asUsual, asUsual, asUsual);
    const span = (found: readonly Found[]) => {
      const habits = page.forBlock(found);
      const value = valueIn(view, '1,037千円');
      return habits.cost(settlement, value) - habits.cost(budget, value);
    };
    expect(span(swapped)).toBeLessThan(span([]));
    expect(span(asUsual)).toBeGreaterThan(span(swapped));
  });

  it('weighs less only for values of the same family', () => {
    const others = [read(target, '10')];
    const page = pageOf([...asUsual, ...others], [...asUsual, ...others]);
    const agreeing = page.forBlock([]).unknown(valueIn(view, '7'));
    expect(page.forBlock(swapped).unknown(valueIn(view, '7'))).toBe(agreeing);
    expect(page.forBlock(swapped).unknown(valueIn(view, '229千円'))).toBeLessThan(agreeing);
  });
});
