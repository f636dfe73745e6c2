import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../../src/normalize/block/read-records.ts';
import { cleanText, form } from '../../../../support/form.ts';

const REST = [
  '根拠法令\t\t\t道路法第42条',
  '事業の目的及び内容\t\t\t道路の損傷を早期に見つけ、安全な通行を確保する。',
  'R1予算現額\t\t\t24,791千円\tR1決算額\t\t\t15,231千円',
  'R2予算現額\t\t\t43,155千円\tR2決算額(見込み)\t\t\t29,144千円',
];

/** A sheet with each value right of its label, which takes three columns. */
function read(...head: readonly string[]) {
  return readRecords([cleanText([...head, ...REST].join('\n'))], form).records.map(
    ({ evaluation }) => ({
      department: evaluation.department,
      name: evaluation.programmeName,
      account: evaluation.accountName,
    }),
  );
}

const own = { department: '図書館', name: '市道舗装修繕事業', account: '一般会計' };
const FIRST = '所属名称\t\t\t図書館\t実施計画ランク\t\t\t優先\t事務事業名称\t\t\t市道舗装修繕事業';

describe('a row of pairs', () => {
  it.each([
    [
      'known labels',
      '期間\t\t\tH6年度～\t会計\t\t\t一般会計\t事業の種類\t\t\t■自治事務 □法定受託事務',
    ],
    [
      'labels that the form does not know',
      '事業期間\t\t\tH6年度～\t会計\t\t\t一般会計\t事務区分\t\t\t■自治事務 □法定受託事務',
    ],
  ])('has its values right of its labels, whatever stands below: %s', (_, second) => {
    expect(read(FIRST, second)).toEqual([own]);
  });

  it('that lost the department has none', () => {
    const first = FIRST.replace('図書館', '');
    const second = '事業期間\t\t\tH6年度～\t会計\t\t\t一般会計\t事務区分\t\t\t■自治事務';
    expect(read(first, second)).toEqual([{ ...own, department: null }]);
  });

  it('is none where labels stand beside labels, and values below them', () => {
    const rows = [
      '所属名称\t実施計画ランク\t事務事業名称\t係',
      '図書館\t優先\t市道舗装修繕事業\t庶務',
    ];
    expect(read(...rows, '会計\t一般会計')).toEqual([own]);
  });
});

describe('a sheet that lost the row of its name', () => {
  it.each(['道路法第42条', '介護保険法第115条の45', '母子保健法'])(
    'does not take %s for it',
    (law) => {
      const second = '期間\tH6年度～\t\t会計\t一般会計\t\t事業の種類\t■自治事務 □法定受託事務';
      const rest = REST.map((line) => line.replaceAll('\t\t\t', '\t').replace('道路法第42条', law));
      expect(readRecords([cleanText([second, ...rest].join('\n'))], form).records).toEqual([]);
    },
  );
});

describe('a cell with its label in it', () => {
  it('gives neither the department nor the account', () => {
    const rows = [
      '所属名称：図書館\t実施計画ランク\t事務事業名称',
      '\t優先\t市道舗装修繕事業',
      '会計：一般会計',
    ];
    expect(read(...rows)).toEqual([{ ...own, department: null, account: null }]);
  });
});
