import { describe, expect, it } from 'vitest';
import { linkCost } from '../../../../src/normalize/block/view/link-cost.ts';
import { valueIn, viewOf } from '../../../support/block.ts';

const SHARE_BELOW = 1;
const COST_BELOW = 2;

describe('linkCost of a label with two values under each other', () => {
  it('takes the cost two rows below the label, the share one', () => {
    const view = viewOf('\tR1正規職員人件費', '\t1.50人', '\t12,000千円');
    const label = view.labels.find(({ row }) => row === 1)!;
    expect(linkCost(label, valueIn(view, '1.50人'), SHARE_BELOW)).toBe(0);
    expect(linkCost(label, valueIn(view, '12,000千円'), COST_BELOW)).toBe(0);
  });

  it('takes the cost below the share where the share stands right of the label', () => {
    const view = viewOf('\tR1正規職員人件費\t1.50人', '\t\t12,000千円');
    const label = view.labels.find(({ row }) => row === 1)!;
    const [share, cost] = [valueIn(view, '1.50人'), valueIn(view, '12,000千円')];
    expect(linkCost(label, share, SHARE_BELOW)).toBeCloseTo(0.1);
    expect(linkCost(label, cost, COST_BELOW)).toBeCloseTo(0.1);
    expect(linkCost(label, share, COST_BELOW)).toBeGreaterThan(0.5);
  });
});
