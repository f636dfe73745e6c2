import { addressOf, type Correction } from '../extract/correct-cells.ts';
import { cellReference } from '../extract/grid.ts';
import type { SheetRecord } from './record.ts';

/** Gives values read from corrected cells the rule 'correction' and the text that the cell prints. */
export function markCorrections(
  records: readonly SheetRecord[],
  applied: readonly Correction[],
): readonly SheetRecord[] {
  if (applied.length === 0) return records;
  const printed = new Map(applied.map((one) => [addressOf(one.sheet, one.cell), one.expected]));
  return records.map((record) => ({
    ...record,
    readings: record.readings.map((reading) => {
      const cell = cellReference(reading.row, reading.column);
      const raw = printed.get(addressOf(record.sheet, cell));
      return raw === undefined ? reading : { ...reading, raw, rule: 'correction' };
    }),
  }));
}
