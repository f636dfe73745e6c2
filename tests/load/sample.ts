import type { RunInfo } from '../../src/load/build/record-run.ts';
import type { ReferenceData, SourceFile } from '../../src/load/source-file.ts';
import type {
  Activity,
  CostYear,
  Evaluation,
  FileRecords,
  Indicator,
  IndicatorYear,
  Measure,
  Reading,
  SheetRecord,
} from '../../src/normalize/record.ts';

/** The run that builds a made-up warehouse. */
export const run: RunInfo = {
  runId: 'run-1',
  releaseId: '20260401T000000Z-test',
  startedAt: new Date('2026-04-01T00:00:00Z'),
  now: () => new Date('2026-04-01T00:00:05Z'),
  version: '0.0.0',
};

/** Made-up records for tests of the load step; every part takes overrides. */
export const reference: ReferenceData = {
  municipalities: [
    { code: '990001', name: '試験市', prefecture: '試験県' },
    { code: '990002', name: '見本町', prefecture: '試験県' },
    { code: '990003', name: '無関係村', prefecture: '試験県' },
  ],
  sdgGoals: Array.from({ length: 17 }, (_, index) => ({
    goalNo: index + 1,
    nameJa: `目標${index + 1}`,
    nameEn: `Goal ${index + 1}`,
  })),
};

export function sourceFile(path: string, overrides: Partial<SourceFile> = {}): SourceFile {
  return {
    municipalityCode: '990001',
    path,
    sha256: path.padEnd(64, '0'),
    bytes: 1000,
    format: 'tsv',
    encoding: 'utf-8',
    formId: 'test-form',
    editionFiscalYear: 2020,
    personnelBasis: '正規職員',
    ...overrides,
  };
}

export function fileRecords(
  records: readonly SheetRecord[],
  overrides: Partial<FileRecords> = {},
): FileRecords {
  return {
    records,
    issues: [],
    counts: { cells: 10, values: 5, labels: 3, duplicates: 1, unexplained: 1 },
    blocks: records.length,
    asksOutcomes: true,
    ...overrides,
  };
}

const noEvaluation: Evaluation = {
  chapter: '第1章 まち',
  section: '第1節 みち',
  department: '企画課',
  programmeName: '道路事業',
  programmeCode: null,
  previousCode: null,
  implementationRank: null,
  accountName: null,
  affairsTypes: null,
  legalBasis: null,
  purpose: null,
  periodRaw: null,
  startedFiscalYear: null,
  endedFiscalYear: null,
  rating: null,
  ratingReason: null,
  improvement: null,
  challenge: null,
  unmetReason: null,
  sdgContribution: null,
  sdgMethodNote: null,
  evaluatorTitle: null,
  evaluatorName: null,
  remark: null,
};

export function sheet(
  evaluation: Partial<Evaluation> = {},
  parts: Partial<Omit<SheetRecord, 'evaluation'>> = {},
): SheetRecord {
  return {
    editionFiscalYear: 2020,
    sheet: null,
    row: 7,
    costs: [],
    indicators: [],
    activities: [],
    sdgGoals: [],
    readings: [],
    evaluation: { ...noEvaluation, ...evaluation },
    ...parts,
  };
}

export function cost(fiscalYear: number, overrides: Partial<CostYear> = {}): CostYear {
  return {
    fiscalYear,
    phase: 'settled',
    budgetYen: null,
    settlementYen: null,
    plannedYen: null,
    personnelCostYen: null,
    regularStaffFte: null,
    otherStaffFte: null,
    specialStaffFte: null,
    workHours: null,
    nationalSubsidyYen: null,
    prefecturalSubsidyYen: null,
    localBondYen: null,
    otherFundingYen: null,
    generalFundYen: null,
    ...overrides,
  };
}

/** A printed number with its unit, or what a slot without a number holds: '-' , '' , 'lost', or any other text. */
export function measure(value: number | string, unit: string | null = '%'): Measure {
  if (typeof value === 'number')
    return { raw: `${value}${unit ?? ''}`, value, unit, status: 'value' };
  const status =
    value === '-' ? 'dash' : value === '' ? 'blank' : value === 'lost' ? 'lost' : 'text';
  const raw = status === 'blank' || status === 'lost' ? null : value;
  return { raw, value: null, unit: null, status };
}

export function year(
  fiscalYear: number,
  target: number | string,
  actual: number | string,
): IndicatorYear {
  return { fiscalYear, target: measure(target), actual: measure(actual) };
}

export function indicator(
  years: readonly IndicatorYear[],
  overrides: Partial<Indicator> = {},
): Indicator {
  return {
    no: 1,
    kind: 'outcome',
    name: '達成の割合',
    targetBasis: '計画による',
    unit: '%',
    direction: 'higher',
    directionSource: 'wording',
    years,
    ...overrides,
  };
}

export function activity(no: number, overrides: Partial<Activity> = {}): Activity {
  return { no, fiscalYear: 2020, itemName: `活動${no}`, result: measure(3, '回'), ...overrides };
}

export function reading(overrides: Partial<Reading> = {}): Reading {
  return {
    entity: 'cost',
    field: 'budget_yen',
    no: 0,
    fiscalYear: 2020,
    value: 1_037_000,
    raw: '1,037千円',
    row: 8,
    column: 4,
    rule: 'below-label',
    certainty: 'sure',
    ...overrides,
  };
}
