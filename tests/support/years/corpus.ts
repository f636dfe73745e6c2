import type { Measure, SheetRecord } from '../../../src/normalize/record.ts';
import { measure } from '../../load/sample.ts';
import { quietProgramme, rateOf, type YearsProgramme } from './model.ts';

/** What is planted in the corpus and has to be found: rows by the view that shows them. */
export interface Planted {
  readonly programmes: readonly YearsProgramme[];
  readonly signals: readonly (readonly [rule: string, programme: string, fiscalYear: number])[];
  readonly restatements: readonly (readonly [
    programme: string,
    measure: string,
    fiscalYear: number,
    kind: string,
  ])[];
  readonly changes: readonly (readonly [kind: string, programme: string, edition: number])[];
  readonly candidates: readonly (readonly [
    suggestion: string,
    from: string,
    to: string,
    reason: string,
  ])[];
  /** Indicators that changed their name and stay one. */
  readonly indicatorNames: readonly (readonly [programme: string, from: string, to: string])[];
  /** Indicators that may be one, and are left apart. */
  readonly indicatorCandidates: readonly (readonly [
    programme: string,
    from: string,
    to: string,
    edition: number,
    reason: string,
  ])[];
}

const QUIET = 24;

/** Two cities, six editions: quiet programmes, and one of each kind of change. */
export function plantedCorpus(): Planted {
  const quiet = Array.from({ length: QUIET }, (_, no) => quietProgramme(no));
  const quietElsewhere = Array.from({ length: 6 }, (_, no) =>
    quietProgramme(no, { municipalityCode: '990002' }),
  );
  return {
    programmes: [
      ...quiet,
      ...quietElsewhere,
      ...restated(),
      ...identities(),
      ...indicators(),
      ...signalled(),
    ],
    signals: [
      ['words_against_numbers', '言葉事業', 2020],
      ['rating_against_target', '評価事業', 2021],
      ['text_copied_within_sheet', '同文事業', 2019],
      ['personnel_cost_without_rate', '単価事業', 2022],
      ['execution_ratio_mismatch', '執行事業', 2020],
      ['missed_years_running', '連続事業', 2023],
      ['target_lowered_then_met', '引下事業', 2021],
      ['target_far_exceeded', '超過事業', 2020],
      ['cost_up_result_worse', '増減事業', 2021],
      ['cost_down_result_better', '好例事業', 2021],
      ['spending_without_outcome', '無指標事業', 2022],
      ['result_never_filled_in', '集計事業', 2020],
      ['reduced_yet_grown', '縮小事業', 2020],
      ['text_copied_from_last_year', '再掲事業', 2022],
    ],
    restatements: [
      ['確定事業', 'settlement_yen', 2019, 'estimate_settled'],
      ['訂正事業', 'budget_yen', 2020, 'restated'],
      ['改訂事業', 'actual_value', 2020, 'restated'],
    ],
    changes: [
      ['renamed', '街路灯維持管理事業', 2021],
      ['moved', '移管事業', 2020],
      ['new', '新設事業', 2020],
      ['ended', '終了事業', 2021],
      ['renamed', '電子窓口推進計画', 2021],
      ['moved', '電子窓口推進計画', 2021],
      ['renamed', '番号引継の取組', 2022],
      ['new', '来庁者満足向上の取組', 2021],
      ['ended', '窓口改善事業', 2021],
      ['new', '子育て広場事業', 2021],
      ['new', '子育て講座事業', 2021],
      ['ended', '子育て支援総合事業', 2021],
      ['ended', '東地区整備事業', 2022],
      ['ended', '西地区整備事業', 2022],
      ['new', '両地区整備事業', 2022],
    ],
    candidates: [
      ['renamed', '窓口改善事業', '来庁者満足向上の取組', 'figures'],
      ['split', '子育て支援総合事業', '子育て広場事業', 'figures_add_up'],
      ['split', '子育て支援総合事業', '子育て講座事業', 'figures_add_up'],
      ['merged', '東地区整備事業', '両地区整備事業', 'figures_add_up'],
      ['merged', '西地区整備事業', '両地区整備事業', 'figures_add_up'],
    ],
    indicatorNames: [['指標改名事業', '利用者の人数', '利用者の延べ人数']],
    indicatorCandidates: [
      ['指標別名事業', '相談の受付件数', '窓口に来た人', 2020, 'figures'],
      ['指標似名事業', '講座の参加者数', '講座の参加者の割合', 2022, 'similar_name'],
    ],
  };
}

/** A programme by its name, quiet but for what is planted in it. */
function planted(
  no: number,
  name: string,
  overrides: Partial<YearsProgramme> = {},
): YearsProgramme {
  return quietProgramme(no, { name: () => name, ...overrides });
}

