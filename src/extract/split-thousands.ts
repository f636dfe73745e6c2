import type { GridRow } from './grid.ts';
import { UnreadableFile } from './unreadable-file.ts';

const AMOUNT = /^[▲△-]?[\d,]+(?:千|百万)?円$/u;
const BELOW_THOUSAND = /^[▲△-]?\d{1,3}(?:千|百万)?円$/u;
const LAST_GROUP = /^\d{3}(?:千|百万)?円$/u;
const FIRST_GROUP = /^[▲△-]?\d{1,3}$/u;
/** So many amounts that may be halves are no chance. */
const FEWEST_HALVES = 3;

/**
 * Refuses comma-separated rows whose amounts were split at their thousands separators: `1,037千円` without quotes is two cells.
 * Told by amounts of three digits right of bare numbers, with none of more digits in the file.
 */
export function refuseSplitThousands(rows: readonly GridRow[]): void {
  let halves = 0;
  let first: GridRow | null = null;
  for (const row of rows) {
    for (const [at, cell] of row.cells.entries()) {
      if (!cell.endsWith('円') || !AMOUNT.test(cell)) continue;
      if (!BELOW_THOUSAND.test(cell)) return;
      if (!LAST_GROUP.test(cell) || !FIRST_GROUP.test(row.cells[at - 1] ?? '')) continue;
      halves++;
      first ??= row;
    }
  }
  if (first && halves >= FEWEST_HALVES) throw splitThousands(first.number);
}

function splitThousands(row: number): UnreadableFile {
  return new UnreadableFile(
    'csv-split-thousands',
    `Amounts such as those of line ${row} are split at their thousands separators: they have no quotes around them`,
    'Export the file again with quotes around cells that hold a comma, or as tab-separated text',
    { row },
  );
}
