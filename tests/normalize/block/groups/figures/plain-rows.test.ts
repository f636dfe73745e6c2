import { describe, expect, it } from 'vitest';
import {
  headOf,
  indicatorHeads,
} from '../../../../../src/normalize/block/groups/figures/indicator-heads.ts';
import { indicatorSlots } from '../../../../../src/normalize/block/groups/figures/indicator-witness.ts';
import { plainRows } from '../../../../../src/normalize/block/groups/figures/plain-rows.ts';
import { viewOf } from '../../../../support/block.ts';
import { form } from '../../../../support/form.ts';

/** Figures of the indicators of a block that stand at their labels; whether all do, and what is amiss where they do not. */
function plain(...rows: readonly string[]) {
  const { valueIn, occupancies, isPlain, values } = rowsOf(...rows);
  return {
    isPlain,
    figures: valueIn.map((at) => values[at]?.cell.text ?? null),
    occupancies: new Set(occupancies.filter((place) => place !== 'figure')),
  };
}

function rowsOf(...rows: readonly string[]) {
  const view = viewOf(...rows);
  const heads = indicatorHeads(view);
  const { slots } = indicatorSlots(form, Math.max(1, heads.length));
  const values = view.values.filter(({ kind }) => kind === 'measure');
  const numberOf = heads.length > 1 ? headOf(heads) : null;
  const own = plainRows(view, ['indicator'], slots, values, numberOf);
  const { valueIn, occupancies, isPlain, isAlmostPlain } = own;
  return { valueIn, occupancies, isPlain, isAlmostPlain, values };
}

const LABELS = '\tR1目標\tR1実績\tR2目標\tR2実績\tR3目標';
const FIGURES = '\t10人\t9人\t12人\t14人\t15人';
const READ = ['10人', '9人', '12人', '14人', '15人'];
const HEAD = ['\t指標名', '\t利用者数'];

describe('plainRows', () => {
  it('finds each figure below its label', () => {
    expect(plain(LABELS, FIGURES)).toEqual({
      isPlain: true,
      figures: READ,
      occupancies: new Set(),
    });
  });

  it('finds each figure right of its label', () => {
    const rows = ['\tR1目標\t10人\tR1実績\t9人', '\tR2目標\t12人\tR2実績\t14人', '\tR3目標\t15人'];
    expect(plain(...rows)).toMatchObject({ isPlain: true, figures: READ });
  });

  it('keeps the figures of each indicator to its labels', () => {
    const others = FIGURES.replaceAll('人', '件');
    expect(plain(...HEAD, LABELS, FIGURES, ...HEAD, LABELS, others)).toMatchObject({
      isPlain: true,
      figures: [...READ, ...READ.map((figure) => figure.replace('人', '件'))],
    });
  });

  it('says which label lacks its figure, is printed twice or not at all', () => {
    const lacking = (...rows: readonly string[]) => {
      const { isPlain, occupancies } = plain(...rows);
      return [isPlain, ...occupancies];
    };
    expect(lacking(LABELS, '\t10人\t9人\t12人\t14人')).toEqual([false, 'no-figure']);
    expect(lacking(LABELS, FIGURES, '\tR3目標')).toEqual([false, 'several-labels']);
    expect(lacking(LABELS.replace('\tR2実績', '\t'), FIGURES)).toEqual([false, 'no-label']);
    expect(lacking(`${LABELS}\t16人`, FIGURES)).toEqual([false, 'several-figures']);
  });

  it('is no plain table with a figure left over, one of two labels, or a row aside', () => {
    expect(plain(LABELS, FIGURES, '\t\t\t7人').isPlain).toBe(false);
    expect(plain(LABELS, FIGURES.slice(1)).isPlain).toBe(false);
    expect(plain(LABELS, `\t${FIGURES}`).isPlain).toBe(false);
    expect(plain('\tR1目標\tR1実績', '\tR2目標\t12人', '\t14人\tR2実績').isPlain).toBe(false);
  });

  it('is no plain table with a label of another year among its labels: what stands there may have moved', () => {
    expect(plain(`${LABELS}\tH25目標`, FIGURES).isPlain).toBe(false);
    const others = '\t\t\t\t\t\t\t事業の種類\t期間';
    expect(plain(`${LABELS}\t\t\tH25目標`, FIGURES, others).isPlain).toBe(true);
  });

  it('does not take a stack of labels for one row', () => {
    expect(plain('\tR1目標\tR1実績', '\tR2目標\tR2実績\tR3目標', FIGURES).isPlain).toBe(false);
  });
});

describe('a table that is almost plain', () => {
  const isAlmost = (...rows: readonly string[]) => rowsOf(...rows).isAlmostPlain;
  const TWO_ROWS = ['\tR1目標\tR1実績', '\tR2目標\tR2実績', '\tR3目標', '\t15人'] as const;
  const [first, second, ...third] = TWO_ROWS;

  it('has a figure at each label', () => {
    expect(isAlmost(LABELS, FIGURES)).toBe(true);
  });

  it('lacks a figure left of others, in whole rows, or where words stand', () => {
    expect(isAlmost(LABELS, '\t10人\t\t12人\t14人\t15人')).toBe(true);
    expect(isAlmost(first, '', second, '\t12人\t14人', ...third)).toBe(true);
    expect(isAlmost(first, '\t増加\t前年並み', second, '\t12人\t14人', ...third)).toBe(true);
    expect(isAlmost(LABELS, '\t10人\t9人\t12人\t14人\tアンケートで把握')).toBe(true);
  });

  it('lacks no figure at the end of a row, which may have closed up', () => {
    expect(isAlmost(LABELS, '\t10人\t9人\t12人\t14人')).toBe(false);
    expect(isAlmost(first, '\t10人', second, '\t12人\t14人', ...third)).toBe(false);
  });

  it('has the labels of a year in the order of the form', () => {
    expect(isAlmost('\tR1実績\tR1目標\tR2目標\tR2実績\tR3目標', FIGURES)).toBe(false);
  });
});
