import { cellReference } from '../../../src/extract/grid.ts';
import { buildWorkbook } from '../workbook.ts';
import type { LabDocument } from './document.ts';
import type { Random } from './random.ts';

/** Documents as the sheets of one workbook: bare numbers are numbers, some texts are merged with empty cells beside them. */
export function workbookBytes(
  sheets: readonly { readonly name: string; readonly document: LabDocument }[],
  random: Random,
): Uint8Array {
  return buildWorkbook(
    sheets.map(({ name, document }) => ({
      name,
      rows: document.rows.map((cells) => cells.map(cellValue)),
      merges: mergedRanges(document.rows, random),
    })),
  );
}

const cellValue = (text: string): string | number | null => {
  if (text === '') return null;
  return /^(0|[1-9]\d*)$/.test(text) ? Number(text) : text;
};

/** Ranges of a text and one to three empty cells right of it or the one below it; no two overlap. */
function mergedRanges(rows: LabDocument['rows'], random: Random): string[] {
  const ranges: string[] = [];
  const taken = new Set<string>();
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === '' || !random.chance(0.3)) return;
      const [down, right] = random.chance(0.3) ? [1, 0] : [0, random.int(1, 3)];
      const members: string[] = [];
      for (let r = row; r <= row + down; r++) {
        for (let c = column; c <= column + right; c++) members.push(`${r},${c}`);
      }
      const isFree = members.slice(1).every((place) => {
        const [r = 0, c = 0] = place.split(',').map(Number);
        const other = rows[r]?.[c];
        return other === '' && !taken.has(place);
      });
      if (!isFree || taken.has(`${row},${column}`)) return;
      for (const place of members) taken.add(place);
      ranges.push(
        `${cellReference(row + 1, column + 1)}:${cellReference(row + down + 1, column + right + 1)}`,
      );
    });
  });
  return ranges;
}
