import { queryRows } from '../../src/load/query/query.ts';
import { readQuestions } from '../../src/load/query/questions.ts';

const limits = { maxRows: 1000, timeoutMs: 20_000, memoryLimit: '500MB' };
const questions = readQuestions();

/** The rows that answer a ready-made question; a user may have filled in figures of his own first. */
export async function answersOf(
  path: string,
  name: string,
  fillIn = (sql: string) => sql,
): Promise<Record<string, unknown>[]> {
  const { sql } = questions.find((one) => one.name === name)!;
  const { columns, rows } = await queryRows(path, fillIn(sql), limits);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}
