import { ownText } from '../../text/own-text.ts';
import { overLimit } from '../extract-limits.ts';
import type { GridRow } from '../grid.ts';
import { splitLines } from './split-lines.ts';

/** Rows of tab-separated text, numbered by line; quotes are characters like any other, blank lines are left out. */
export function readTsv(text: string, maxCells: number): GridRow[] {
  const rows: GridRow[] = [];
  let budget = maxCells;
  const lines = splitLines(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.trim() === '') {
      continue;
    }
    const cells = ownText(line).split('\t', budget + 1);
    budget -= cells.length;
    if (budget < 0) {
      throw overLimit('cells', maxCells);
    }
    rows.push({ number: index + 1, cells });
  }
  return rows;
}
