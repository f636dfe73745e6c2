/** A cell that states a value: which field, of which number and year, in which edition, and whether a value could be read. */
export interface Statement {
  readonly field: string;
  readonly no: number;
  readonly fiscalYear: number | null;
  readonly edition: number;
  readonly hasValue: boolean;
}

/** A year's spending is a plan in one edition, and settled in a later one. */
const SPENDING = ['settlement_yen', 'planned_yen'];
/** No edition has so many years that a statement without a value comes before one with it. */
const VALUE_RANK = 100_000;

/** Those of each value in the newest edition that states one; where none does, in the newest. */
export function newestStatements<One extends Statement>(all: readonly One[]): One[] {
  const keyOf = ({ field, no, fiscalYear }: Statement) =>
    [SPENDING.includes(field) ? 'spending' : field, no, fiscalYear].join('|');
  const rankOf = ({ edition, hasValue }: Statement) => edition + (hasValue ? VALUE_RANK : 0);
  const newest = new Map<string, number>();
  for (const one of all) newest.set(keyOf(one), Math.max(rankOf(one), newest.get(keyOf(one)) ?? 0));
  return all.filter((one) => newest.get(keyOf(one)) === rankOf(one));
}