function restated(): YearsProgramme[] {
  return [
    planted(30, '確定事業', {
      restate: (sheet) => editCost(sheet, 2020, 2019, { settlementYen: 34_000_000 }),
    }),
    planted(31, '訂正事業', {
      restate: (sheet) => editCost(sheet, 2021, 2020, { budgetYen: 36_500_000 }),
    }),
    planted(32, '改訂事業', {
      restate: (sheet) => editYear(sheet, 2021, 2020, { actual: measure(131, '件') }),
    }),
  ];
}

function identities(): YearsProgramme[] {
  const until = (last: number, from: YearsProgramme): YearsProgramme => ({ ...from, last });
  const since = (first: number, from: YearsProgramme): YearsProgramme => ({ ...from, first });
  const half = (no: number, name: string, whole: YearsProgramme, share: number) =>
    planted(no, name, {
      section: () => '第1節',
      department: () => '子育課',
      budget: (year) => Math.round((whole.budget(year) * share) / 10) * 10,
      settlement: (year) => Math.round((whole.settlement(year) * share) / 10) * 10,
      fte: (year) => whole.fte(year) * share,
    });
  const whole = (no: number, name: string) =>
    planted(no, name, { section: () => '第1節', department: () => '子育課', fte: () => 0.4 });
  const childcare = whole(40, '子育て支援総合事業');
  const districts = { ...whole(41, '両地区整備事業'), department: () => '整備課' };
  return [
    planted(33, '', {
      name: (edition) => (edition < 2021 ? '街路灯維持事業' : '街路灯維持管理事業'),
    }),
    planted(34, '移管事業', {
      department: (edition) => (edition < 2020 ? '企画課' : 'みらい創造課'),
    }),
    since(2020, planted(35, '新設事業')),
    until(2020, planted(36, '終了事業')),
    until(2020, planted(37, '窓口改善事業')),
    since(2021, planted(37, '来庁者満足向上の取組')),
    until(2020, childcare),
    since(2021, half(42, '子育て広場事業', childcare, 0.5)),
    since(2021, half(43, '子育て講座事業', childcare, 0.5)),
    until(2021, { ...half(44, '東地区整備事業', districts, 0.5), department: () => '整備課' }),
    until(2021, { ...half(45, '西地区整備事業', districts, 0.5), department: () => '整備課' }),
    since(2022, districts),
    planted(7, '', {
      municipalityCode: '990002',
      name: (edition) => (edition < 2021 ? '住民手続事業' : '電子窓口推進計画'),
      department: (edition) => (edition < 2021 ? '企画課' : '電子課'),
      restate: (sheet) => edit(sheet, { programmeCode: '0815' }),
    }),
    planted(8, '', {
      municipalityCode: '990002',
      name: (edition) => (edition < 2022 ? '共同利用事業' : '番号引継の取組'),
      restate: (sheet) => {
        const { editionFiscalYear: year } = sheet;
        return edit(sheet, { programmeCode: `${year}-8`, previousCode: `${year - 1}-8` });
      },
    }),
  ];
}

/** Indicators that get another name: with figures that go on, or without. */
function indicators(): YearsProgramme[] {
  const named = (no: number, name: string, from: string, to: string, since: number, added = 0) =>
    planted(no, name, {
      restate: (sheet) => {
        const isNew = sheet.editionFiscalYear >= since;
        return nameIndicator(sheet, isNew ? to : from, isNew ? added : 0);
      },
    });
  return [
    named(20, '指標改名事業', '利用者の人数', '利用者の延べ人数', 2021),
    named(21, '指標別名事業', '相談の受付件数', '窓口に来た人', 2020),
    named(22, '指標似名事業', '講座の参加者数', '講座の参加者の割合', 2022, 37),
    named(23, '指標交代事業', '歩道の延長', '苦情の多い交差点', 2021, 41),
  ];
}

/** Gives a sheet's indicator a name, and more to its targets and actuals alike. */
function nameIndicator(sheet: SheetRecord, name: string, added: number): SheetRecord {
  const more = (one: Measure) =>
    one.value === null ? one : { ...one, value: one.value + added, raw: `${one.value + added}件` };
  const indicators = sheet.indicators.map((one) => ({
    ...one,
    name,
    years: one.years.map((year) => ({
      ...year,
      target: more(year.target),
      actual: more(year.actual),
    })),
  }));
  return { ...sheet, indicators };
}

