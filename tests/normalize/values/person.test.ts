import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../../src/normalize/values/person.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';

describe('parsePerson', () => {
  it.each([
    ['経営企画課長 早川 周一', '経営企画課長', '早川 周一'],
    ['経営企画課長　早川　周一', '経営企画課長', '早川 周一'],
    [
      '市民医療センター事務部 総務担当 中村 まさみ',
      '市民医療センター事務部 総務担当',
      '中村 まさみ',
    ],
    ['ＩＴ推進課 課長 佐々木 ケンジ', 'IT推進課 課長', '佐々木 ケンジ'],
    ['経営企画課長　早川周一', '経営企画課長', '早川周一'],
    ['総務課主幹 佐々木ケンジ', '総務課主幹', '佐々木ケンジ'],
    ['総務部長 早川周一', '総務部長', '早川周一'],
    ['水道局長 早川周一', '水道局長', '早川周一'],
    ['秘書室長 早川周一', '秘書室長', '早川周一'],
    ['保健所長 早川周一', '保健所長', '早川周一'],
    ['市民センター長 早川周一', '市民センター長', '早川周一'],
    ['総務部次長 早川周一', '総務部次長', '早川周一'],
    ['議会事務局次長 早川周一', '議会事務局次長', '早川周一'],
    ['危機管理担当長 早川周一', '危機管理担当長', '早川周一'],
    ['総務部参事 早川周一', '総務部参事', '早川周一'],
    ['総務課主査 早川周一', '総務課主査', '早川周一'],
    ['危機管理監(兼) 髙橋 太郎', '危機管理監(兼)', '髙橋 太郎'],
    ['経営企画課長 早川 周一 印', '経営企画課長', '早川 周一'],
    ['経営企画課長　早川　周一　㊞', '経営企画課長', '早川 周一'],
    ['総務課主幹 佐々木ケンジ(印)', '総務課主幹', '佐々木ケンジ'],
    ['課長 早川周一 ㊞', '課長', '早川周一'],
    ['係長 早川 印', '係長', '早川'],
    ['課長 早川 周一(印)', '課長', '早川 周一'],
    ['早川 周一 ㊞', null, '早川 周一'],
    ['早川　周一　印', null, '早川 周一'],
    ['総務課長 印 周一', '総務課長', '印 周一'],
    ['総務課長　早　川　周　一　㊞', '総務課長', '早川周一'],
    ['総務部 総務課長 早 川 周 一', '総務部 総務課長', '早川周一'],
    ['総務課長 東 一', '総務課長', '東 一'],
    ['総務部 総務課 中班 太郎', '総務部 総務課', '中班 太郎'],
    ['市民課 窓口係 大係 太郎', '市民課 窓口係', '大係 太郎'],
    ['総務部 総務課 班 太郎', '総務部 総務課', '班 太郎'],
  ])('reads %s', (raw, title, name) => {
    expect(parsePerson(normalizeText(raw))).toEqual({ title, name });
  });

  it.each([
    '',
    '早川 周一',
    '経営企画課長',
    '経営企画課長 John Smith',
    '会計課長 専決',
    '早川 印',
    '確認印',
    '課長 印',
    '総務部 総務課 印',
    '早 川 周 一',
    '総務部 総務課 庶務係 早川',
    '市民医療センター事務部 総務担当 中村まさみ',
    '学校長 会議の開催',
    '会議を 開催し、 意見を聴いた。',
    '8. 働きがいも 経済 成長も2',
    '実施計画 重要事業一覧表 平成年度版',
  ])('takes %j for nobody', (text) => {
    expect(parsePerson(text)).toBeNull();
  });

  it('reads back titles of any number of words', () => {
    const words = fc.array(fc.constantFrom('市民部', '総務課', '主幹', 'DX推進', '課長'), {
      minLength: 1,
      maxLength: 4,
    });
    const family = fc.constantFrom('早川', '佐々木', '髙', '勅使河原');
    const given = fc.constantFrom('周一', 'まさみ', 'ケンジ', '一');
    fc.assert(
      fc.property(words, family, given, (title, first, last) => {
        expect(parsePerson([...title, first, last].join(' '))).toEqual({
          title: title.join(' '),
          name: `${first} ${last}`,
        });
      }),
    );
  });

  it('never throws, and a name always is two words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePerson(text)?.name.split(' ').length ?? 2).toBe(2);
      }),
    );
  });
});
