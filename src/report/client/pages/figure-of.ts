import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportColumn } from '../../report-data.ts';
import type { Figure } from '../origin.ts';

const TOTAL = ['settlement_yen', 'planned_yen', 'personnel_cost_yen'];

/** Fields behind columns that are computed, and columns whose cell has another name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  total_cost: TOTAL,
  settlement: ['settlement_yen'],
  budget: ['budget_yen'],
  personnel_cost: ['personnel_cost_yen'],
  execution_ratio: ['settlement_yen', 'budget_yen'],
  gap: ['target_value', 'actual_value'],
  achievement_ratio: ['target_value', 'actual_value'],
  department_name: ['department'],
  policy_path: ['chapter', 'section', ...[1, 2, 3, 4, 5].map((level) => `policy_${level}`)],
};

/** `previous_budget_yen`, `budget_yen`, `budget_change_yen`, `budget_change_ratio` and the like. */
const MONEY =
  /^(?<before>previous_)?(?<measure>budget|settlement|personnel_cost|total_cost)_(?<change>change_)?(?:yen|ratio)$/;

/** Whole numbers that a cell states: the others count or number rows. */
const STATED_WHOLES = ['regular_staff_persons'];

/** Whether cells of sheets stand behind a column. */
export function isFigure({ name, format }: Pick<ReportColumn, 'name' | 'format'>): boolean {
  return ['yen', 'ratio', 'decimal'].includes(format) || STATED_WHOLES.includes(name);
}

/** Fields of the sheet that a column's figure is made of. */
export function fieldsOf(column: string): readonly string[] {
  return FIELDS[MONEY.exec(column)?.groups?.measure ?? column] ?? [column];
}

type Origin = Omit<Figure, 'programmeId' | 'title'>;

/** The cells behind a figure: which fields, of which years, in which edition. */
export function figureOf(
  column: string,
  get: (name: string) => Cell,
  isOfOneEdition: boolean,
): Origin {
  const restated = /^(earlier|later)_value$/.exec(column)?.[1];
  if (restated !== undefined || column === 'difference') return restatedOf(restated, get);
  const year = get('fiscal_year');
  const no = get('indicator_no') ?? get('activity_no') ?? get('note_no');
  const isEditionKnown = isOfOneEdition || get('gap') !== null;
  return {
    fields: fieldsOf(column),
    ...(typeof year === 'number' ? { fiscalYears: yearsOf(column, year) } : {}),
    ...(typeof no === 'number' ? { no } : {}),
    ...(isEditionKnown ? { edition: Number(get('edition_fiscal_year')) } : {}),
  };
}

function yearsOf(column: string, year: number): number[] {
  const { before, change } = MONEY.exec(column)?.groups ?? {};
  if (change !== undefined) return [year, year - 1];
  return [before === undefined ? year : year - 1];
}

/** The difference stands in two cells. */
function restatedOf(which: string | undefined, get: (name: string) => Cell): Origin {
  const sides = which === undefined ? ['earlier', 'later'] : [which];
  return {
    fields: [String(get('measure'))],
    fiscalYears: [Number(get('fiscal_year'))],
    cells: sides.map((side) => ({
      edition: Number(get(`${side}_edition_fiscal_year`)),
      cellRef: String(get(`${side}_cell_ref`)),
    })),
  };
}
