import { overLimit } from '../extract-limits.ts';
import type { GridRow } from '../grid.ts';
import { parseQuoted, type QuotedRecord } from './parse-quoted.ts';

/**
 * Rows of tab-separated text whose quotes are quoting, as Excel's "Unicode text" export writes them; null where they are
 * characters. A stray quote taken for quoting swallows lines without a word, so all of this must hold for the whole file:
 * - a cell begins with a quote, and every such cell is closed, with the quotes inside doubled, and none stands elsewhere;
 * - no quoted cell holds a tab, which swallowed lines do and cells of a spreadsheet do not;
 * - quotes stand just where a writer puts them: around cells with a quote or a line break; around all cells with a comma
 *   or none; or around every cell that has text.
 */
export function readQuotedTsv(text: string, maxCells: number): GridRow[] | null {
  if (!text.includes('"') || !/(?:^|[\t\r\n])"/.test(text)) {
    return null;
  }
  const rows: GridRow[] = [];
  const habit: Habit = { quoted: 0, plain: 0, needless: 0, forComma: 0, plainComma: 0, tab: 0 };
  let cellCount = 0;
  const malformed = parseQuoted(Buffer.from(text), '\t', 1, (record) => {
    cellCount += record.cells.length;
    if (cellCount > maxCells) {
      throw overLimit('cells', maxCells);
    }
    observe(record, habit);
    if (record.cells.some((cell) => cell.trim() !== '')) {
      rows.push({ number: record.line, cells: record.cells });
    }
  });
  return malformed === null && isQuoting(habit) ? rows : null;
}

/** How a file uses quotes: counts of non-empty cells. */
interface Habit {
  quoted: number;
  plain: number;
  /** Quoted without anything that asks for it, or for nothing but a comma. */
  needless: number;
  forComma: number;
  plainComma: number;
  /** Quoted with a tab inside. */
  tab: number;
}

function observe({ cells, quoted }: QuotedRecord, habit: Habit): void {
  cells.forEach((cell, index) => {
    const comma = cell.includes(',');
    if (!quoted[index]) {
      habit.plain += cell === '' ? 0 : 1;
      habit.plainComma += comma ? 1 : 0;
      return;
    }
    habit.quoted++;
    habit.tab += cell.includes('\t') ? 1 : 0;
    if (!/["\r\n]/.test(cell)) {
      habit[comma ? 'forComma' : 'needless']++;
    }
  });
}

function isQuoting(habit: Habit): boolean {
  if (habit.quoted === 0 || habit.tab > 0) {
    return false;
  }
  const everyCell = habit.plain === 0;
  const whereNeeded = habit.needless === 0 && (habit.forComma === 0 || habit.plainComma === 0);
  return everyCell || whereNeeded;
}
