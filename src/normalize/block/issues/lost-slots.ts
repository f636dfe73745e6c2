import type { BlockForm } from '../../../form/block-form.ts';
import { Memo, oncePer } from '../../../text/memo.ts';
import { yearSlots } from '../groups/figures/year-slots.ts';
import type { MatrixReading } from '../matrix/matrix-reading.ts';
import type { BlockReading } from '../read-block.ts';
import { type Slot, slotOf } from '../slot.ts';

/** Slots of the form that every sheet fills and this one does not; doubtful ones are told apart. */
export function lostSlots(reading: BlockReading, form: BlockForm): Slot[] {
  const known = new Set<string>();
  let indicators = 0;
  for (const { slot } of reading.found) {
    known.add(slot.name);
    if (slot.field === 'indicator_name') indicators++;
  }
  for (const { slot } of reading.undecided) known.add(slot.name);
  if (reading.matrix) addMatrixSlots(reading.matrix, known);
  const count = Math.max(1, indicators);
  const expected = expectedSlots(form).recall(count, () => slotsWith(form, count));
  return [...expected, ...activitySlots(reading)].filter(({ name }) => !known.has(name));
}

/** Empty cells of a matrix lose nothing, and of what is left out there an issue of its own tells. */
function addMatrixSlots({ blanks, left }: MatrixReading, known: Set<string>): void {
  for (const { name } of blanks) known.add(name);
  for (const { slot } of left) known.add(slot.name);
}

const ACTIVITY = ['activity_item', 'activity_result'];

/** Items and results up to the highest number that states something; a bare number states nothing. */
function activitySlots({ found }: BlockReading): readonly Slot[] {
  let most = 0;
  for (const { slot, value } of found)
    if (value.said.item?.body && ACTIVITY.includes(slot.field)) most = Math.max(most, slot.no);
  return numberedSlots.recall(most, slotsUpTo);
}

/** Slots of activities up to a number. */
const numberedSlots = new Memo<number, readonly Slot[]>(100);

function slotsUpTo(most: number): Slot[] {
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((no) =>
    ACTIVITY.map((field) => slotOf(field, no, 'current')),
  );
}

/** Slots that a sheet fills, by the number of its indicators. */
const expectedSlots = oncePer((_form: BlockForm) => new Memo<number, readonly Slot[]>(100));

function slotsWith(form: BlockForm, indicators: number): Slot[] {
  const single = form.fields
    .filter(({ optional, group, kind }) => !optional && !group && kind !== 'list' && kind !== 'sdg')
    .filter(({ field }) => field !== 'note')
    .map(({ field }) =>
      slotOf(field, field === 'indicator_name' || field === 'target_basis' ? 1 : 0),
    );
  const money = ['cost', 'staff', 'personnel'].flatMap((group) => yearSlots(form, group));
  const numbers = Array.from({ length: indicators }, (_, at) => at + 1);
  const results = numbers.flatMap((no) => yearSlots(form, 'indicator', no));
  return [...single, ...money, ...results];
}
