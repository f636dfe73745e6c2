import { columnName, type GridRow, textAt } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { YEAR_MARK } from '../../../form/label-key.ts';
import type { Issue } from '../../../issue.ts';
import { isPhase, phaseIn } from '../../../text/phase.ts';
import { withoutSpacedLetters } from '../../../text/spaced-letters.ts';

/** A column whose cells say, row by row, what the figures beside them are: 目標, 実績, 目標 … */
export interface StageColumn {
  /** 1-based. */
  readonly column: number;
  readonly words: readonly string[];
  readonly firstRow: number;
}

const MOST = 2 / 3;
const ROWS_TO_SEE = 200;
const MOST_WORDS = 4;
const LONGEST = 20;
/** Keys are worked out for few cells only. */
const NAMES_STAGE = /目標|実績|計画|予算|予定|決算|見込|要求|執行|支出|達成/u;
const RATE = /^達成[率度]$/u;

/** A kind of indicators that is all that a cell says. */
export const ONLY_KIND = /^(?:活動|成果|対象|アウトプット|アウトカム)(?:目標)?(?:指標)?$/u;

/** The first column of rows that tells several stages; null where none does. Heads say then nothing of a figure below them. */
export function stagesInRows(rows: readonly GridRow[], width: number): StageColumn | null {
  return columnByTurns(rows, width, stageOf);
}

/** The first column of rows that tells several kinds of indicators; null where none does. */
export function kindsInRows(rows: readonly GridRow[], width: number): StageColumn | null {
  return columnByTurns(rows, width, (text) => (ONLY_KIND.test(text) ? text : null));
}

/** A source of funding, or a cost, that is all that a cell says. */
const ONLY_COST =
  /^(?:国庫?(?:支出金|補助金)|[国都道府県]費|(?:都道府県|[都道府県])(?:支出金|補助金)|(?:地方|市|町|村|区|起)債|その他(?:特財|特定財源)?|受益者負担|一般財源|一財|(?:直接)?事業費計?|(?:職員)?人件費計?|総(?:コスト|事業費)|トータルコスト|合?計)$/u;

const PART_OF_COST = /^うち(?=.)/u;
const AMOUNT = /予算|決算/u;

/** The first column of rows that tells several sources of funding, or costs, budgets and settlements among them; null where none does. */
export function costsInRows(rows: readonly GridRow[], width: number): StageColumn | null {
  return columnByTurns(rows, width, (text) => {
    const isCost = ONLY_COST.test(text.replace(PART_OF_COST, ''));
    return isCost || (AMOUNT.test(text) && isPhase(text)) ? text : null;
  });
}

function columnByTurns(
  rows: readonly GridRow[],
  width: number,
  stageOf: (text: string) => string | null,
): StageColumn | null {
  for (let column = 1; column <= width; column++) {
    const filled = rows.slice(0, ROWS_TO_SEE).flatMap((row) => {
      const text = withoutSpacedLetters(textAt(row, column));
      return text === '' ? [] : [{ number: row.number, text, stage: stageOf(text) }];
    });
    const stages = filled.filter(({ stage }) => stage !== null);
    const isByTurns = new Set(stages.map(({ stage }) => stage)).size > 1;
    if (!isByTurns || stages.length < filled.length * MOST) continue;
    const words = [...new Set(stages.map(({ text }) => text))].slice(0, MOST_WORDS);
    return { column, words, firstRow: stages[0]!.number };
  }
  return null;
}

/** The stage that is all that a cell says, but for a year or unit: 目標(人), R5実績. */
function stageOf(text: string): string | null {
  if (text.length > LONGEST || !NAMES_STAGE.test(text)) return null;
  const key = columnKey(text.replace(/\([^()]*\)/gu, '')).key.replace(YEAR_MARK, '');
  if (RATE.test(key)) return key;
  return isPhase(key) ? phaseIn(key) : null;
}

/** Why a table whose rows are stages of programmes cannot be read. */
export function describeStages({ column, words }: StageColumn): string {
  return `Column ${columnName(column)} says ${words.join(', ')} by turns: a programme takes several rows, and what a figure is stands beside it, not above it`;
}

const OR_SIDE_BY_SIDE =
  'Or put these rows side by side in the source, each under heads of its own: one row a programme.';

/** What to do about rows that are stages of programmes where no form can be drafted. */
export function sideBySide({ words }: StageColumn): string {
  const isDated = words.some((word) => columnKey(word).year !== null);
  const first = isDated
    ? 'Part the column in the source into one of years (令和5年度) and one of what the figures are (決算)'
    : "Give the column a label that 'row_part' of a form can name";
  return `${first}, or put these rows side by side in the source: one row a programme.`;
}

/** The error of a table whose rows are stages of programmes. */
export function stagesIssue(stages: StageColumn): Issue {
  return {
    severity: 'error',
    code: 'stages-in-rows',
    message: `${describeStages(stages)}. The table is not loaded`,
    remedy: `Name the column 'row_part' in the form file, and in 'rows' of its fields what they stand beside. ${OR_SIDE_BY_SIDE}`,
    row: stages.firstRow,
    column: stages.column,
  };
}
