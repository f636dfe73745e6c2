import type { SourceFile } from '../../../src/load/source-file.ts';
import type {
  CostYear,
  Evaluation,
  FileRecords,
  Indicator,
  Reading,
  SheetRecord,
} from '../../../src/normalize/record.ts';
import {
  cost,
  fileRecords,
  indicator,
  measure,
  reading,
  sheet,
  sourceFile,
} from '../../load/sample.ts';

/** Editions of the corpus, oldest first. */
export const EDITIONS = [2018, 2019, 2020, 2021, 2022, 2023] as const;

/** A made-up programme through the years; every function gets the fiscal year or edition. */
export interface YearsProgramme {
  readonly municipalityCode: string;
  readonly first: number;
  readonly last: number;
  readonly name: (edition: number) => string;
  readonly department: (edition: number) => string;
  readonly section: (edition: number) => string;
  readonly budget: (fiscalYear: number) => number;
  readonly settlement: (fiscalYear: number) => number;
  /** Staff share of the year, in full-time equivalents. */
  readonly fte: (fiscalYear: number) => number;
  readonly target: (fiscalYear: number) => number;
  readonly actual: (fiscalYear: number) => number;
  /** Changes what one edition's sheet would otherwise state. */
  readonly restate?: (sheet: SheetRecord) => SheetRecord;
}

/** Yen of one full-time equivalent in a fiscal year. */
export const rateOf = (fiscalYear: number) => 8_000_000 + (fiscalYear % 10) * 31_000;

/** A quiet programme: nothing about it deserves a signal, a restatement or a candidate. */
export function quietProgramme(
  no: number,
  overrides: Partial<YearsProgramme> = {},
): YearsProgramme {
  const base = 1_111_000 * (no + 1) + 1_000 * no;
  return {
    municipalityCode: '990001',
    first: EDITIONS[0],
    last: EDITIONS[EDITIONS.length - 1]!,
    name: () => `${WORDS[no % WORDS.length]}${PLACES[Math.floor(no / WORDS.length)]}事業`,
    department: () => `${DEPARTMENTS[no % DEPARTMENTS.length]}課`,
    section: () => `第${(no % 3) + 1}節`,
    budget: (fiscalYear) => base + 200_000 + (fiscalYear - 2000) * 1_000,
    settlement: (fiscalYear) => base + (fiscalYear - 2000) * 1_000,
    fte: () => 0.1 + no / 100,
    target: (fiscalYear) => 100 + (fiscalYear - 2000),
    actual: (fiscalYear) => 110 + (fiscalYear - 2000),
    ...overrides,
  };
}

const WORDS = ['道路', '公園', '文化財', '図書', '防災', '健診', '商店街', '農地', '消防', '広報'];
const PLACES = ['保全', '相談', '研究', '交流', '点検', '助成'];
const DEPARTMENTS = ['企画', '福祉', '建設', '教育'];

/** All files of the corpus, one a municipality and edition. */
export function filesOf(
  programmes: readonly YearsProgramme[],
): (readonly [SourceFile, FileRecords])[] {
  const codes = [...new Set(programmes.map(({ municipalityCode }) => municipalityCode))];
  return EDITIONS.flatMap((edition) =>
    codes.map((municipalityCode) => {
      const present = programmes.filter(
        (one) =>
          one.municipalityCode === municipalityCode && one.first <= edition && edition <= one.last,
      );
      const path = `${municipalityCode}-test/${edition}.txt`;
      const file = sourceFile(path, { municipalityCode, editionFiscalYear: edition });
      return [file, fileRecords(present.map((one, at) => sheetOf(one, edition, at)))] as const;
    }),
  );
}

function sheetOf(one: YearsProgramme, edition: number, at: number): SheetRecord {
  const row = 10 + at * 10;
  const costs = [costOf(one, edition - 1, 'settled'), costOf(one, edition, 'estimated')];
  const indicators = [indicatorOf(one, edition)];
  const plain = sheet(evaluationOf(one, edition), {
    editionFiscalYear: edition,
    row,
    costs,
    indicators,
    sdgGoals: [11],
  });
  const stated = one.restate?.(plain) ?? plain;
  return { ...stated, readings: readingsOf(stated) };
}

