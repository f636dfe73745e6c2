import { describe, expect, test } from 'vitest';
import type { FileRecords, SheetRecord } from '../../../src/normalize/record.ts';
import { type LabFile, makeCorpus } from './corpus.ts';
import { STRUCTURE_KINDS } from './disturbances.ts';
import { perfectRecords } from './perfect-reader.ts';
import { isSame, scoreFile } from './score.ts';
import { FACT_GROUPS } from './slots.ts';
import { precision, recall } from './tally.ts';

const corpus = (form: 'pages' | 'clean', rate = 0): LabFile[] => [
  ...makeCorpus({
    seed: 11,
    programmes: 40,
    form,
    container: 'text',
    noise: { kinds: new Set(rate > 0 ? STRUCTURE_KINDS : []), rate },
  }),
];

/** The perfect reading of a file with its records changed. */
const changed = (file: LabFile, change: (records: SheetRecord[]) => SheetRecord[]): FileRecords => {
  const perfect = perfectRecords(file);
  return { ...perfect, records: change([...perfect.records]) };
};

const changeFirst =
  (change: (record: SheetRecord) => SheetRecord) =>
  (records: SheetRecord[]): SheetRecord[] =>
    records.map((record, index) => (index === 0 ? change(record) : record));

describe('scoreFile', () => {
  test.each([
    ['pages', 0],
    ['pages', 0.2],
    ['clean', 0],
  ] as const)('finds nothing wrong with the truth (%s, noise %d)', (form, rate) => {
    for (const file of corpus(form, rate)) {
      const score = scoreFile(file, perfectRecords(file));
      expect(score.mistakes).toEqual([]);
      for (const group of FACT_GROUPS) {
        expect(score.groups[group].right).toBeGreaterThan(0);
        expect(precision(score.groups[group])).toBe(1);
        expect(recall(score.groups[group])).toBe(1);
      }
      expect(score.programmes).toEqual({
        expected: file.expected.length,
        found: file.expected.length,
        lost: 0,
        invented: 0,
        merged: 0,
      });
      expect(score.issues.named).toBe(score.issues.due);
    }
  });

  const file = corpus('clean')[0] as LabFile;

  test('counts a wrong number, a missing category and an invented text', () => {
    const score = scoreFile(
      file,
      changed(
        file,
        changeFirst((record) => ({
          ...record,
          costs: record.costs.map((cost) => ({
            ...cost,
            budgetYen: (cost.budgetYen ?? 0) + 1_000_000,
          })),
          evaluation: {
            ...record.evaluation,
            rating: null,
            remark: 'nothing of the kind is printed',
          },
        })),
      ),
    );
    expect(score.mistakes.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
      'invented remark',
      'missing rating',
      'wrong budget.c',
      'wrong budget.p',
    ]);
    expect(score.groups.numbers.wrong).toBe(2);
    expect(score.groups.categories.missing).toBe(1);
    expect(score.groups.texts.invented).toBe(1);
  });

  test('asks for an issue at the cell of what was left out', () => {
    const leave = changeFirst((record) => ({
      ...record,
      evaluation: { ...record.evaluation, rating: null },
    }));
    const silent = scoreFile(file, changed(file, leave));
    const place = file.expected[0]?.facts.get('rating')?.place;
    const issue = {
      severity: 'warning',
      code: 'value-ambiguous',
      message: '',
      remedy: '',
      ...place,
    } as const;
    const loud = scoreFile(file, { ...changed(file, leave), issues: [issue] });
    expect(place).toBeDefined();
    expect(loud.issues.due).toBe(silent.issues.due);
    expect(loud.issues.named).toBe(silent.issues.named + 1 - perfectRecords(file).issues.length);
  });

  test('tells lost, merged and invented programmes apart', () => {
    const rows = file.expected.map(({ row }) => row);
    const score = scoreFile(
      file,
      changed(file, ([first, , third, ...rest]) => [
        { ...(first as SheetRecord), readings: [readingAt((rows[1] ?? 0) + 1)] },
        { ...(third as SheetRecord), row: 9999 },
        ...rest,
      ]),
    );
    expect(score.programmes).toMatchObject({ merged: 1, lost: 1, invented: 1 });
    expect(score.programmes.found).toBe(rows.length - 2);
    expect(score.groups.numbers.missing).toBeGreaterThan(0);
    expect(score.groups.numbers.invented).toBeGreaterThan(0);
  });
});

const readingAt = (row: number): SheetRecord['readings'][number] => ({
  entity: 'cost',
  field: 'budget_yen',
  no: 0,
  fiscalYear: 2020,
  value: 1,
  raw: '1千円',
  row,
  column: 1,
  rule: 'below-label',
  certainty: 'sure',
});

describe('accepted readings', () => {
  const pages = corpus('pages');
  const block = pages
    .flatMap(({ expected }) => expected)
    .find(({ anyOf, text }) => anyOf.length === 3 && /R1非常勤特別職/.test(text.join('')));
  const file = pages.find(
    ({ expected }) => block !== undefined && expected.includes(block),
  ) as LabFile;

  const readAs = (change: (record: SheetRecord) => SheetRecord) =>
    scoreFile(
      file,
      changed(file, (records) =>
        records.map((record) => (record.row === block?.row ? change(record) : record)),
      ),
    );

  test('a staff figure of the first layout may be special staff, other staff or left out', () => {
    const moved = readAs((record) => ({
      ...record,
      costs: record.costs.map((cost) => ({
        ...cost,
        otherStaffFte: cost.specialStaffFte,
        specialStaffFte: null,
      })),
    }));
    const dropped = readAs((record) => ({
      ...record,
      costs: record.costs.map((cost) => ({ ...cost, specialStaffFte: null })),
    }));
    expect(moved.mistakes).toEqual([]);
    expect(dropped.mistakes).toEqual([]);
  });

  test('but not both at once', () => {
    const both = readAs((record) => ({
      ...record,
      costs: record.costs.map((cost) => ({ ...cost, otherStaffFte: cost.specialStaffFte })),
    }));
    expect(both.mistakes.map(({ kind }) => kind)).toEqual(['invented', 'invented']);
  });
});

describe('isSame', () => {
  test.each([
    [43.1667, 43 + 1 / 6, true],
    [5_473_000, 5_473_001_000, false],
    ['H25年度～', 'H25年度〜', true],
    ['法定受託＋附加', '法定受託+附加', true],
    ['第1章 絆', '第1章　絆', true],
    ['改善した。', '改善する。', false],
    [70, '70', true],
  ] as const)('%s and %s: %s', (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});
