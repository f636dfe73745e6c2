import { describe, expect, it } from 'vitest';
import { viewOf } from '../../support/block.ts';

/** Texts of a block that head figures and are no labels of the form. */
function headsIn(...rows: readonly string[]): string[] {
  return viewOf(...rows).unknownHeads.map(({ cell }) => cell.text);
}

describe('a phrase right below the label of a sentence, with a figure below it', () => {
  const below = (text: string) =>
    headsIn('\tR2目標値が未達成の理由・分析', `\t${text}`, '\t112.0%');

  it.each(['達成率', '目標達成率', '前年度比'])(
    'is a head where it says what is counted: %s',
    (text) => {
      expect(below(text)).toEqual([text]);
    },
  );

  it.each(['新規事業のためなし', '工事の遅れ'])('is the text otherwise: %s', (text) => {
    expect(below(text)).toEqual([]);
  });

  it('is the text below the label of a name', () => {
    expect(headsIn('\t指標名', '\t達成率', '\t112.0%')).toEqual([]);
  });
});
