import type { Block, Cell } from '../../../clean/cell.ts';
import type { BlockForm } from '../../../form/block-form.ts';
import { isFigureField } from '../../../form/figure-field.ts';
import { headUnits, titleUnits } from '../../../text/money-unit.ts';
import { hasDoubtfulPoint, parseNumber } from '../../values/amount.ts';
import { isFigureKind, type ReadValue, type ValueKind } from './value-kinds.ts';

/** A figure that its text does not tell from a measure: `1,200` of a form without units, `3人` of one with whole persons. */
interface Bare {
  readonly kind: 'money' | 'staff';
  readonly quantity: number;
}

const WHOLE_PERSONS = /^(0|[1-9]\d{0,2}) ?人$/u;
const NOTHING: ReadonlyMap<Cell, ReadValue> = new Map();

/**
 * What the bare figures of a block are by their places: an amount or staff in a row that fits the labels right above it
 * whole, else a measure at its own label, else a bare one, which is read as nothing. `hasOtherUnit`: the head of the sheet
 * states another unit of money than the form's.
 */
export function bareFigures(
  block: Block,
  form: BlockForm,
  read: (cell: Cell) => ReadValue,
  hasOtherUnit: boolean,
): ReadonlyMap<Cell, ReadValue> {
  if (!form.bare_amounts && form.staff_decimals > 0) return NOTHING;
  const isOtherUnit = hasOtherUnit || statesOtherUnit(block.rows.flat(), form);
  const said = new Map<Cell, ReadValue>();
  for (const [at, row] of block.rows.entries()) {
    const above = labelsIn(block.rows[at - 1]);
    const fit = fitOf(row, above, labelsIn(block.rows[at - 2]), form, read);
    const ofRow = { fit, isBelowAmounts: hasAmounts(above), isOtherUnit };
    for (const cell of row) {
      const bare = cell.label ? null : bareOf(cell, form);
      const reading = bare && readingAt(kindAt(above, cell.column), bare, ofRow);
      if (reading) said.set(cell, reading);
    }
  }
  return said;
}

/** What is known of a row of figures. */
interface RowOfFigures {
  readonly fit: Fit;
  readonly isBelowAmounts: boolean;
  readonly isOtherUnit: boolean;
}

/** What a bare figure is below a label of a kind, or below none; null where it is what its text says. */
function readingAt(kind: string | undefined, bare: Bare, row: RowOfFigures): ReadValue | null {
  const { fit, isBelowAmounts, isOtherUnit } = row;
  if (kind === bare.kind && fit === 'whole' && !(kind === 'money' && isOtherUnit))
    return { ...bare, ...NO_WORDS };
  const mayHaveMoved = fit === 'odd' || (fit === 'short' && isBelowAmounts);
  return kind === bare.kind || !kind || mayHaveMoved
    ? { kind: `bare-${bare.kind}`, quantity: null, ...NO_WORDS }
    : null;
}

const NO_WORDS = { unit: null, item: null, speech: '' };

function hasAmounts(labels: ReadonlyMap<number, Cell>): boolean {
  return [...labels.keys()].some((column) => AMOUNTS.has(kindAt(labels, column)));
}

const AMOUNTS: ReadonlySet<string | undefined> = new Set(['money', 'staff']);

function bareOf({ text }: Cell, form: BlockForm): Bare | null {
  const persons = form.staff_decimals === 0 ? WHOLE_PERSONS.exec(text) : null;
  if (persons) return { kind: 'staff', quantity: Number(persons[1]) };
  const number = form.bare_amounts ? parseNumber(text) : null;
  if (number === null || hasDoubtfulPoint(text)) return null;
  const yen = Math.round(number * form.money_unit_yen * 1000) / 1000;
  return Number.isSafeInteger(yen) ? { kind: 'money', quantity: yen } : null;
}

function labelsIn(row: readonly Cell[] | undefined): ReadonlyMap<number, Cell> {
  return new Map((row ?? []).flatMap((cell) => (cell.label ? [[cell.column, cell]] : [])));
}

/** How a row of values stands to the labels above it: each at its own, some labels without a value, or moved. */
type Fit = 'whole' | 'short' | 'odd';

/**
 * Whole where the row cannot have moved against its labels: each label of a figure, and what stands right beside one, has a
 * value of its kind, each figure has its label, and no two side by side that look alike are of different kinds.
 */
function fitOf(
  row: readonly Cell[],
  above: ReadonlyMap<number, Cell>,
  beyond: ReadonlyMap<number, Cell>,
  form: BlockForm,
  read: (cell: Cell) => ReadValue,
): Fit {
  const values = new Map(row.map((cell) => [cell.column, cell]));
  const kindOf = (cell: Cell | undefined) => cell && bareOf(cell, form)?.kind;
  const isOdd = row.some((cell) => {
    const { column } = cell;
    if (cell.label?.fields.some(isFigureField)) return true;
    const bare = kindOf(cell);
    const isOfFigure = bare !== undefined || isFigureKind(read(cell).kind);
    if (!above.has(column) && (isOfFigure || values.has(column - 1))) return true;
    const isAlike = bare !== undefined && kindOf(values.get(column + 1)) === bare;
    return isAlike && kindAt(above, column) !== kindAt(above, column + 1);
  });
  if (isOdd) return 'odd';
  const fits = [...above].map(([column, { label }]): Fit => {
    const value = values.get(column);
    const [field] = label!.fields;
    if (!field || !label!.fields.some(isFigureField))
      return isFigureAt(above, column - 1) && !value ? 'short' : 'whole';
    if (label!.fields.length > 1 || field.rows_below !== 1 || beyond.has(column)) return 'odd';
    if (!value) return 'short';
    return canBe(field.kind, kindOf(value), read(value).kind) ? 'whole' : 'odd';
  });
  return (['odd', 'short'] as const).find((fit) => fits.includes(fit)) ?? 'whole';
}

function canBe(field: string, bare: string | undefined, kind: ValueKind): boolean {
  if (kind === 'dash' || kind === 'word' || kind === 'unread-amount') return true;
  if (field === 'measure') return bare !== undefined || isFigureKind(kind);
  return field === bare || field === kind;
}

function isFigureAt(labels: ReadonlyMap<number, Cell>, column: number): boolean {
  return labels.get(column)?.label?.fields.some(isFigureField) ?? false;
}

function kindAt(labels: ReadonlyMap<number, Cell>, column: number): string | undefined {
  return labels.get(column)?.label?.fields[0]?.kind;
}

/** True where cells state another unit of money than the form's: （単位：円）, or R4予算額（円）. */
export function statesOtherUnit(cells: readonly Cell[], form: BlockForm): boolean {
  if (!form.bare_amounts) return false;
  return cells.some(({ text, label }) => {
    const isOfMoney = label?.fields.some(({ kind }) => kind === 'money');
    const stated = text.includes('単位') ? titleUnits(text) : isOfMoney ? headUnits(text) : [];
    return stated.some(({ yen }) => yen !== form.money_unit_yen);
  });
}
