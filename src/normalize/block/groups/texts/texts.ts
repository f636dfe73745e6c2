import type { BlockForm } from '../../../../form/block-form.ts';
import { noteNumber } from '../../../../form/note-fields.ts';
import { type BlockHabits, habitCost } from '../../page-habits.ts';
import { type GroupReading, type Slot, slotOf } from '../../slot.ts';
import {
  type BlockView,
  isAlone,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { oncePerLayout } from '../../view/layout.ts';
import { NEAR_LABEL, nearestCost } from '../../view/link-cost.ts';
import { isTextAt } from '../../view/unknown-heads.ts';
import { indicatorHeads, placesOfHeads } from '../figures/indicator-heads.ts';
import { readGroup } from '../read-group.ts';
import { isTextPlaceholder } from '../text-placeholder.ts';
import { groupOf, placesRead, readingsOf } from '../value-group.ts';
import { exchange } from './exchanged-texts.ts';
import { notesOfFigures } from './notes-at-labels.ts';
import { TextChoices } from './text-choices.ts';
import { hasNumberedItems, type Leads, type TextSlot } from './text-costs.ts';

/** Any label may take what stands below it. */
const valuesOf = groupOf<TextChoices>({
  name: 'texts',
  isValue: (value, view) => isText(view, value),
  isLabel: () => true,
});

/** What was read of a block before its texts. */
export interface ReadBefore {
  readonly taken: ReadonlySet<PlacedValue>;
  /** Fields that have their value. */
  readonly filled: ReadonlySet<string>;
  readonly leads: Leads;
}

/**
 * Reads the sheet's texts: each takes the slot whose label is nearest, all of them together at the least cost. What repeats the name or
 * another value that is read already, as merged cells do once they are filled, is a copy of it.
 */
export function readTexts(
  view: BlockView,
  form: BlockForm,
  { taken, filled, leads }: ReadBefore,
  habits: BlockHabits | null,
): GroupReading {
  const group = valuesOf(view);
  const free = group.indexes
    .map((index) => view.values[index]!)
    .filter((value) => !taken.has(value));
  const copies = copiesAmong(free, taken, view);
  const values = copies.length > 0 ? free.filter((value) => !copies.includes(value)) : free;
  const open = openSlots(textSlots(view, form), filled);
  const held = notesOfFigures(open, view, group.indexes);
  const slots = held.length > 0 ? open.filter((slot) => !held.includes(slot)) : open;
  const reading = exchange(
    readGroup({
      slots,
      values,
      possible: () => {
        const heads = placesOfHeads(indicatorHeads(view));
        const key = `${heads}${placesOfLeads(slots, leads)}${aloneIn(view, values)}${placesRead(group, values)}|${hasNumberedItems(view)}${slots.length}${[...filled].join()}${held.map(({ no }) => no)}`;
        return readingsOf(group, `${key}|${speechOf(values)}`, () => {
          const choices = () => new TextChoices(view, slots, values, leads);
          return group.layout.places(key, choices).readings(slots, values);
        });
      },
      witness: null,
      habit: habitCost(habits, slots, values),
      rule: (slot, value) => ruleOf(slots[slot]!, value),
      plain: null,
      atLabels: null,
      doubtful: 'load-and-flag',
    }),
  );
  return copies.length > 0
    ? { ...reading, duplicates: [...reading.duplicates, ...copies] }
    : reading;
}

/** Where one slot of a text is filled already, as a code's, no other value takes it. */
function openSlots(slots: readonly TextSlot[], filled: ReadonlySet<string>): readonly TextSlot[] {
  const isFilled = ({ field }: TextSlot) => filled.has(field);
  return filled.size > 0 ? slots.filter((slot) => !isFilled(slot)) : slots;
}

/** Texts that repeat one of those taken, and stand at no label of their own. */
function copiesAmong(
  values: readonly PlacedValue[],
  taken: ReadonlySet<PlacedValue>,
  { labels, values: all }: BlockView,
): PlacedValue[] {
  const names = new Set<string>();
  for (const { kind, cell } of taken) if (kind === 'text') names.add(cell.text);
  return values.filter(
    (value) => names.has(value.cell.text) && !labels.some((label) => isTextAt(label, value, all)),
  );
}

/** Which texts stand alone in their rows. */
function aloneIn(view: BlockView, values: readonly PlacedValue[]): string {
  let alone = '';
  for (let at = 0; at < values.length; at++) if (isAlone(view, values[at]!)) alone += `${at},`;
  return alone;
}

/** What choosing a slot depends on besides places: how each text speaks. */
function speechOf(values: readonly PlacedValue[]): string {
  let speech = '';
  for (const { said } of values) speech += said.speech;
  return speech;
}

/** Where values stand right of which others are read without a label. */
function placesOfLeads(slots: readonly TextSlot[], leads: Leads): string {
  let places = '';
  for (const { declared } of slots)
    for (const { row, column } of leads.get(declared.right_of ?? '') ?? [])
      places += `${declared.field}${row},${column}|`;
  return places;
}

function isText(view: BlockView, value: PlacedValue): boolean {
  if (value.kind === 'text') return !isHead(view, value);
  return value.kind === 'claim' || isTextPlaceholder(view, value);
}

/** True for a head that the form does not know, where no label of a text has it for its value. */
function isHead({ unknownHeads, labels, values }: BlockView, value: PlacedValue): boolean {
  return unknownHeads.includes(value) && !labels.some((label) => isTextAt(label, value, values));
}

/** One slot a text field; name and basis once for each indicator that the block prints. */
const textSlots = oncePerLayout((view: BlockView, form: BlockForm): readonly TextSlot[] => {
  const heads = indicatorHeads(view);
  return form.fields
    .filter((field) => field.kind === 'text')
    .flatMap((declared) => {
      const { field } = declared;
      const own = ({ fields }: PlacedLabel) => fields.includes(declared);
      if (field !== 'indicator_name' && field !== 'target_basis') {
        const slot = slotOf(field, noteNumber(form, declared));
        return [textSlot(slot, declared, view.labels.filter(own))];
      }
      const each = heads.length > 0 ? heads.map(({ labels }) => labels.filter(own)) : [[]];
      return each.map((labels, at) => textSlot(slotOf(field, at + 1), declared, labels));
    });
});

function textSlot(
  { field, no, year, name }: Slot,
  declared: TextSlot['declared'],
  labels: readonly PlacedLabel[],
): TextSlot {
  return { field, no, year, name, declared, labels };
}

function ruleOf(slot: TextSlot, value: PlacedValue): string {
  return nearestCost(slot.labels, value) <= NEAR_LABEL ? 'by-label' : 'by-order';
}
