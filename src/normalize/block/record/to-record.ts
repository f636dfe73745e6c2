import type { BlockForm, YearRole } from '../../../form/block-form.ts';
import { noteTitle } from '../../../form/note-fields.ts';
import { fiscalYearOf } from '../../../form/year-role.ts';
import { commonUnit } from '../../common-unit.ts';
import { directionByBound, directionOf } from '../../direction.ts';
import type {
  Activity,
  CostYear,
  Evaluation,
  Indicator,
  IndicatorYear,
  Measure,
  Note,
  PolicyLevel,
  Reading,
  SheetRecord,
} from '../../record.ts';
import { BLANK, LOST, printedMeasure, printedResult, printedText } from '../../values/measure.ts';
import { isNotedForOtherYear } from '../../values/noted-year.ts';
import type { MatrixReading } from '../matrix/matrix-reading.ts';
import { slotOf } from '../slot.ts';
import { ReadingIndex, textOf } from './reading-index.ts';

/** What a record needs besides its values. */
export interface RecordFrame {
  readonly editionFiscalYear: number;
  readonly sheet: string | null;
  readonly row: number;
  /** What its matrices say; null where it has none. */
  readonly matrix: MatrixReading | null;
}

/** Assembles a block's values into a typed record; null where the programme's name is missing. */
export function toRecord(
  frame: RecordFrame,
  readings: readonly Reading[],
  form: BlockForm,
): SheetRecord | null {
  const values = new ReadingIndex(readings);
  const programmeName = values.text('programme_name');
  if (programmeName === null) return null;
  const { editionFiscalYear, sheet, row } = frame;
  const year = (role: YearRole) => fiscalYearOf(role, editionFiscalYear);
  return {
    editionFiscalYear,
    sheet,
    row,
    evaluation: evaluationOf(values, programmeName, policyOf(values, form)),
    costs: [
      costOf(values, year('previous'), 'settled'),
      costOf(values, year('current'), form.current_phase),
      ...(printsNextCosts(form) ? [costOf(values, year('next'), 'planned')] : []),
    ],
    indicators: indicatorsOf(values, form, year, frame.matrix),
    activities: activitiesOf(values, year('current')),
    sdgGoals: values.of('sdg').map(({ no }) => no),
    notes: notesOf(values, form),
    readings,
  };
}

function evaluationOf(
  values: ReadingIndex,
  programmeName: string,
  policy: readonly PolicyLevel[],
): Evaluation {
  const text = (field: string) => values.text(field);
  return {
    chapter: text('chapter'),
    section: text('section'),
    department: text('department'),
    programmeName,
    programmeCode: text('programme_code'),
    previousCode: text('previous_code'),
    implementationRank: text('implementation_rank'),
    accountName: text('account_name'),
    affairsTypes: text('affairs_types'),
    legalBasis: text('legal_basis'),
    purpose: text('purpose'),
    periodRaw: text('period_raw'),
    startedFiscalYear: values.whole('started_fiscal_year'),
    endedFiscalYear: values.whole('ended_fiscal_year'),
    rating: text('rating'),
    ratingReason: text('rating_reason'),
    improvement: text('improvement'),
    challenge: text('challenge'),
    unmetReason: text('unmet_reason'),
    sdgContribution: text('sdg_contribution'),
    sdgMethodNote: text('sdg_method_note'),
    evaluatorTitle: text('evaluator_title'),
    evaluatorName: text('evaluator_name'),
    remark: remarkOf(values),
    policy,
  };
}

function policyOf(values: ReadingIndex, form: BlockForm): PolicyLevel[] {
  return (['chapter', 'section'] as const).flatMap((field, at) => {
    const name = values.text(field);
    const kind = form.policy_levels[at];
    return name === null || kind === undefined ? [] : [{ level: at + 1, kind, code: null, name }];
  });
}

function remarkOf(values: ReadingIndex): string | null {
  const remarks = values
    .of('evaluation')
    .filter((one) => one.field === 'remark')
    .map((one) => one.raw);
  return remarks.length ? remarks.join('\n') : null;
}

