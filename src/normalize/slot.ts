import type { Cell } from '../clean/cell.ts';
import type { YearRole } from '../form/form.ts';
import type { PlacedValue } from './block-view.ts';
import type { Certainty } from './record.ts';

/** A place of the form that one value can fill. */
export interface Slot {
  readonly field: string;
  /** Indicator or activity number, from 1; 0 where the form has one of the kind. */
  readonly no: number;
  /** Year of the form; null for what is not told by year. */
  readonly year: YearRole | null;
}

/** A slot with the value that was read for it. */
export interface Found {
  readonly slot: Slot;
  readonly value: PlacedValue;
  readonly rule: string;
  readonly certainty: Certainty;
}

/** A slot that could not be decided, with the cells that compete for it. */
export interface Undecided {
  readonly slot: Slot;
  readonly cells: readonly Cell[];
}

/** What one group of a block came to: values found, cells that repeat them, slots left open for doubt. */
export interface GroupReading {
  readonly found: readonly Found[];
  readonly duplicates: readonly PlacedValue[];
  readonly undecided: readonly Undecided[];
  /** True where neither the rest of the page nor of the file could change the reading. */
  readonly isSettled: boolean;
}

/** Distance between the best reading of a slot and the next, from which it counts as likely, and as sure. */
const LIKELY_MARGIN = 0.5;
const SURE_MARGIN = 1.5;
/** A reading by this distance needs no second look. */
export const SETTLED_MARGIN = 0.65;

/** Certainty of a reading by its distance to the next best; null when that is too small to load the value. */
export function certaintyOf(margin: number): Certainty | null {
  if (margin < LIKELY_MARGIN) return null;
  return margin < SURE_MARGIN ? 'likely' : 'sure';
}

const names = new Map<string, Map<number, string>>();
const YEARS = ['previous', 'current', 'next'] as const;

/** Name of a slot, the same for the same slot of every block; made once, as it is asked for with every value. */
export function slotName({ field, no, year }: Slot): string {
  let own = names.get(field);
  if (!own) {
    own = new Map();
    names.set(field, own);
  }
  const key = no * (YEARS.length + 1) + (year === null ? 0 : YEARS.indexOf(year) + 1);
  let name = own.get(key);
  if (name === undefined) {
    name = `${field}/${no}/${year ?? ''}`;
    own.set(key, name);
  }
  return name;
}
