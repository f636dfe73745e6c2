import type { Grid, GridRow } from '../../../src/extract/grid.ts';
import type { LabelIndex } from '../../../src/form/label-index.ts';
import type { InspectedCell, InspectedSheet } from './inspection.ts';
import { looksLikeLabel } from './likely-labels.ts';

const ROWS_OF_HEADING = 50;
const SHORTEST_HEADING = 3;

/** A sheet of an unknown form: labels that the nearest form knows, a heading row if one stands out, and the rest. */
export function unknownSheet(grid: Grid, labels: LabelIndex | null): InspectedSheet {
  const heading = headingRow(grid);
  const outside = grid.rows.flatMap((row) =>
    row.cells.flatMap((printed, index): InspectedCell[] => {
      const raw = printed.trim();
      if (raw === '') return [];
      const isLikely = row === heading && looksLikeLabel(raw);
      const use = labels?.match(raw) ? 'label' : isLikely ? 'likely-label' : 'unexplained';
      const reason = use === 'unexplained' ? 'form-unknown' : null;
      const place = { row: row.number, column: index + 1, raw };
      return [{ ...place, use, slots: [], rule: null, certainty: null, kind: null, reason }];
    }),
  );
  return { sheet: grid.sheet, blocks: [], outside };
}

/** Among the first rows, the one with most different texts that look like labels, where most of its cells do. */
function headingRow(grid: Grid): GridRow | null {
  let best: GridRow | null = null;
  let most = SHORTEST_HEADING - 1;
  for (const row of grid.rows.slice(0, ROWS_OF_HEADING)) {
    const printed = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const likely = printed.filter(looksLikeLabel);
    const different = new Set(likely).size;
    if (different <= most || likely.length * 2 < printed.length) continue;
    best = row;
    most = different;
  }
  return best;
}
