/** A cell that states a value: which field, of which number and year, in which edition. */
export interface Statement {
  readonly field: string;
  readonly no: number;
  readonly fiscalYear: number | null;
  readonly edition: number;
}

/** A year's spending is a plan in one edition, and settled in a later one. */
const SPENDING = ['settlement_yen', 'planned_yen'];

/** Those of each value in the newest edition that states it. */
export function newestStatements<One extends Statement>(all: readonly One[]): One[] {
  const keyOf = ({ field, no, fiscalYear }: Statement) =>
    [SPENDING.includes(field) ? 'spending' : field, no, fiscalYear].join('|');
  const newest = new Map<string, number>();
  for (const one of all)
    newest.set(keyOf(one), Math.max(one.edition, newest.get(keyOf(one)) ?? one.edition));
  return all.filter((one) => newest.get(keyOf(one)) === one.edition);
}