function signalled(): YearsProgramme[] {
  const missed = measure(60, '件');
  return [
    planted(50, '言葉事業', {
      restate: (sheet) => editMissed(sheet, 2020, { unmetReason: '概ね目標達成' }),
    }),
    planted(51, '評価事業', {
      restate: (sheet) => editMissed(sheet, 2021, { rating: 'A', unmetReason: LONG_REASON }),
    }),
    planted(52, '同文事業', {
      restate: (sheet) =>
        sheet.editionFiscalYear === 2019
          ? edit(sheet, { challenge: sheet.evaluation.ratingReason })
          : sheet,
    }),
    planted(53, '単価事業', {
      restate: (sheet) =>
        [2022, 2023].reduce(
          (changed, edition) =>
            editCost(changed, edition, 2022, {
              personnelCostYen: Math.round(rateOf(2022) * 0.6354),
              regularStaffFte: null,
            }),
          sheet,
        ),
      // stated alike by the next edition, and found in both
    }),
    planted(54, '執行事業', {
      restate: (sheet) => executionRatio(sheet),
    }),
    planted(55, '連続事業', {
      actual: (year) => (year < 2021 ? 110 + (year - 2000) : 60 + (year - 2000)),
      restate: (sheet) =>
        edit(sheet, { unmetReason: `${sheet.editionFiscalYear}年度：${LONG_REASON}` }),
      settlement: () => 62_000_000,
    }),
    planted(56, '引下事業', {
      target: (year) => (year < 2021 ? 100 : 90) + (year - 2000),
    }),
    planted(57, '超過事業', {
      actual: (year) => (year === 2020 ? 190 : 110 + (year - 2000)),
      settlement: () => 64_000_000,
    }),
    planted(58, '増減事業', {
      settlement: (year) => (year < 2021 ? 60_000_000 : 70_000_000),
      budget: () => 90_000_000,
      actual: (year) => (year < 2021 ? 140 : 130) + (year - 2000) / 10,
    }),
    planted(59, '好例事業', {
      settlement: (year) => (year < 2021 ? 70_000_000 : 60_000_000),
      budget: () => 90_000_000,
    }),
    planted(60, '無指標事業', {
      restate: (sheet) => (sheet.editionFiscalYear === 2022 ? { ...sheet, indicators: [] } : sheet),
    }),
    planted(61, '集計事業', {
      restate: (sheet) =>
        [2020, 2021].reduce(
          (changed, edition) => editYear(changed, edition, 2020, { actual: pendingOf(edition) }),
          sheet,
        ),
    }),
    planted(62, '縮小事業', {
      settlement: (year) => (year < 2021 ? 60_000_000 : 63_000_000),
      budget: () => 90_000_000,
      restate: (sheet) =>
        sheet.editionFiscalYear === 2020 ? edit(sheet, { rating: '縮小' }) : sheet,
    }),
    planted(63, '再掲事業', {
      restate: (sheet) =>
        [2021, 2022].includes(sheet.editionFiscalYear)
          ? edit(sheet, { improvement: '受付の順番を改め、待つ人の列を短くした。' })
          : sheet,
    }),
  ];

  function editMissed(sheet: SheetRecord, year: number, words: Partial<SheetRecord['evaluation']>) {
    const [stated, restatement] = [year, year + 1].map((edition) =>
      editYear(sheet, edition, year, { actual: missed }),
    ) as [SheetRecord, SheetRecord];
    if (sheet.editionFiscalYear === year) return edit(stated, words);
    return restatement;
  }
}

const LONG_REASON = '利用の見込みが外れ、予定した回数を開くことができなかったため。';

/** Still being counted in its own edition; the next one prints nothing at all. */
function pendingOf(edition: number) {
  return edition === 2020 ? { ...measure('集計中'), detail: 'pending' as const } : measure('');
}

function executionRatio(sheet: SheetRecord): SheetRecord {
  const settled = new Map(sheet.costs.map((line) => [line.fiscalYear, line]));
  const indicators = sheet.indicators.map((one) => ({
    ...one,
    name: '予算の執行率',
    unit: '%',
    years: one.years.map((year) => {
      const line = settled.get(year.fiscalYear);
      const exact = line ? ((line.settlementYen ?? 0) / (line.budgetYen ?? 1)) * 100 : 0;
      const wrong = year.fiscalYear === 2020 ? 0.4 : 0;
      const printed = Math.floor(exact * 10) / 10 - wrong;
      return {
        ...year,
        target: measure(90, '%'),
        actual: line ? measure(Math.round(printed * 10) / 10, '%') : measure(''),
      };
    }),
  }));
  return { ...sheet, indicators };
}

function edit(sheet: SheetRecord, words: Partial<SheetRecord['evaluation']>): SheetRecord {
  return { ...sheet, evaluation: { ...sheet.evaluation, ...words } };
}

function editCost(
  sheet: SheetRecord,
  edition: number,
  fiscalYear: number,
  figures: Partial<SheetRecord['costs'][number]>,
): SheetRecord {
  if (sheet.editionFiscalYear !== edition) return sheet;
  const costs = sheet.costs.map((line) =>
    line.fiscalYear === fiscalYear ? { ...line, ...figures } : line,
  );
  return { ...sheet, costs };
}

function editYear(
  sheet: SheetRecord,
  edition: number,
  fiscalYear: number,
  figures: Partial<SheetRecord['indicators'][number]['years'][number]>,
): SheetRecord {
  if (sheet.editionFiscalYear !== edition) return sheet;
  const indicators = sheet.indicators.map((one) => ({
    ...one,
    years: one.years.map((year) =>
      year.fiscalYear === fiscalYear ? { ...year, ...figures } : year,
    ),
  }));
  return { ...sheet, indicators };
}
