import type { LabelMatch } from '../../form/label-index.ts';
import type { MatrixEntry } from '../../form/matrix-index.ts';
import type { Cell } from '../cell.ts';

/** A column of a matrix: what heads it, null where the form has no such head, and the cells that print it. */
export interface MatrixColumn {
  readonly left: number;
  readonly right: number;
  readonly head: LabelMatch | null;
  readonly cells: readonly Cell[];
}

/** Why the figures of a row cannot be given to its columns. */
export type WhyOdd = 'misplaced' | 'note' | 'twice' | 'unnamed' | 'costs';

/** A row of a matrix: what the form says of it, and a figure or none below each head. */
export interface MatrixRow {
  /** The label right before its figures; null where it has none. */
  readonly label: Cell | null;
  /** What stands left of its label and heads it. */
  readonly groups: readonly string[];
  /** What the form declares of such a row; nothing where it does not know it. */
  readonly entries: readonly MatrixEntry[];
  /** An indicator's name, where the row belongs to one that the matrix names. */
  readonly name: Cell | null;
  /** Cells that say what its figures are counted in. */
  readonly units: readonly Cell[];
  readonly figures: readonly (Cell | null)[];
  /** Cells in its line that belong to no column. */
  readonly strays: readonly Cell[];
  readonly why: WhyOdd | null;
}

/** The place of a name, and what the line of it says that the indicator is counted in. */
export interface Title extends Pick<Cell, 'row' | 'column'> {
  readonly unit: string | null;
}

/** Years across and items down, as a form declares them, with every cell in one place. */
export interface Matrix {
  /** First and last source row. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** All of its cells in reading order; those that head something have a label. */
  readonly cells: readonly Cell[];
  /** Where the name of the indicator stands that the whole matrix belongs to, at its label above or beside the heads; null where none does. */
  readonly title: Title | null;
  /** Texts in and right above its head that may state a unit of money. */
  readonly stated: readonly string[];
  /** False where its rows do not fit its heads: nothing of it may be read. */
  readonly fits: boolean;
  /** True where it does not fit because the file's other sheets have the same heads in another order. */
  readonly isInOtherOrder?: boolean;
}
