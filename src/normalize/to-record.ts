import type { BlockForm, YearRole } from '../form/form.ts';
import { fiscalYearOf } from './block-view.ts';
import { directionByBound, directionOf } from './direction.ts';
import type {
  Activity,
  CostYear,
  Entity,
  Evaluation,
  Indicator,
  IndicatorYear,
  Measure,
  PolicyLevel,
  Reading,
  SheetRecord,
} from './record.ts';
import { BLANK, LOST, printedMeasure } from './values/measure.ts';

/** What a record needs besides its values. */
export interface RecordFrame {
  readonly editionFiscalYear: number;
  readonly sheet: string | null;
  readonly row: number;
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
    ],
    indicators: indicatorsOf(values, form, year),
    activities: activitiesOf(values, year('current')),
    sdgGoals: values.of('sdg').map(({ no }) => no),
    readings,
  };
}

/** The readings of a sheet by entity; of several for one place the last counts. */
class ReadingIndex {
  readonly #byEntity = new Map<Entity, Reading[]>();
  /** Values of the evaluation by field; it has one of each. */
  readonly #evaluation = new Map<string, Reading['value']>();

  constructor(readings: readonly Reading[]) {
    for (const one of readings) {
      if (one.entity === 'evaluation') this.#evaluation.set(one.field, one.value);
      const own = this.#byEntity.get(one.entity);
      if (own) own.push(one);
      else this.#byEntity.set(one.entity, [one]);
    }
  }

  get(
    entity: Entity,
    field: string,
    no = 0,
    fiscalYear: number | null = null,
  ): Reading | undefined {
    const own = this.of(entity);
    for (let at = own.length - 1; at >= 0; at--) {
      const one = own[at]!;
      if (one.no === no && one.fiscalYear === fiscalYear && one.field === field) return one;
    }
    return undefined;
  }

  of(entity: Entity): readonly Reading[] {
    return this.#byEntity.get(entity) ?? [];
  }

  /** A text of the evaluation. */
  text(field: string): string | null {
    return textOf(this.#evaluation.get(field));
  }

  /** A number of the evaluation. */
  whole(field: string): number | null {
    return numberOf(this.#evaluation.get(field));
  }

  number(entity: Entity, field: string, no = 0, fiscalYear: number | null = null): number | null {
    return numberOf(this.get(entity, field, no, fiscalYear)?.value);
  }

  numbersOf(...entities: Entity[]): number[] {
    const numbers: number[] = [];
    for (const entity of entities)
      for (const { no } of this.of(entity)) if (no > 0 && !numbers.includes(no)) numbers.push(no);
    return numbers.sort((a, b) => a - b);
  }
}

function textOf(value: Reading['value'] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: Reading['value'] | undefined): number | null {
  return typeof value === 'number' ? value : null;
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
    workHours: number('work_hours'),
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
): Indicator[] {
  return values.numbersOf('indicator', 'result').map((no) => {
    const measure = (field: string, role: YearRole): Measure => {
      const reading = values.get('result', `${field}_value`, no, year(role));
      if (reading) return printedMeasure(reading.raw);
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
    const name = text('indicator_name');
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

/** The unit that the indicator's values print; null where none or several do. */
function commonUnit(years: readonly IndicatorYear[]): string | null {
  let common: string | null = null;
  for (const { target, actual } of years) {
    for (const { unit } of [target, actual]) {
      if (unit === null || unit === common) continue;
      if (common !== null) return null;
      common = unit;
    }
  }
  return common;
}

function activitiesOf(values: ReadingIndex, fiscalYear: number): Activity[] {
  return values.numbersOf('activity').map((no) => {
    const result = values.get('activity', 'result_value', no, fiscalYear);
    const item = values.get('activity', 'item_name', no, fiscalYear);
    return {
      no,
      fiscalYear,
      itemName: typeof item?.value === 'string' ? item.value : null,
      result: result ? printedMeasure(result.raw) : BLANK,
    };
  });
}
