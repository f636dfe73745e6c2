import type { BlockForm, FormField, YearRole } from '../../../../form/block-form.ts';
import { YEAR_ROLES, yearsOfField } from '../../../../form/year-role.ts';
import { Memo, oncePer } from '../../../../text/memo.ts';
import { type Slot, slotOf } from '../../slot.ts';

/** A slot of a group whose values are printed by year, a row of two values a year. */
export interface YearSlot extends Slot {
  readonly year: YearRole;
  readonly group: string;
  /** Place of the field in the row of its year: 0 left, 1 right. */
  readonly member: number;
  /** The form's declarations of this field; a field can have several labels with values at different distances. */
  readonly fields: readonly FormField[];
}

const slotsOf = oncePer((_form: BlockForm) => new Memo<string, readonly YearSlot[]>(100));

/** The slots of a group in the order of the form: older year first, left before right. */
export function yearSlots(form: BlockForm, group: string, no = 0): readonly YearSlot[] {
  return slotsOf(form).recall(`${group}${no}`, () => makeSlots(form, group, no));
}

/** Those of them that labels beside their values tell; a matrix tells others. */
export function labelledSlots(form: BlockForm, group: string, no = 0): readonly YearSlot[] {
  return yearSlots(form, group, no).filter(({ fields }) =>
    fields.some(({ labels }) => labels.length > 0),
  );
}

function makeSlots(form: BlockForm, group: string, no: number): YearSlot[] {
  const fields = form.fields.filter((field) => field.group === group);
  const names = [...new Set(fields.map((field) => field.field))];
  const slots: YearSlot[] = [];
  for (const year of YEAR_ROLES) {
    for (const [member, name] of names.entries()) {
      const own = fields.filter((field) => field.field === name);
      if (!yearsOfField(own[0]!).includes(year)) continue;
      const { field, name: slotName } = slotOf(name, no, year);
      slots.push({ field, no, year, name: slotName, group, member, fields: own });
    }
  }
  return slots;
}