function evaluationOf(one: YearsProgramme, edition: number): Partial<Evaluation> {
  const name = one.name(edition);
  return {
    programmeName: name,
    department: one.department(edition),
    section: one.section(edition),
    startedFiscalYear: one.first === EDITIONS[0] ? 2001 : one.first,
    rating: 'B',
    ratingReason: `${name}は${edition}年度も計画に沿って進み、利用者の声も聞いた。`,
    improvement: `${name}の手順を${edition}年度に見直し、待ち時間を短くした。`,
    challenge: `${name}の${edition + 1}年度に向けて、担い手を確かめる必要がある。`,
    unmetReason: '目標達成',
  };
}

function costOf(one: YearsProgramme, fiscalYear: number, phase: CostYear['phase']): CostYear {
  const fte = Math.round(one.fte(fiscalYear) * 100) / 100;
  return cost(fiscalYear, {
    phase,
    budgetYen: one.budget(fiscalYear),
    settlementYen: one.settlement(fiscalYear),
    personnelCostYen: Math.round((fte * rateOf(fiscalYear)) / 1000) * 1000,
    regularStaffFte: fte,
    otherStaffFte: 0,
  });
}

function indicatorOf(one: YearsProgramme, edition: number): Indicator {
  const years = [edition - 1, edition, edition + 1].map((fiscalYear) => ({
    fiscalYear,
    target: measure(one.target(fiscalYear), '件'),
    actual: measure(fiscalYear > edition ? '' : one.actual(fiscalYear), '件'),
  }));
  return indicator(years, { name: '取組の件数', unit: '件' });
}

function readingsOf({ row, costs, indicators, evaluation }: SheetRecord): Reading[] {
  const money = costs.flatMap((line, at) =>
    (['budget', 'settlement', 'personnelCost'] as const).flatMap((name, column) => {
      const value = line[`${name}Yen`];
      const field = `${name.replace('Cost', '_cost')}_yen`;
      if (value === null) return [];
      const place = { row: row + at, column: column + 2 };
      return [reading({ ...place, field, fiscalYear: line.fiscalYear, value, raw: `${value}` })];
    }),
  );
  const results = indicators.flatMap(({ no, years }) =>
    years.flatMap(({ fiscalYear, target, actual }, at) =>
      [
        { field: 'target_value', column: 6, ...target },
        { field: 'actual_value', column: 7, ...actual },
      ].flatMap(({ field, column, value, raw }) =>
        raw === null
          ? []
          : [
              reading({
                entity: 'result',
                field,
                no,
                fiscalYear,
                value,
                raw,
                row: row + at,
                column,
              }),
            ],
      ),
    ),
  );
  const staff = costs.flatMap(({ fiscalYear, regularStaffFte, otherStaffFte }, at) =>
    Object.entries({ regular_staff_fte: regularStaffFte, other_staff_fte: otherStaffFte }).flatMap(
      ([field, value], column) =>
        value === null
          ? []
          : [
              reading({
                field,
                fiscalYear,
                value,
                raw: `${value}`,
                row: row + at,
                column: 8 + column,
              }),
            ],
    ),
  );
  const texts = Object.entries({
    rating: evaluation.rating,
    rating_reason: evaluation.ratingReason,
    improvement: evaluation.improvement,
    challenge: evaluation.challenge,
    unmet_reason: evaluation.unmetReason,
  }).flatMap(([field, value], column) => {
    const place = { row: row + 4, column: column + 1 };
    if (value === null) return [];
    return [
      reading({ entity: 'evaluation', field, fiscalYear: null, value, raw: value, ...place }),
    ];
  });
  return [...money, ...staff, ...results, ...texts];
}
