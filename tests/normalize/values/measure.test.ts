import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeasure, parseDuration, parseMeasure } from '../../../src/normalize/values/measure.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';

const parse = (raw: string) => parseMeasure(normalizeText(raw), raw);

describe('parseMeasure', () => {
  it.each([
    ['10', 10, null],
    ['70.0%', 70, '%'],
    ['７０．０％', 70, '%'],
    ['99.493％', 99.493, '%'],
    ['292,038人', 292_038, '人'],
    ['23名', 23, '名'],
    ['518事業', 518, '事業'],
    ['▲5.0%', -5, '%'],
    ['8,312千円', 8312, '千円'],
    ['0.67', 0.67, null],
    ['12.5㎡', 12.5, '㎡'],
    ['3㎥', 3, '㎥'],
    ['3m²', 3, '㎡'],
    ['1,234t-CO2', 1234, 't-CO2'],
    ['5.5千ｔ-CO₂', 5.5, '千t-CO2'],
    ['1.5km', 1.5, 'km'],
    ['2.5㎢', 2.5, '㎢'],
    ['36.5℃', 36.5, '°C'],
    ['100 件', 100, '件'],
    ['約300人', 300, '人'],
    ['延べ1,200人', 1200, '人'],
    ['計25件', 25, '件'],
    ['1回(書面会議)', 1, '回'],
    ['２回（14課参加）', 2, '回'],
    ['参加者数120人', 120, '人'],
    ['利用者:35名', 35, '名'],
    ['80%以上', 80, '%'],
    ['80人以上', 80, '人'],
    ['10位以内', 10, '位'],
    ['50未満', 50, null],
    ['延べ3回以上', 3, '回'],
    ['3回実施', 3, '回'],
    ['2回開催', 2, '回'],
    ['参加者数120人以上', 120, '人'],
    ['3か月', 3, 'か月'],
    ['6ヶ月', 6, 'ヶ月'],
    ['5年間', 5, '年間'],
    ['5か年', 5, 'か年'],
    ['10日', 10, '日'],
    ['10日間', 10, '日間'],
    ['4箇所', 4, '箇所'],
    ['3つ', 3, 'つ'],
    ['12品目', 12, '品目'],
    ['2回/年', 2, '回/年'],
    ['64.5ポイント', 64.5, 'ポイント'],
    ['30km/h', 30, 'km/h'],
    ['100達成', 100, null],
    ['65.2年', 65.2, '年'],
    ['目標達成率95%', 95, '%'],
    ['ごみ減量率20%', 20, '%'],
    ['100人超え', 100, '人'],
    ['85.5パーセント', 85.5, '%'],
    ['10件（①の合計）', 10, '件'],
    ['181時間10分', 181.1667, '時間'],
    ['138時間', 138, '時間'],
    ['43時間10分', 43.1667, '時間'],
    ['10分', 0.1667, '時間'],
    ['1,234時間5分', 1234.0833, '時間'],
    ['181 時間 10 分', 181.1667, '時間'],
    ['12㎥/日', 12, '㎥/日'],
    ['350円/㎡', 350, '円/㎡'],
    ['1,200ダウンロード', 1200, 'ダウンロード'],
    ['約45分', 0.75, '時間'],
    ['30分以内', 0.5, '時間'],
    ['1時間30分程度', 1.5, '時間'],
    ['2時間半以内', 2.5, '時間'],
    ['90.5分', 1.5083, '時間'],
  ])('reads %s as %d %s', (raw, value, unit) => {
    expect(parse(raw)).toEqual({ raw, value, unit, status: 'value' });
  });

  it.each(['-', '—', '－', '―', 'ー', '--'])('reads %s as a dash', (raw) => {
    expect(parse(raw)).toEqual({ raw, value: null, unit: null, status: 'dash' });
  });

  it.each([
    '中止',
    '変更予定',
    '目標達成済み',
    '概ね目標達成',
    '新規事業のためなし',
    '監査対象:1システム・5所属',
    '所属課5課と2団体',
    '10/16',
    '7～8件',
    '基本構想策定支援業務委託業者選定',
    '令和2年度',
    'R2',
    '①',
    '①95',
    '95①',
    '64①%',
    '①518人 ②48人',
    '⑴95',
    '(1)95',
    '(2)2,050件',
    '1.200人',
    '1.200ページ',
    '1.200店舗',
    '1.200頭',
    '1.200票',
    '4．405時間',
    '98．133',
    '1件あたりコスト',
    '95人¹',
    '5½',
    '9月公表予定',
    '12月実施',
    '10月開催',
    '3月末完成予定',
    '2年度に実施予定',
    '5年度完了',
    '4月',
    '3 月',
    '2024年',
    '5年',
    '5年目',
    '3回目',
    '10時',
    '3日実施予定',
    '15日開催予定',
    '100件を予定',
    '3回実施予定',
    '90人見込',
    '90人見込み',
    '5人減',
    '5人増',
    '10%減',
    '3ポイント増',
    '5%減少',
    '5%↑',
    '3件不足',
    '10+α',
    '90？',
    '90※',
    '95❶',
    '80%維持',
    '前年度実績:90人',
    '目標:90人',
    '2021実績',
    '100円バスの利用者数',
    '100円バス利用者数',
    '5歳児割合',
    '前年度比増加率10%',
    '1O人',
    '1〇人',
    '1OO',
    '1OO%',
    '54八',
    '54B人',
    '54&',
    '36ク人',
    '2l人',
    '3l',
    '51B事業',
    '1S人',
    '4b件',
    '10数人',
    '30余件',
    '100人弱',
    '100人余り',
    '5点満点',
    '90%≦',
    '3千',
    '012人',
  ])('keeps %s as a text', (raw) => {
    expect(parse(raw)).toEqual({ raw, value: null, unit: null, status: 'text' });
  });

  it('keeps the printed text of anything, and a number only where there is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const measure = parse(raw);
        expect(measure.raw).toBe(raw);
        expect(measure.value === null).toBe(measure.status !== 'value');
        if (measure.value !== null) expect(normalizeText(raw)).toMatch(/\d/u);
      }),
    );
  });

  it('reads back a number with its unit', () => {
    const number = fc.integer({ min: -1e7, max: 1e7 });
    const unit = fc.constantFrom('人', '件', '%', '回', '事業', '箇所', '団体');
    fc.assert(
      fc.property(number, unit, (value, printed) => {
        const raw = `${value.toLocaleString('en-US')}${printed}`;
        expect(parse(raw)).toEqual({ raw, value, unit: printed, status: 'value' });
      }),
    );
  });
});

describe('parseDuration', () => {
  it.each(['', '時間', '10', '1時間半10分', '10分1時間', '1時間1分1秒'])(
    'takes %j for none',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('reads back every number of minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (minutes) => {
        const hours = Math.floor(minutes / 60);
        const text = `${hours > 0 ? `${hours.toLocaleString('en-US')}時間` : ''}${minutes % 60}分`;
        expect(Math.round(parseDuration(text)!.value * 60)).toBe(minutes);
      }),
    );
  });
});

describe('isMeasure', () => {
  it.each(['10', '70.0%', '23名', '181時間10分', '0.00人', '1,037千円', '80%以上'])(
    'holds for %s',
    (text) => {
      expect(isMeasure(text)).toBe(true);
    },
  );

  it.each(['', '-', '中止', '1回(書面会議)', '参加者数120人', 'A', '4月', '5人減'])(
    'does not for %j',
    (text) => {
      expect(isMeasure(text)).toBe(false);
    },
  );
});
