import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSdgGoal, SDG_GOALS } from '../../../src/normalize/values/sdg-goal.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';

const parse = (raw: string) => parseSdgGoal(normalizeText(raw));

describe('parseSdgGoal', () => {
  it('knows the seventeen goals', () => {
    expect(SDG_GOALS).toHaveLength(17);
    expect(new Set(SDG_GOALS.flatMap(({ ja, en }) => [ja, en])).size).toBe(34);
  });

  it('reads every goal in every spelling of its number', () => {
    const goal = fc.integer({ min: 1, max: 17 });
    const before = fc.constantFrom('', '目標', 'ゴール', 'SDGs ', 'ＳＤＧ');
    const after = fc.constantFrom('. ', '．', '.', '、', ' ', '　', ':', ')', '');
    const wide = fc.boolean();
    fc.assert(
      fc.property(goal, before, after, wide, (no, prefix, mark, isWide) => {
        const digits = isWide
          ? String(no).replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)]!)
          : String(no);
        expect(parse(`${prefix}${digits}${mark}${SDG_GOALS[no - 1]!.ja}`)).toBe(no);
      }),
    );
  });

  it.each([
    ['9. 産業と技術革新の基盤を作ろう', 9],
    ['16. 平和と公正を全ての人に', 16],
    ['12. つくる責任、つかう責任', 12],
    ['11. 住み続けられる街づくりを', 11],
    ['1. 貧困を無くそう', 1],
    ['8.働きがいも経済成長も', 8],
  ])('reads the misprint %s as goal %i', (raw, goal) => {
    expect(parse(raw)).toBe(goal);
  });

  it.each([
    '',
    '8',
    '8.',
    '貧困をなくそう',
    'ゴール3',
    'SDGs 10',
    '働きがいも経済成長も',
    '8. 貧困をなくそう',
    '0. 貧困をなくそう',
    '18. 貧困をなくそう',
    '3. 会議を開催した',
    '16.6 透明性の高い公共機関',
    '14. 海の豊かさも陸の豊かさも守ろうとする取組を全庁で広く進めた',
  ])('takes %j for none', (raw) => {
    expect(parse(raw)).toBeNull();
  });

  it('tells goals apart: no name with a goal number of another is read', () => {
    for (const [at, { ja }] of SDG_GOALS.entries()) {
      const read = SDG_GOALS.map((_, other) => parse(`${other + 1}. ${ja}`));
      expect(read.filter((goal) => goal !== null)).toEqual([at + 1]);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.string({ unit: 'binary' }), (no, text) => {
        expect(parse(`${no}. ${text}`) ?? no).toBe(no);
      }),
    );
  });
});
