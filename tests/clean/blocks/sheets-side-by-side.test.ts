import { describe, expect, it } from 'vitest';
import { hasSheetsSideBySide } from '../../../src/clean/blocks/sheets-side-by-side.ts';
import { cleanText, form } from '../../support/form.ts';

/** Whether the one block of some rows holds two sheets. */
function isTwo(...rows: readonly string[]) {
  const { blocks } = cleanText(rows.join('\n'));
  expect(blocks).toHaveLength(1);
  return hasSheetsSideBySide(blocks[0]!, form);
}

const ANCHOR = '経営企画課\t実施計画ランク';
const BELOW = '優先\t事務事業名称\t根拠法令';

describe('a block', () => {
  it('holds two sheets whose first row alone prints what sheets print once', () => {
    const row = `${ANCHOR}\t事業の種類\t会計`;
    expect(isTwo(`${row}\t\t${row}`, BELOW)).toBe(true);
  });

  it('holds two whose rows print one such label each', () => {
    expect(isTwo(`${ANCHOR}\t\t\t${ANCHOR}`, '\t根拠法令\t\t\t\t根拠法令')).toBe(true);
  });

  it('holds two whose labels stand a column nearer or farther', () => {
    const row = `${ANCHOR}\t事業の種類\t会計`;
    expect(isTwo(`${row}\t\t経営企画課\t実施計画ランク\t\t事業の種類`)).toBe(true);
    expect(isTwo(`${ANCHOR}\t\t\t${ANCHOR}`, '\t根拠法令\t\t\t根拠法令')).toBe(true);
  });

  it('holds one where a label strays, or stands twice at another distance', () => {
    expect(isTwo(`${ANCHOR}\t\t\t${ANCHOR}`, BELOW)).toBe(false);
    expect(isTwo(`${ANCHOR}\t\t\t\t\t${ANCHOR}`, '\t根拠法令\t\t\t根拠法令')).toBe(false);
    expect(isTwo(ANCHOR, '\t根拠法令\t\t\t\t根拠法令')).toBe(false);
    expect(isTwo(`${ANCHOR}\t実施計画ランク\t事業の種類\t事業の種類`)).toBe(false);
  });
});
