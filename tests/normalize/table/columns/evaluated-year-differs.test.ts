import { describe, expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
} from '../../../support/small-table.ts';

const LAST_YEAR = smallForm([
  'field: budget_yen, kind: money, year: 0, labels: [当初予算額]',
  'field: settlement_yen, kind: money, year: -1, labels: [決算額]',
]);
const OWN_YEAR = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);
const RELATIVE = smallForm([
  'field: settlement_yen, kind: money, year: -1, labels: [前年度決算額]',
]);

function read(title: string, form = LAST_YEAR, labels = ['当初予算額', '決算額']) {
  const cells = ['5', '6'].slice(0, labels.length);
  return readRows(
    [[title], [...HEAD, ...labels], [...ROAD, ...cells], [...BRIDGE, ...cells]],
    form,
  );
}

describe('a title that says of which year results are evaluated', () => {
  it('is held to the year that the form gives to results without one', () => {
    expect(namesOf(read('令和5年度事務事業評価（令和4年度決算）'))).toHaveLength(2);
    const only = read('事務事業評価（令和5年度決算）');
    expect(namesOf(only)).toEqual([]);
    expect(issuesOf(only, 'years-differ')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('results of 2023 are evaluated') },
    ]);
    expect(namesOf(read('令和6年度事務事業評価（令和5年度実績）', OWN_YEAR, ['決算額']))).toEqual(
      [],
    );
    expect(namesOf(read('事務事業評価（令和5年度実績）', OWN_YEAR, ['決算額']))).toHaveLength(2);
  });

  it('says nothing of a title that names the edition alone, nor of heads that count from a year', () => {
    expect(namesOf(read('令和6年度事務事業評価'))).toHaveLength(2);
    const relative = read('令和6年度事務事業評価（令和4年度決算）', RELATIVE, ['前年度決算額']);
    expect(namesOf(relative)).toHaveLength(2);
  });

  it('is none that only notes what a former evaluation led to', () => {
    const note = '※前年度事業の評価結果を踏まえた改善内容を記載しています。';
    const rows = [
      [...HEAD, '決算額'],
      [...ROAD, '5'],
      [...BRIDGE, '6'],
    ];
    for (const above of [
      [['令和6年度事務事業一覧'], [note]],
      [[`令和6年度事務事業一覧 ${note}`]],
    ]) {
      expect(namesOf(readRows([...above, ...rows], OWN_YEAR))).toHaveLength(2);
    }
    expect(namesOf(read('令和6年度に前年度事業を評価', OWN_YEAR, ['決算額']))).toEqual([]);
  });
});
