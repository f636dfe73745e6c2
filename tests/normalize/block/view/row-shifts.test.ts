import { describe, expect, it } from 'vitest';
import { rowShifts } from '../../../../src/normalize/block/view/row-shifts.ts';
import { viewOf } from '../../../support/block.ts';

const shiftsOf = (...rows: string[]) => Object.fromEntries(rowShifts(viewOf(...rows)));

const LABELS = '\t\t\tR1予算現額\tR1決算額\tR1目標\tR1実績';

describe('rowShifts', () => {
  it.each([
    ['in its place', '\t\t\t5千円\t4千円\t10\t7', 0],
    ['one column left', '\t\t5千円\t4千円\t10\t7', -1],
    ['one column right', '\t\t\t\t5千円\t4千円\t10\t7', 1],
    ['two columns left', '\t5千円\t4千円\t10\t7', -2],
    ['two columns right', '\t\t\t\t\t5千円\t4千円\t10\t7', 2],
  ])('finds a row that stands %s', (_, values, shift) => {
    expect(shiftsOf(LABELS, values)).toEqual({ 2: shift });
  });

  it('goes by kinds: an amount does not stand under a target', () => {
    expect(shiftsOf(LABELS, '\t\t\t\t\t5千円\t4千円')).toEqual({ 2: 2 });
    expect(shiftsOf(LABELS, '\t\t\t10\t7')).toEqual({ 2: -2 });
  });

  it('counts dashes and words as results', () => {
    expect(shiftsOf(LABELS, '\t\t\t\t-\t中止')).toEqual({ 2: -1 });
  });

  it('prefers the place itself where another shift meets no more', () => {
    expect(shiftsOf('\t\tR1目標\tR1実績\tR2目標\tR2実績', '\t\t\t10\t7')).toEqual({ 2: 0 });
  });

  it('says nothing of a value alone, nor of a row without labels above it', () => {
    expect(shiftsOf(LABELS, '\t\t5千円')).toEqual({});
    expect(shiftsOf('\t\t\t5千円\t4千円', '\t\t\t5千円\t4千円')).toEqual({});
    expect(shiftsOf(LABELS, '', '\t第一\t第二', '\t\t5千円\t4千円')).toEqual({});
  });

  it('leaves out values right of labels of their own', () => {
    const labels = '\tR1非常勤特別職\t\tR1目標\t\tR1実績';
    expect(shiftsOf(labels, '\t0.00人\tR2目標\t\t10\tR2実績\t7')).toEqual({});
    expect(shiftsOf(labels, '\t0.00人\t\tR2目標\t10\tR2実績\t7')).toEqual({});
  });
});
