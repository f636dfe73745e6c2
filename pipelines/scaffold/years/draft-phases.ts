import { isCostField } from '../../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import type { Phase } from '../../../src/text/phase.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { DraftEdition } from './draft-edition.ts';

/** Last years, counted from the edition, of settled and of estimated figures, and what the heads do not say of them. */
export interface DraftPhases {
  readonly settledUntil: number;
  readonly estimatedUntil: number | null;
  readonly gap: string;
}

const USUAL = -1;
const FURTHEST = 20;
const UNKNOWN = 'not said by the heads, the usual one is drafted: which years are 決算 or 実績?';
const BY_TITLE =
  'not said by the heads of the amounts, but the title says that this year is evaluated: which years are 決算 or 実績?';
const BY_PLAN =
  'not said by the heads of the amounts, but the title names a plan or budget: were some of these years spent?';
const BY_RESULTS =
  'not said by the heads of the amounts, but results of that year are printed: which years are 決算 or 実績?';

/** An amount's stage, and its year counted from the edition. */
interface StagedYear {
  readonly stage: Phase | null;
  readonly after: number;
  readonly isSpending: boolean;
}

/**
 * Drafts which years are settled by what the heads of the amounts say: 決算 and 実績, 決算見込, 予算 and 計画. A column for what will be
 * spent in a year to come, in which nothing stands yet (`isEmpty`), says nothing.
 */
export function draftPhases(
  fields: readonly DraftField[],
  edition: DraftEdition,
  isEmpty: (column: HeadedColumn) => boolean,
): DraftPhases {
  const filled = fields.map((field) =>
    isCostField(field.field)
      ? { ...field, columns: field.columns.filter(({ column }) => !isEmpty(column)) }
      : field,
  );
  const years = filled.flatMap((field) => stagedYears(field, edition));
  const last = (stage: Phase) => {
    const own = years.filter((one) => one.stage === stage).map(({ after }) => after);
    return own.length > 0 ? Math.max(...own) : null;
  };
  const [settled, estimated] = [last('settled'), last('estimated')];
  const planned = years.filter(({ stage }) => stage === 'planned').map(({ after }) => after);
  const evaluated = settled === null && estimated === null ? lastResult(fields, edition) : null;
  const said = evaluatedByTitle(edition);
  const { plannedFrom } = edition;
  const isUnspent = settled === null && estimated === null && evaluated === null;
  if (plannedFrom !== null && isUnspent && said === null && years.length > 0)
    return {
      settledUntil: Math.min(USUAL, plannedFrom - 1, ...planned.map((after) => after - 1)),
      estimatedUntil: null,
      gap: BY_PLAN,
    };
  const usual = said ?? Math.min(evaluated ?? USUAL, ...planned.map((after) => after - 1));
  const settledUntil = settled ?? (estimated === null ? usual : estimated - 1);
  const isSaid = settled !== null || estimated !== null;
  const known = Math.max(settledUntil, estimated ?? settledUntil);
  const isUnsaid = years.some((one) => one.isSpending && one.stage === null && one.after > known);
  const byResults = evaluated !== null && settledUntil > USUAL ? BY_RESULTS : UNKNOWN;
  const unsaid = said === null ? byResults : BY_TITLE;
  return {
    settledUntil,
    estimatedUntil: estimated !== null && estimated > settledUntil ? estimated : null,
    gap: !fields.some(({ field }) => isCostField(field)) || (isSaid && !isUnsaid) ? '' : unsaid,
  };
}

/** Why a cost that may be spent or planned waits for a person. */
export const SPENT_OR_PLANNED =
  'neither its head nor the title says whether it was spent or is planned: settlement_yen, or planned_yen';

/** True for a cost of the edition's own year alone of which nothing in the table says whether it was spent or is planned. */
export function isSpentOrPlanned(
  draft: DraftField,
  fields: readonly DraftField[],
  edition: DraftEdition,
  isEmpty: (column: HeadedColumn) => boolean,
): boolean {
  const { gap } = draftPhases(fields, edition, isEmpty);
  const years = stagedYears(draft, edition);
  return (
    draft.field === 'spending_yen' &&
    gap === UNKNOWN &&
    years.length > 0 &&
    years.every(({ stage, after }) => stage === null && after === 0)
  );
}

/** The year of which the title says that its results are evaluated, counted from the edition: it is over, whatever its budget was. */
function evaluatedByTitle({ evaluated, isEvaluated }: DraftEdition): number | null {
  if (isEvaluated) return 0;
  return evaluated < 0 ? evaluated : null;
}

/** The last year of which results are printed: it is over. */
function lastResult(fields: readonly DraftField[], edition: DraftEdition): number | null {
  const results = fields.filter(({ field }) => /_(?:actual|result)$/u.test(field));
  const years = results.flatMap((draft) =>
    draft.columns.flatMap(({ column }) => yearsAfter(draft, draft.year, column.year, edition.year)),
  );
  const past = years.filter((after) => after <= 0);
  return past.length > 0 ? Math.max(...past) : null;
}

function stagedYears(draft: DraftField, edition: DraftEdition): StagedYear[] {
  const { field, year, columns } = draft;
  if (!isCostField(field)) return [];
  const usual = field === 'settlement_yen' ? 'settled' : null;
  const isPlan = field === 'budget_yen' || field === 'planned_yen';
  return columns.flatMap(({ column, stage }) =>
    yearsAfter(draft, year, column.year, edition.year)
      .filter((after) => Math.abs(after) <= FURTHEST)
      .map((after) => ({
        stage: isPlan ? 'planned' : (draft.stage ?? stage ?? usual),
        after,
        isSpending: field === 'spending_yen',
      })),
  );
}

/** Years after the edition of a column's figures, as far as they are known. */
function yearsAfter(
  { rowYears = [] }: DraftField,
  year: DraftField['year'],
  printed: number | null,
  edition: number | null,
): number[] {
  if (typeof year === 'number') return [year];
  if (edition === null) return [];
  if (year === 'row') return rowYears.map((one) => one - edition);
  return year === 'label' && printed !== null ? [printed - edition] : [];
}
