import { type Cell, cellsOf } from '../../../clean/cell.ts';
import type { Matrix, MatrixRow, Title } from '../../../clean/matrices/matrix.ts';
import { isUnitText } from '../../../clean/matrices/spots.ts';
import type { BlockForm, FormField } from '../../../form/block-form.ts';
import type { Issue } from '../../../issue.ts';
import { type MoneyUnit, titleUnits } from '../../../text/money-unit.ts';
import { normalizeUnit } from '../../values/unit.ts';
import { splitNameAndUnit } from '../../values/unit-in-name.ts';
import { type Found, type Slot, slotOf } from '../slot.ts';
import { statesOtherUnit } from '../view/bare-figures.ts';
import type { BlockView, PlacedValue } from '../view/block-view.ts';
import { type Claim, withoutContested } from './contested.ts';
import { rowsWithExchanged } from './exchanged-cells.ts';
import { figureValue } from './figure-value.ts';
import { withoutFractions } from './fractions.ts';
import { indicatorRows } from './indicator-numbers.ts';
import type { MatrixHabits } from './matrix-habits.ts';
import { matrixIssues, rowIssue, unreadFigure } from './matrix-issues.ts';
import { placeAt } from './matrix-place.ts';
import { type MatrixReading, NO_MATRICES } from './matrix-reading.ts';
import { slippedRows } from './slipped-rows.ts';

/** Reads the matrices of a block; `names` are cells of indicators' names that stand elsewhere in it. */
export function readMatrices(
  view: BlockView,
  form: BlockForm,
  names: readonly Cell[],
  hasOtherUnit: boolean,
  habits: MatrixHabits,
): MatrixReading {
  const { block, editionFiscalYear: edition } = view;
  const { matrices } = block;
  if (!matrices) return NO_MATRICES;
  const whole = matrices.filter(({ fits }) => fits);
  const isOtherUnit = hasOtherUnit || statesOtherUnit(cellsOf({ ...block, matrices: [] }), form);
  const reader = new MatrixReader({ sheet: block.sheet, form, edition, isOtherUnit, habits });
  const { indicators, unknown } = indicatorRows(whole, names);
  const numbers = new Map(
    indicators.flatMap(({ no, rows }) => rows.map((row) => [row, no] as const)),
  );
  for (const matrix of whole) reader.read(matrix, numbers, new Set(unknown));
  const cells = matrices.flatMap((matrix) => matrix.cells);
  for (const { no, name, title, rows } of indicators) {
    const slot = slotOf('indicator_name', no);
    const value = title ? titleValue(title, cells, view) : name && nameValue(name);
    if (value) reader.take(slot, value);
    reader.countIn(no, unitOf(rows, value?.cell.text ?? '') ?? titleUnit(title));
  }
  const issues = matrices.flatMap((matrix) => matrixIssues(matrix, block.sheet, edition));
  const isTitled = indicators.some(({ title }) => title !== null);
  return { ...reader.reading(cells, issues), isTitled };
}

/** What all matrices of a block have in common. */
interface Frame {
  readonly sheet: string | null;
  readonly form: BlockForm;
  readonly edition: number;
  readonly isOtherUnit: boolean;
  readonly habits: MatrixHabits;
}

/** Takes figures of matrices for the slots that their heads and rows name. */
class MatrixReader {
  readonly #found: Found[] = [];
  readonly #blanks: Slot[] = [];
  readonly #left: { slot: Slot; cell: Cell }[] = [];
  readonly #claims: Claim[] = [];
  readonly #units = new Map<number, string>();
  readonly #issues: Issue[] = [];
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  read(
    matrix: Matrix,
    numbers: ReadonlyMap<MatrixRow, number>,
    unknown: ReadonlySet<MatrixRow>,
  ): void {
    const { edition, habits, sheet } = this.#frame;
    const slipped = slippedRows(matrix, edition, habits);
    const exchanged = rowsWithExchanged(matrix, habits);
    for (const row of matrix.rows) {
      if (row.entries.length === 0) continue;
      const isUnknown = unknown.has(row);
      const why =
        row.why ??
        (isUnknown
          ? 'unnamed'
          : slipped.has(row)
            ? 'slipped'
            : exchanged.has(row)
              ? 'exchanged'
              : null);
      if (why) this.#issues.push(rowIssue(row, why, sheet));
      this.#readRow(row, matrix, numbers.get(row) ?? 0, why !== null);
    }
  }

