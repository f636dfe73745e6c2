import type { BlockForm, FormField } from '../../../../form/block-form.ts';
import { noteFields } from '../../../../form/note-fields.ts';
import { type Found, type GroupReading, slotOf } from '../../slot.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { isAtLabel } from '../../view/link-cost.ts';
import type { TextSlot } from './text-costs.ts';

/**
 * What stands at the labels of notes and is no text, once all else of the block is read: 電話番号, 予算科目, a year, a number. A note
 * that has its text takes none, nor does one with several such values, or with one at another label as well.
 */
export function readNotesAtLabels(
  view: BlockView,
  form: BlockForm,
  readings: readonly GroupReading[],
): Found[] {
  const fields = noteFields(form);
  if (fields.length === 0) return [];
  const free = freeValues(view, readings);
  const filled = new Set(
    readings.flatMap(({ found, undecided }) => [...found, ...undecided].map(({ slot }) => slot)),
  );
  return fields.flatMap((field, at): Found[] => {
    const slot = slotOf('note', at + 1);
    const [value, ...others] = filled.has(slot) ? [] : valuesAt(view, field, free);
    if (!value || others.length > 0) return [];
    return [{ slot, value, rule: 'by-label', certainty: 'likely' }];
  });
}

/** Notes at whose labels something stands that is no text: no text from elsewhere is theirs. */
export function notesOfFigures(
  slots: readonly TextSlot[],
  { values }: BlockView,
  texts: readonly number[],
): TextSlot[] {
  const isHeld = ({ labels }: TextSlot) => {
    const near = values.filter((value) => labels.some((label) => isAtLabel(label, value)));
    return near.length > 0 && !near.some(({ index }) => texts.includes(index));
  };
  return slots.filter((slot) => slot.field === 'note' && isHeld(slot));
}

function freeValues(view: BlockView, readings: readonly GroupReading[]): PlacedValue[] {
  const taken = new Set(
    readings.flatMap(({ found, duplicates, undecided }) => [
      ...found.map(({ value }) => value.cell),
      ...duplicates.map(({ cell }) => cell),
      ...undecided.flatMap(({ cells, held }) => (held ? [...cells, held.cell] : cells)),
    ]),
  );
  return view.values.filter(({ cell, kind }) => kind !== 'unit' && !taken.has(cell));
}

/** Values at the labels of a field and at no other label. */
function valuesAt({ labels }: BlockView, field: FormField, free: readonly PlacedValue[]) {
  const isOwn = ({ fields }: PlacedLabel) => fields.every((one) => one === field);
  return free.filter((value) => {
    const near = labels.filter((label) => isAtLabel(label, value));
    return near.length > 0 && near.every(isOwn);
  });
}
