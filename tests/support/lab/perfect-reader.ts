import type {
  CostYear,
  FileRecords,
  Indicator,
  Measure,
  SheetRecord,
} from '../../../src/normalize/record.ts';
import type { LabFile } from './corpus.ts';
import type { ExpectedBlock } from './expected.ts';
import { YEAR_OFFSETS, type YearMark } from './slots.ts';

/** Records as a reader without any error would return them: what scoring is tested with. */
export function perfectRecords({ expected, edition }: LabFile): FileRecords {
  const issues = expected.flatMap(({ sheet, absent }) =>
    absent.flatMap(({ slot, cells }) =>
      cells.slice(0, 1).map(({ row, column }) => ({
        severity: 'warning' as const,
        code: 'value-lost',
        message: `${slot} is not printed`,
        remedy: 'look it up on paper',
        sheet,
        row,
        column,
      })),
    ),
  );
  return {
    records: expected.map((block) => perfectRecord(block, edition)),
    issues,
    counts: { cells: 0, values: 0, labels: 0, duplicates: 0, unexplained: 0 },
    blocks: expected.length,
    asksOutcomes: true,
  };
}

interface Lookup {
  text(key: string): string | null;
  number(key: string): number | null;
  measure(key: string): Measure;
}

function lookup({ facts }: ExpectedBlock): Lookup {
  const value = (key: string): string | number | null => facts.get(key)?.value ?? null;
  const text = (key: string): string | null => (value(key) === null ? null : String(value(key)));
  const number = (key: string): number | null => (value(key) === null ? null : Number(value(key)));
  const measure = (key: string): Measure => {
    const words = text(`${key}.text`);
    const found = number(key);
    const status = found !== null ? 'value' : words !== null ? 'text' : 'blank';
    return { raw: words ?? text(key), value: found, unit: text(`${key}.unit`), status };
  };
  return { text, number, measure };
}

function perfectRecord(block: ExpectedBlock, edition: number): SheetRecord {
  const look = lookup(block);
  const { text, number } = look;
  return {
    editionFiscalYear: edition,
    sheet: block.sheet,
    row: block.row,
    evaluation: {
      chapter: text('chapter'),
      section: text('section'),
      department: text('department'),
      programmeName: text('name') ?? '',
      programmeCode: null,
      previousCode: null,
      implementationRank: text('rank'),
      accountName: text('account'),
      affairsTypes: text('affairs'),
      legalBasis: text('legal'),
      purpose: text('purpose'),
      periodRaw: text('periodRaw'),
      startedFiscalYear: number('started'),
      endedFiscalYear: number('ended'),
      rating: text('rating'),
      ratingReason: text('ratingReason'),
      improvement: text('improvement'),
      challenge: text('challenge'),
      unmetReason: text('unmet'),
      sdgContribution: text('contribution'),
      sdgMethodNote: text('methodNote'),
      evaluatorTitle: text('evaluatorTitle'),
      evaluatorName: text('evaluatorName'),
      remark: text('remark'),
    },
    costs: (['p', 'c'] as const).map((year) => perfectCost(look, year, edition)),
    indicators: [1, 2].map((no) => perfectIndicator(look, no, edition)),
    activities: [1, 2, 3].map((no) => ({
      no,
      fiscalYear: edition,
      itemName: text(`item${no}`),
      result: look.measure(`result${no}`),
    })),
    sdgGoals: [...block.facts].flatMap(([key, { value }]) =>
      /^sdg\d/.test(key) ? [Number(value)] : [],
    ),
    readings: [],
  };
}

function perfectCost({ number }: Lookup, year: YearMark, edition: number): CostYear {
  return {
    fiscalYear: edition + YEAR_OFFSETS[year],
    phase: year === 'p' ? 'settled' : 'estimated',
    budgetYen: number(`budget.${year}`),
    settlementYen: number(`settlement.${year}`),
    plannedYen: null,
    personnelCostYen: number(`cost.${year}`),
    regularStaffFte: number(`fte.${year}`),
    otherStaffFte: number(`other.${year}`),
    specialStaffFte: number(`special.${year}`),
    workHours: null,
    nationalSubsidyYen: null,
    prefecturalSubsidyYen: null,
    localBondYen: null,
    otherFundingYen: null,
    generalFundYen: null,
  };
}

function perfectIndicator({ text, measure }: Lookup, no: number, edition: number): Indicator {
  return {
    no,
    kind: 'outcome',
    name: text(`indicator${no}`),
    targetBasis: text(`basis${no}`),
    unit: null,
    direction: 'unknown',
    directionSource: 'default',
    years: (['p', 'c', 'n'] as const).map((year) => ({
      fiscalYear: edition + YEAR_OFFSETS[year],
      target: measure(`target${no}.${year}`),
      actual: measure(`actual${no}.${year}`),
    })),
  };
}
