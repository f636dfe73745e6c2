import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey, isDash, normalizeText } from '../../src/text/normalize-text.ts';

describe('normalizeText', () => {
  it.each([
    ['Ｒ２予算現額', 'R2予算現額'],
    ['１，０３７千円', '1,037千円'],
    ['７０．０％', '70.0%'],
    ['ｺﾐｭﾆﾃｨ', 'コミュニティ'],
    ['法定受託＋附加', '法定受託+附加'],
    ['（見込み）', '(見込み)'],
    ['㈱KADOKAWA', '(株)KADOKAWA'],
    ['①25件', '1 25件'],
    ['①1,234', '1 1,234'],
    ['９５①', '95 1'],
    ['95.①', '95. 1'],
    ['704①千円', '704 1千円'],
    ['①②', '1 2'],
    ['10²', '10 2'],
    ['⒈95', '1. 95'],
    ['5½', '5 1⁄2'],
    ['1㋃', '1 4月'],
    ['12.5m²', '12.5m2'],
    ['⑤ 活動指標', '5 活動指標'],
    ['H25年度～', 'H25年度~'],
    ['H25年度〜', 'H25年度~'],
    ['H25年度∼', 'H25年度~'],
    ['　総務課　　主幹\t中村\u00a0まさみ ', '総務課 主幹 中村 まさみ'],
    ['髙﨑ー—', '髙﨑ー—'],
    ['市⺠⻘少年課⻑', '市民青少年課長'],
    ['⼈⺟', '人母'],
    ['\ufeff1,0\u200b37千\u00ad円', '1,037千円'],
    ['', ''],
    ['　', ''],
  ])('reads %j as %j', (raw, text) => {
    expect(normalizeText(raw)).toBe(text);
  });

  it('leaves out no step for a text that seems to need none', () => {
    const letters = fc.constantFrom(
      ...'aR2~-,%ァアーヴか漢髙々、。「』',
      '\u3099',
      '〜',
      '～',
      '①',
      'ｶ',
      'ﾞ',
      ' ',
      '　',
      '㈱',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters }), (raw) => {
        const whole = raw
          .replace(/(?<=①)(?=[,.]?[2①])|(?<=2[,.]?)(?=①)/gu, ' ')
          .normalize('NFKC')
          .replace(/[〜～∼]/gu, '~')
          .replace(/\s+/gu, ' ')
          .trim();
        expect(normalizeText(raw)).toBe(whole);
      }),
    );
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(normalizeText(normalizeText(raw))).toBe(normalizeText(raw));
      }),
    );
  });
});

describe('isDash', () => {
  it.each(['-', '—', '－', '−', '―', '–', '‐', '‑', '‒', '﹣', 'ー', '─', '━', '--', '———'])(
    'takes %s for a dash',
    (dash) => {
      expect(isDash(dash)).toBe(true);
      expect(isDash(normalizeText(`　${dash} `))).toBe(true);
    },
  );

  it.each(['', ' ', '----', '-1', 'ー4', '一', '・', '~', '0', 'なし'])(
    'does not take %j for one',
    (text) => {
      expect(isDash(text)).toBe(false);
    },
  );
});

describe('comparisonKey', () => {
  it.each([
    ['「未来(あす)を見つめ、今を動く」政策形成事業', '未来あすを見つめ今を動く政策形成事業'],
    ['Ｒ２決算額（見込み）', 'r2決算額見込み'],
    ['目標設定の考え方・根拠', '目標設定の考え方根拠'],
    ['目標設定の考え方･根拠', '目標設定の考え方根拠'],
    ['つくる責任 つかう責任', 'つくる責任つかう責任'],
    ['SDGs', 'sdgs'],
  ])('of %s is %s', (raw, key) => {
    expect(comparisonKey(raw)).toBe(key);
  });

  it('is stable under width, brackets, marks and blanks', () => {
    const word = fc.string({ unit: fc.constantFrom(...'実績目標額R2カード事業'), maxLength: 8 });
    const noise = fc.constantFrom(
      '',
      ' ',
      '　',
      '（',
      ')',
      '「',
      '』',
      '・',
      '、',
      '。',
      '：',
      '【',
    );
    const pieces = fc.array(fc.tuple(word, noise), { maxLength: 5 });
    fc.assert(
      fc.property(pieces, (list) => {
        const words = list.map(([text]) => text).join('');
        const wide = words.replace(/[A-Z0-9]/g, (sign) =>
          String.fromCodePoint(sign.codePointAt(0)! + 0xfee0),
        );
        const noisy = list.map(([text, mark]) => `${text}${mark}`).join('');
        expect(comparisonKey(noisy)).toBe(comparisonKey(words));
        expect(comparisonKey(wide)).toBe(comparisonKey(words));
      }),
    );
  });
});
