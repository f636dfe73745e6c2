import type { Cell } from '../../clean/cell.ts';
import type { YearRole } from '../../form/block-form.ts';
import { YEAR_ROLES, YEARS_AFTER } from '../../form/year-role.ts';
import type { Certainty } from '../record.ts';
import type { PlacedValue } from './view/block-view.ts';

/** A place of the form that one value can fill. */
export interface Slot {
  readonly field: string;
  /** Indicator or activity number, from 1; 0 where the form has one of the kind. */
  readonly no: number;
  /** Year of the form; null for what is not told by year. */
  readonly year: YearRole | null;
  /** The same for the same slot of every block, and for no other. */
  readonly name: string;
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
  /** What stands in the slot's place for sure, where it says nothing that the form knows. */
  readonly held?: PlacedValue;
  /** What stands at the label of the slot, where its group has too many figures to tell apart but by a plain table. */
  readonly occupancy?: Occupancy;
  /** True for a bare figure beside percentages: 0.705 may be 70.5 %. */
  readonly isFraction?: boolean;
}

/** What stands at the label of a slot: its figure, none or several; or the label itself is printed several times, or not at all. */
export type Occupancy = 'figure' | 'no-figure' | 'several-figures' | 'several-labels' | 'no-label';

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

const slots = new Map<string, Slot[]>();

/** The slot of a field; made once, as the same slots are asked for with every block. */
export function slotOf(field: string, no = 0, year: YearRole | null = null): Slot {
  let own = slots.get(field);
  if (!own) {
    own = [];
    slots.set(field, own);
  }
  const at = no * (YEAR_ROLES.length + 1) + (year === null ? 0 : YEARS_AFTER[year] + 2);
  own[at] ??= { field, no, year, name: `${field}/${no}/${year ?? ''}` };
  return own[at];
}
