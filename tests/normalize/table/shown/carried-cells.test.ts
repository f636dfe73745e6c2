import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readRows, TITLE } from '../../../support/small-table.ts';

const formOf = (policy: string, name = 'labels: [事業名]') =>
  parseForm(
    `
id: carried
title: 一覧
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [担当課, 施策, 事業名] }
edition: { from: title }
phases: { settled_until: 0 }
policy_levels: [施策]
fields:
  - { field: department, kind: name, labels: [担当課], carried: true }
  - { field: policy, kind: name, level: 1, labels: [施策]${policy} }
  - { field: programme_name, kind: name, ${name} }
  - { field: settlement_yen, kind: money, year: 0, labels: [決算額] }
`,
    'carried.yaml',
  ) as TableForm;
const form = formOf(', carried: true');
const ROWS = [
  ['土木課', '安全', '道の事業', '5'],
  ['', '', '橋の事業', '6'],
  ['', '', '小計', '11'],
  ['', '緑', '公園の事業', '7'],
  ['福祉課', '', '見守り事業', '8'],
  ['', '健康', '健診事業', '9'],
];
const read = (rows: readonly (readonly string[])[], one = form) =>
  readRows([TITLE, ['担当課', '施策', '事業名', '決算額'], ...rows], one);
const placesIn = ({ records }: ReturnType<typeof readRows>) =>
  records.map(({ evaluation }) => [
    evaluation.programmeName,
    evaluation.department,
    evaluation.policy?.[0]?.name ?? null,
  ]);

describe('an office or level of the plan that is printed once', () => {
  it('holds for the blanks below, over sums, until a text of its own or left of it', () => {
    const file = read(ROWS);
    expect(placesIn(file)).toEqual([
      ['道の事業', '土木課', '安全'],
      ['橋の事業', '土木課', '安全'],
      ['公園の事業', '土木課', '緑'],
      ['見守り事業', '福祉課', null],
      ['健診事業', '福祉課', '健康'],
    ]);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(unexplained).toBe(0);
  });

  it('holds for none below where the form does not say so, or a row was left out', () => {
    expect(placesIn(read(ROWS, formOf('')))[1]).toEqual(['橋の事業', '土木課', null]);
    const uneven = ROWS.with(4, ['福祉課', '', '見守り事業', '8', '0']);
    expect(placesIn(read(uneven)).at(-1)).toEqual(['健診事業', null, '健康']);
  });

  it('is of no field of a single programme', () => {
    expect(() => formOf('', 'labels: [事業名], carried: true')).toThrow(
      /'programme_name' is of one programme/u,
    );
  });
});