  #readRow(row: MatrixRow, matrix: Matrix, no: number, isLeft: boolean): void {
    const unit = statedUnit(matrix.stated);
    for (const [at, column] of matrix.columns.entries()) {
      const place = placeAt(row, column, this.#frame.edition);
      if (!place) continue;
      const slot = slotOf(place.field.field, no, place.year);
      const figure = row.figures[at] ?? null;
      if (!figure) this.#blanks.push(slot);
      else if (isLeft) {
        this.#left.push({ slot, cell: figure });
        this.#claims.push({ matrix, slot, cell: figure, value: null });
      } else {
        const value = this.#readFigure(slot, figure, place.field, row, unit);
        if (value) this.#claims.push({ matrix, slot, cell: figure, value });
      }
    }
  }

  take(slot: Slot, value: PlacedValue): void {
    this.#found.push({ slot, value, rule: 'matrix', certainty: 'sure' });
  }

  countIn(no: number, unit: string | null): void {
    if (unit !== null) this.#units.set(no, unit);
  }

  reading(cells: readonly Cell[], issues: readonly Issue[]): Omit<MatrixReading, 'isTitled'> {
    const { sheet } = this.#frame;
    const told = withoutContested(this.#found, this.#claims, sheet);
    const { found, left, doubtful } = withoutFractions(told.found, this.#units, sheet);
    return {
      found,
      duplicates: told.duplicates,
      blanks: this.#blanks,
      left: [...this.#left, ...told.left, ...left],
      units: this.#units,
      cells,
      issues: [...issues, ...this.#issues, ...told.issues, ...doubtful],
    };
  }

  #readFigure(
    slot: Slot,
    cell: Cell,
    field: FormField,
    { label, groups, units, entries }: MatrixRow,
    stated: MoneyUnit | null | undefined,
  ): PlacedValue | null {
    const { form, isOtherUnit, sheet } = this.#frame;
    const declared = entries.find((entry) => entry.field === field)?.yen ?? null;
    const around = { label, groups, units, declared, stated, isOtherUnit };
    const read = figureValue(cell, field, around, form);
    if (typeof read === 'string') {
      this.#left.push({ slot, cell });
      this.#issues.push(unreadFigure(cell, slot, read, sheet));
      return null;
    }
    const value = placed(cell, read);
    this.take(slot, value);
    return value;
  }
}

/** The unit of money that a matrix states; null where it states several, undefined where none. */
function statedUnit(texts: readonly string[]): MoneyUnit | null | undefined {
  const units = texts.flatMap((text) => titleUnits(text));
  if (new Set(units.map(({ yen }) => yen)).size > 1) return null;
  return units[0];
}

/** What all rows of an indicator say that they are counted in, or its name in brackets; null where they say nothing or different things. */
function unitOf(rows: readonly MatrixRow[], name: string): string | null {
  const units = new Set(
    rows.flatMap(({ units: own }) => own.flatMap(({ raw }) => normalizeUnit(raw) ?? [])),
  );
  const behind = splitNameAndUnit(name)?.unit;
  if (units.size === 0 && behind && isUnitText({ text: behind })) return behind;
  const [only] = units;
  return units.size === 1 ? only! : null;
}

function titleUnit(title: Title | null): string | null {
  return title?.unit ? normalizeUnit(title.unit) : null;
}

function nameValue(cell: Cell): PlacedValue {
  const said = { kind: 'text', quantity: null, unit: null, item: null, speech: '' } as const;
  return placed(cell, { kind: 'text', quantity: null, said });
}

/** The value of a name that stands above a matrix, or in its head. */
function titleValue(
  { row, column }: Title,
  cells: readonly Cell[],
  { values }: BlockView,
): PlacedValue | null {
  const isThere = (cell: Cell) => cell.row === row && cell.column === column;
  const own = cells.find(isThere);
  return own ? nameValue(own) : (values.find(({ cell }) => isThere(cell)) ?? null);
}

/** A value of a matrix stands in no row of its block. */
function placed(
  cell: Cell,
  { kind, quantity, said }: Pick<PlacedValue, 'kind' | 'quantity' | 'said'>,
): PlacedValue {
  return { index: -1, cell, row: -1, column: cell.column, kind, quantity, said, shift: 0 };
}
