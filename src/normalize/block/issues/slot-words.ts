import { fiscalYearOf } from '../../../form/year-role.ts';
import type { BlockReading } from '../read-block.ts';
import type { Slot } from '../slot.ts';

/** A slot as messages name it: programme, field, number and fiscal year; a block without a programme's name has none. */
export function slotWords(slot: Slot, reading: BlockReading): string {
  const programme = reading.found.find((one) => one.slot.field === 'programme_name')!;
  const year = slot.year
    ? ` of fiscal year ${fiscalYearOf(slot.year, reading.view.editionFiscalYear)}`
    : '';
  const number = slot.no > 0 ? ` ${slot.no}` : '';
  return `${programme.value.cell.raw}: ${slot.field}${number}${year}`;
}
