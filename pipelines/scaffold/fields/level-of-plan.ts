import type { GuessedColumn } from '../guess/guess-columns.ts';

const NAME_OR_CODE = /(?:名称?|番号|コード|ID|No\.?)$/iu;

/** What the level of the plan is called that a column names, or whose code it holds: 施策 of 施策名, of 施策コード, and of 名称 below 施策. */
export function levelOfPlan({ template, needed }: GuessedColumn): string {
  const own = template.replace(NAME_OR_CODE, '');
  return own === '' ? (needed[0] ?? template).replace(NAME_OR_CODE, '') : own;
}
