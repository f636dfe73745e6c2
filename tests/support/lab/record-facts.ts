import type { Indicator, Measure, SheetRecord } from '../../../src/normalize/record.ts';
import type { FactValue } from './slots.ts';

/** Facts of a record under the keys that the laboratory's programmes use; what is NULL is left out. */
export function recordFacts(record: SheetRecord): Map<string, FactValue> {
  const facts = new Map<string, FactValue>();
  const add = (key: string, value: FactValue | null): void => {
    if (value !== null && value !== '') facts.set(key, value);
  };
  const { evaluation, editionFiscalYear } = record;
  const year = (fiscalYear: number): string =>
    ({ [-1]: 'p', 0: 'c', 1: 'n' })[fiscalYear - editionFiscalYear] ?? String(fiscalYear);
  const addMeasure = (key: string, { raw, value, unit, status }: Measure): void => {
    if (status === 'value') add(key, value);
    if (status === 'value') add(`${key}.unit`, unit);
    if (status === 'text') add(`${key}.text`, raw);
  };
  for (const [key, value] of evaluationFacts(evaluation)) add(key, value);
  for (const cost of record.costs) {
    const mark = year(cost.fiscalYear);
    add(`budget.${mark}`, cost.budgetYen);
    add(`settlement.${mark}`, cost.settlementYen);
    add(`planned.${mark}`, cost.plannedYen);
    add(`cost.${mark}`, cost.personnelCostYen);
    add(`fte.${mark}`, cost.regularStaffFte);
    add(`other.${mark}`, cost.otherStaffFte);
    add(`special.${mark}`, cost.specialStaffFte);
  }
  for (const indicator of record.indicators) addIndicator(indicator, year, add, addMeasure);
  for (const { no, itemName, result } of record.activities) {
    add(`item${no}`, itemName);
    addMeasure(`result${no}`, result);
  }
  for (const goal of record.sdgGoals) add(`sdg${goal}`, goal);
  return facts;
}

function addIndicator(
  { no, name, targetBasis, years }: Indicator,
  year: (fiscalYear: number) => string,
  add: (key: string, value: FactValue | null) => void,
  addMeasure: (key: string, measure: Measure) => void,
): void {
  add(`indicator${no}`, name);
  add(`basis${no}`, targetBasis);
  for (const { fiscalYear, target, actual } of years) {
    addMeasure(`target${no}.${year(fiscalYear)}`, target);
    addMeasure(`actual${no}.${year(fiscalYear)}`, actual);
  }
}

const evaluationFacts = (evaluation: SheetRecord['evaluation']): [string, FactValue | null][] => [
  ['chapter', evaluation.chapter],
  ['section', evaluation.section],
  ['department', evaluation.department],
  ['name', evaluation.programmeName],
  ['rank', evaluation.implementationRank],
  ['account', evaluation.accountName],
  ['affairs', evaluation.affairsTypes],
  ['legal', evaluation.legalBasis],
  ['purpose', evaluation.purpose],
  ['periodRaw', evaluation.periodRaw],
  ['started', evaluation.startedFiscalYear],
  ['ended', evaluation.endedFiscalYear],
  ['rating', evaluation.rating],
  ['ratingReason', evaluation.ratingReason],
  ['improvement', evaluation.improvement],
  ['challenge', evaluation.challenge],
  ['unmet', evaluation.unmetReason],
  ['contribution', evaluation.sdgContribution],
  ['methodNote', evaluation.sdgMethodNote],
  ['evaluatorTitle', evaluation.evaluatorTitle],
  ['evaluatorName', evaluation.evaluatorName],
  ['remark', evaluation.remark],
];
