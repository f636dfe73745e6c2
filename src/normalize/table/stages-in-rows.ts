import { columnName, type GridRow } from '../../extract/grid.ts';
import type { Issue } from '../../issue.ts';
import { normalizeText } from '../../text/normalize-text.ts';

/** A column whose cells say, row by row, what the figures beside them are: 目標, 実績, 目標 … */
export interface StageColumn {
  /** 1-based. */
  readonly column: number;
  readonly words: readonly string[];
  readonly firstRow: number;
}

const STAGE = /^(?:目標|実績|計画|予算|決算|見込み?|達成率|達成度)(?:額|値)?$/u;
const MOST = 2 / 3;

/** The first column of rows that tells several stages; null where none does. Heads say then nothing of a figure below them. */
export function stagesInRows(rows: readonly GridRow[], width: number): StageColumn | null {
  for (let column = 1; column <= width; column++) {
    const filled = rows
      .map(({ number, cells }) => ({ number, text: normalizeText(cells[column - 1] ?? '') }))
      .filter(({ text }) => text !== '');
    const stages = filled.filter(({ text }) => STAGE.test(text));
    const words = [...new Set(stages.map(({ text }) => text))];
    if (words.length > 1 && stages.length >= filled.length * MOST)
      return { column, words, firstRow: stages[0]!.number };
  }
  return null;
}

/** Why a table whose rows are stages of programmes cannot be read. */
export function describeStages({ column, words }: StageColumn): string {
  return `Column ${columnName(column)} says ${words.join(', ')} by turns: a programme takes several rows, and what a figure is stands beside it, not above it`;
}

/** What to do about rows that are stages of programmes. */
export const SIDE_BY_SIDE =
  'Put these rows side by side in the source, each under heads of its own: one row a programme.';

/** The error of a table whose rows are stages of programmes. */
export function stagesIssue(stages: StageColumn): Issue {
  return {
    severity: 'error',
    code: 'stages-in-rows',
    message: `${describeStages(stages)}. The table is not loaded`,
    remedy: SIDE_BY_SIDE,
    row: stages.firstRow,
    column: stages.column,
  };
}
