import type { LabelIndex } from '../../form/label-index.ts';
import { yearRole } from '../../form/year-role.ts';
import { parseMoney } from '../values/amount.ts';
import { type Found, type GroupReading, type Slot, slotOf } from './slot.ts';
import type { PlacedValue } from './view/block-view.ts';

/** An amount in one cell with its label: `R2予算現額 140千円`. */
export interface NamedAmount {
  readonly slot: Slot;
  readonly yen: number;
}

/** The shortest beginning that leaves nothing but an amount behind it. */
const LABEL_AND_AMOUNT = /^(.+?) ?[:=]? ?([-−▲△]?\d[\d,]* ?(?:千|百万|万)?円)$/u;

/** True for an amount behind a label of amounts. */
export function namesAmount(text: string, labels: LabelIndex): boolean {
  const label = LABEL_AND_AMOUNT.exec(text)?.[1];
  if (label === undefined) return false;
  return labels.match(label)?.fields.some(({ kind }) => kind === 'money') ?? false;
}

/** The amount that a text names by a label of the form with its year; null for any other text. */
export function namedAmount(text: string, labels: LabelIndex, edition: number): NamedAmount | null {
  const parts = LABEL_AND_AMOUNT.exec(text);
  if (!parts) return null;
  const label = labels.match(parts[1]!);
  const yen = parseMoney(parts[2]!);
  const after = label?.year == null ? (label?.yearsAfter ?? null) : label.year - edition;
  const year = after === null ? undefined : yearRole(after);
  const fields = label?.fields.filter(({ kind, group }) => kind === 'money' && group) ?? [];
  if (yen === null || !year || year === 'next' || fields.length !== 1) return null;
  return { slot: slotOf(fields[0]!.field, 0, year), yen };
}

/**
 * A reading in which amounts with their labels are what they say. What had been read for their slots by its place is another's: it is
 * left out, and so is a slot that two of them name differently.
 */
export function withNamedAmounts(
  reading: GroupReading,
  values: readonly PlacedValue[],
  nameOf: (value: PlacedValue) => NamedAmount | null,
): GroupReading {
  const named = values.flatMap((value) => {
    const own = nameOf(value);
    return own ? [{ value, ...own }] : [];
  });
  if (named.length === 0) return reading;
  const bySlot = new Map(named.map((one) => [one.slot, one]));
  const isClear = ({ slot, yen }: NamedAmount) =>
    named.every((other) => other.slot !== slot || other.yen === yen);
  const own = [...bySlot.values()].filter(isClear).map(
    ({ slot, value, yen }): Found => ({
      slot,
      value: { ...value, kind: 'money', quantity: yen },
      rule: 'label-in-cell',
      certainty: 'sure',
    }),
  );
  return {
    found: [...reading.found.filter(({ slot }) => !bySlot.has(slot)), ...own],
    duplicates: reading.duplicates,
    undecided: reading.undecided.filter(({ slot }) => !bySlot.has(slot)),
    isSettled: reading.isSettled,
  };
}
