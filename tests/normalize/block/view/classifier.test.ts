import { describe, expect, it } from 'vitest';
import { Classifier } from '../../../../src/normalize/block/view/classifier.ts';
import { NO_TEXT } from '../../../../src/normalize/block/view/speech.ts';
import { normalizeText } from '../../../../src/text/normalize-text.ts';
import { form } from '../../../support/form.ts';

const classifier = new Classifier(form);
const read = (raw: string) =>
  classifier.read({ raw, text: normalizeText(raw), label: null, row: 1, column: 1 });

describe('Classifier', () => {
  it.each([
    ['1,037千円', 'money', 1_037_000],
    ['１，０３７ 千円', 'money', 1_037_000],
    ['0.67人', 'staff', 0.67],
    ['０．６７ 人', 'staff', 0.67],
    ['0.7人', 'measure', 0.7],
    ['0.7人工', 'staff', 0.7],
    ['0.67人※1', 'staff', 0.67],
    ['1,037千円※1', 'money', 1_037_000],
    ['1,037千円(注2)', 'money', 1_037_000],
    ['98.3%※1', 'measure', 98.3],
    ['98.3%', 'measure', 98.3],
    ['1時間30分', 'measure', 1.5],
    ['-', 'dash', null],
    ['なし', 'word', null],
    ['1,037千円(うち繰越500千円)', 'unread-amount', null],
    ['予算 1,037千円', 'unread-amount', null],
    ['正規0.45人', 'unread-amount', null],
    ['10~20千円', 'unread-amount', null],
    ['実績 80%', 'word', null],
    ['R5正規職員人件費：0.39人', 'with-label', null],
    ['H30実績 64.5%', 'word', null],
    ['所属名称：図書館', 'with-label', null],
    ['会計 一般会計', 'with-label', null],
    ['公民館 図書館', 'text', null],
    ['評価者：広く意見を求めた。', 'text', null],
    ['10人(令和元年度から令和3年度までの平均)', 'word', null],
    ['概ね目標達成', 'claim', null],
    ['H25年度～', 'period', null],
    ['2013年度～', 'period', null],
    ['2013～', 'period', null],
    ['Ａ', 'rating', null],
    ['最優先', 'rank', null],
    ['最 優 先', 'rank', null],
    ['重要※1', 'rank', null],
    ['■ 自治事務 □ 法定受託事務', 'checkboxes', null],
    ['17 パートナーシップで目標を達成しよう', 'sdg', null],
    ['①25件', 'list', null],
    ['※対象には他課分を含まない。', 'remark', null],
    ['防災訓練実施事業', 'text', null],
  ])('takes %s for %s', (raw, kind, quantity) => {
    expect(read(raw)).toMatchObject({ kind, quantity });
  });

  it.each([
    ['R2予箕現額', '-'],
    ['令和2年度決算', '-'],
    ['(単位:千円)', '-'],
    ['(注)', '-'],
    ['目標設走の考え方・根拠', '-'],
    ['R頷目標', '-'],
    ['頷1実績', '-'],
    ['R2年度の成果目標', 'p00'],
    ['100円バスの利用者数', 'p00'],
    ['R2年度利用者数', 'p00'],
    ['予箕現額', 'p00'],
  ])('hears in %s how it speaks: %s', (raw, speech) => {
    expect(read(raw)).toMatchObject({ kind: 'text', speech });
  });

  it('takes 万円 for an amount only where the form prints its amounts so', () => {
    const inUnits = (money_unit_yen: number, raw: string) =>
      new Classifier({ ...form, money_unit_yen }).read({
        raw,
        text: normalizeText(raw),
        label: null,
        row: 1,
        column: 1,
      });
    expect(inUnits(10_000, '120万円')).toMatchObject({ kind: 'money', quantity: 1_200_000 });
    expect(inUnits(1_000, '120万円')).toMatchObject({ kind: 'measure', quantity: 120 });
    expect(inUnits(10_000, '3百万円')).toMatchObject({ kind: 'money', quantity: 3_000_000 });
    expect(inUnits(1_000, '3百万円')).toMatchObject({ kind: 'money', quantity: 3_000_000 });
    expect(inUnits(10_000, '500円')).toMatchObject({ kind: 'money', quantity: 500 });
    expect(inUnits(10_000, '2億円')).toMatchObject({ kind: 'measure', quantity: 2 });
  });

  it('reads the item of a list once, with what it counts', () => {
    expect(read('②43時間30分').item).toMatchObject({ no: 2, measure: { value: 43.5 } });
    expect(read('防災訓練').item).toBeNull();
  });

  it('tells sentences from phrases, and only of what can stand in a place for texts', () => {
    const sentence = read('計画に沿って実施した。').speech;
    const phrase = read('計画に沿った実施の回数').speech;
    expect([sentence[0], phrase[0]]).toEqual(['s', 'p']);
    expect(read('98.3%').speech).toBe('');
  });

  it.each(['件', '部', '日', '位', '項目', '事業', 'km', 'ha', '㎡', 'ポイント', '(か月)'])(
    'hears no text in what figures are counted in: %s',
    (unit) => {
      expect(read(unit).speech).toBe(NO_TEXT);
    },
  );

  it('hears no text in a result behind its label', () => {
    expect(read('H30実績 64.5%').speech).toBe(NO_TEXT);
  });
});