/** Texts without a column of their own, in the form's order. */
function notesOf(values: ReadingIndex, form: BlockForm): Note[] {
  return values.numbersOf('note').flatMap((no) => {
    const text = textOf(values.get('note', 'note_text', no)?.value);
    return text === null ? [] : [{ no, title: noteTitle(form, no), text }];
  });
}

/** True for a form that also prints what the year after the edition is to cost. */
function printsNextCosts({ fields }: BlockForm): boolean {
  return fields.some(
    ({ kind, years }) => (kind === 'money' || kind === 'staff') && years?.includes('next'),
  );
}

function costOf(values: ReadingIndex, fiscalYear: number, phase: CostYear['phase']): CostYear {
  const number = (field: string) => values.number('cost', field, 0, fiscalYear);
  return {
    fiscalYear,
    phase,
    budgetYen: number('budget_yen'),
    settlementYen: number('settlement_yen'),
    plannedYen: number('planned_yen'),
    personnelCostYen: number('personnel_cost_yen'),
    regularStaffFte: number('regular_staff_fte'),
    otherStaffFte: number('other_staff_fte'),
    specialStaffFte: number('special_staff_fte'),
    workHours: null,
    nationalSubsidyYen: number('national_subsidy_yen'),
    prefecturalSubsidyYen: number('prefectural_subsidy_yen'),
    localBondYen: number('local_bond_yen'),
    otherFundingYen: number('other_funding_yen'),
    generalFundYen: number('general_fund_yen'),
  };
}

function indicatorsOf(
  values: ReadingIndex,
  form: BlockForm,
  year: (role: YearRole) => number,
  matrix: MatrixReading | null,
): Indicator[] {
  const blanks = new Set(matrix?.blanks);
  return values.numbersOf('indicator', 'result').flatMap((no) => {
    const measure = (field: string, role: YearRole): Measure => {
      const reading = values.get('result', `${field}_value`, no, year(role));
      const read = field === 'actual' ? printedResult : printedMeasure;
      if (reading) {
        const measure = measureOf(reading.raw, year(role), year('current'), read);
        const unit = matrix?.units.get(no) ?? null;
        return unit && measure.unit === null && measure.value !== null
          ? { ...measure, unit }
          : measure;
      }
      if (blanks.has(slotOf(field, no, role))) return BLANK;
      return field === 'actual' && role === 'next' ? BLANK : LOST;
    };
    const years = (['previous', 'current', 'next'] as const).map(
      (role): IndicatorYear => ({
        fiscalYear: year(role),
        target: measure('target', role),
        actual: measure('actual', role),
      }),
    );
    const text = (field: string) => textOf(values.get('indicator', field, no)?.value);
    const named = values.get('indicator', 'indicator_name', no);
    if (named?.value === null && !years.some(statesAny)) return [];
    const name = textOf(named?.value);
    const { direction, source } = directionByBound(years) ?? directionOf(name, form);
    return {
      no,
      kind: 'outcome',
      name,
      targetBasis: text('target_basis'),
      unit: commonUnit(years),
      direction,
      directionSource: source,
      years,
    };
  });
}

/** True for a year of which a target or a result is stated, in figures or in words. */
function statesAny({ target, actual }: IndicatorYear): boolean {
  return [target, actual].some(
    ({ status, detail }) => status === 'value' || (status === 'text' && detail !== 'not_set'),
  );
}

/** What is printed for a year, unless a remark gives it to another one. */
function measureOf(
  raw: string,
  year: number,
  edition: number,
  read: (raw: string) => Measure,
): Measure {
  return isNotedForOtherYear(raw, year, edition) ? printedText(raw) : read(raw);
}

function activitiesOf(values: ReadingIndex, fiscalYear: number): Activity[] {
  return values.numbersOf('activity').map((no) => {
    const result = values.get('activity', 'result_value', no, fiscalYear);
    const item = values.get('activity', 'item_name', no, fiscalYear);
    return {
      no,
      fiscalYear,
      itemName: textOf(item?.value),
      result: result ? measureOf(result.raw, fiscalYear, fiscalYear, printedResult) : BLANK,
    };
  });
}
