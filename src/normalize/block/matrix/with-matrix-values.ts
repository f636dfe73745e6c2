import type { BlockForm } from '../../../form/block-form.ts';
import type { BlockReading } from '../read-block.ts';
import type { Found, Undecided } from '../slot.ts';
import type { MatrixHabits } from './matrix-habits.ts';
import { readMatrices } from './read-matrices.ts';

/**
 * A reading with what the block's matrices say. What a label says as well is a duplicate where both say the same; else nothing tells which of
 * the two is right, and neither is read.
 */
export function withMatrixValues(
  reading: BlockReading,
  form: BlockForm,
  hasOtherUnit: boolean,
  habits: () => MatrixHabits,
): BlockReading {
  if (!reading.view.block.matrices) return reading;
  const names = reading.found.filter(isName).map(({ value }) => value.cell);
  const matrix = readMatrices(reading.view, form, names, hasOtherUnit, habits());
  const others = matrix.isTitled ? reading.found.filter((one) => !isName(one)) : reading.found;
  const bySlot = new Map(matrix.found.map((one) => [one.slot.name, one]));
  const twice = others.filter(({ slot }) => bySlot.has(slot.name));
  const rivals = twice.filter((one) => !saysTheSame(one, bySlot.get(one.slot.name)!));
  const apart = new Set(rivals.map(({ slot }) => slot.name));
  return {
    ...reading,
    found: [
      ...others.filter(({ slot }) => !bySlot.has(slot.name)),
      ...matrix.found.filter(({ slot }) => !apart.has(slot.name)),
    ],
    duplicates: [
      ...reading.duplicates,
      ...matrix.duplicates,
      ...twice.filter((one) => !rivals.includes(one)).map(({ value }) => value),
    ],
    undecided: [
      ...reading.undecided.filter(
        ({ slot }) =>
          !bySlot.has(slot.name) && !(matrix.isTitled && slot.field === 'indicator_name'),
      ),
      ...rivals.map(
        ({ slot, value }): Undecided => ({
          slot,
          cells: [value.cell, bySlot.get(slot.name)!.value.cell],
        }),
      ),
    ],
    matrix,
  };
}

function isName({ slot }: Found): boolean {
  return slot.field === 'indicator_name';
}

function saysTheSame({ value: one }: Found, { value: other }: Found): boolean {
  return one.quantity === null
    ? one.cell.text === other.cell.text
    : one.quantity === other.quantity;
}
