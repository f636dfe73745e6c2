import type { Cell } from '../../../clean/cell.ts';
import type { Issue } from '../../../issue.ts';
import type { Found, Slot } from '../slot.ts';
import type { PlacedValue } from '../view/block-view.ts';

/** What a block's matrices say: values at certain places, places that are empty, and what is left out, each with its reason. */
export interface MatrixReading {
  readonly found: readonly Found[];
  /** Figures that say what one of another matrix says as well. */
  readonly duplicates: readonly PlacedValue[];
  /** True where names that stand at labels outside are those of its indicators. */
  readonly isTitled: boolean;
  /** Slots whose cells are empty. */
  readonly blanks: readonly Slot[];
  /** Slots whose figures are left out, with their cells. */
  readonly left: readonly { readonly slot: Slot; readonly cell: Cell }[];
  /** What an indicator's figures are counted in, by its number. */
  readonly units: ReadonlyMap<number, string>;
  /** Cells of the matrices, those that head something having a label. */
  readonly cells: readonly Cell[];
  readonly issues: readonly Issue[];
}

/** The reading of a block without matrices. */
export const NO_MATRICES: MatrixReading = {
  found: [],
  duplicates: [],
  isTitled: false,
  blanks: [],
  left: [],
  units: new Map(),
  cells: [],
  issues: [],
};
