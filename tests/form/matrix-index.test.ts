import { describe, expect, it } from 'vitest';
import type { BlockForm } from '../../src/form/block-form.ts';
import { MatrixIndex, matrixIndexOf } from '../../src/form/matrix-index.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import { form as shipped } from '../support/form.ts';
import { matrixForm } from '../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
const index = new MatrixIndex(form);

describe('MatrixIndex', () => {
  it('is none for a form without matrices', () => {
    expect(matrixIndexOf(shipped)).toBeNull();
    expect(matrixIndexOf(form)).not.toBeNull();
  });

  it.each([
    ['令和4年度決算', 2022],
    ['R4 決算', 2022],
    ['2022年度（決算）', 2022],
    ['令和4(2022)年度の決算', 2022],
    ['決算(R4)', 2022],
    ['令和4年度', 2022],
    ['2022', undefined],
    ['4年度決算', undefined],
    ['令和4年度計画', undefined],
    ['決算', undefined],
  ])('finds the head %s', (text, year) => {
    expect(index.head(text)?.year).toBe(year);
  });

  it.each([
    ['前年度', -1],
    ['評価年度', 0],
    ['翌年度決算', 1],
  ])('finds the head %s by its word', (text, yearsAfter) => {
    expect(index.head(text)).toMatchObject({ year: null, yearsAfter });
  });

  it('takes years without an era where the form names one', () => {
    const ofEra = new MatrixIndex({ ...form, heads_era: '令和' });
    expect(ofEra.head('4年度決算')?.year).toBe(2022);
    expect(ofEra.isYear('4年度')).toBe(true);
  });

  it.each([
    '事業費',
    '①事業費',
    '事業費（A）',
    '事業費①＋②',
    '事業費(A+B)',
    '事 業 費（千円）',
    '・事業費',
  ])('finds the row %s', (text) => {
    expect(index.row(text)?.key).toBe('事業費');
  });

  it.each(['事業費率', '総事業費', '執行率'])('takes %s for no row', (text) => {
    expect(index.row(text)).toBeNull();
  });
});
