import { readSqlFolder } from '../sql-files.ts';

/** A question that people ask, with the SQL that answers it. */
export interface Question {
  /** Name of the file: group and number. */
  readonly name: string;
  /** In Japanese. */
  readonly title: string;
  readonly sql: string;
}

/** The ready-made questions of `sql/questions`, by name. */
export function readQuestions(): readonly Question[] {
  return readSqlFolder('questions')
    .map(({ name, claim, text }) => ({ name, title: claim, sql: text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
