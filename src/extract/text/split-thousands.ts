import type { GridRow } from '../grid.ts';
import { UnreadableFile } from '../unreadable-file.ts';

const AMOUNT = /^[▲△-]?[\d,]+(?:千|百万)?円$/u;
const BELOW_THOUSAND = /^[▲△-]?\d{1,3}(?:千|百万)?円$/u;
const LAST_GROUP = /^\d{3}(?:千|百万)?円$/u;
const FIRST_GROUP = /^[▲△-]?\d{1,3}$/u;
/** So many amounts that may be halves are no chance. */
const FEWEST_HALVES = 3;

/**
 * Refuses comma-separated rows whose amounts were split at their thousands separators: `1,037千円` without quotes is two cells.
 * Told by amounts of three digits right of bare numbers, with none of more digits in the file; below a header as wide as
 * their rows they are whole.
 */
export function refuseSplitThousands(rows: readonly GridRow[]): void {
  let halves = 0;
  const halved = new Set<GridRow>();
  for (const row of rows) {
    for (const [at, cell] of row.cells.entries()) {
      if (!cell.endsWith('円') || !AMOUNT.test(cell)) continue;
      if (!BELOW_THOUSAND.test(cell)) return;
      if (!LAST_GROUP.test(cell) || !FIRST_GROUP.test(row.cells[at - 1] ?? '')) continue;
      halves++;
      halved.add(row);
    }
  }
  if (halves >= FEWEST_HALVES && !areAsWideAsHeader(halved, rows))
    throw splitThousands([...halved][0]!.number);
}

/** True where all of the rows have as many cells as the widest row above them. */
function areAsWideAsHeader(halved: ReadonlySet<GridRow>, rows: readonly GridRow[]): boolean {
  let width = 0;
  for (const row of rows) {
    if (halved.has(row)) break;
    width = Math.max(width, row.cells.length);
  }
  return [...halved].every(({ cells }) => cells.length === width);
}

function splitThousands(row: number): UnreadableFile {
  return new UnreadableFile(
    'csv-split-thousands',
    `Amounts such as those of line ${row} are split at their thousands separators: they have no quotes around them`,
    'Export the file again with quotes around cells that hold a comma, or as tab-separated text.',
    { row },
  );
}
