import { describe, expect, it } from 'vitest';
import { cutOffBlock } from '../../../../src/normalize/block/sort/cut-off.ts';
import { cleanText, form, sampleText } from '../../../support/form.ts';

const lines = sampleText.split('\n');
const cutAt = (line: number) =>
  cutOffBlock(cleanText(lines.slice(0, line).join('\n')).blocks, form);

describe('cutOffBlock', () => {
  it('is none in a whole file, and none where the file ends with a block', () => {
    expect(cutOffBlock(cleanText(sampleText).blocks, form)).toBeNull();
    expect(cutAt(38)).toBeNull();
  });

  it.each([
    ['after two rows of the second block', 16, 15],
    ['in a page that has other blocks', 94, 91],
    ['in the first block of a page', 128, 124],
  ])('is the last block %s', (_, line, start) => {
    expect(cutAt(line)?.rows[0]?.[0]?.row).toBe(start);
  });
});
