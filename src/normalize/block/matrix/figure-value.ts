import type { Cell } from '../../../clean/cell.ts';
import type { BlockForm, FormField } from '../../../form/block-form.ts';
import { headUnits, type MoneyUnit } from '../../../text/money-unit.ts';
import { isDash } from '../../../text/normalize-text.ts';
import { withoutFigureNote } from '../../../text/note-mark.ts';
import { hasDoubtfulPoint, parseMoney, parseNumber } from '../../values/amount.ts';
import { printedMeasure } from '../../values/measure.ts';
import { normalizeUnit } from '../../values/unit.ts';
import type { PlacedValue } from '../view/block-view.ts';
import type { ReadValue, ValueKind } from '../view/value-kinds.ts';

/** What stands around a figure of a matrix and says what it counts. */
export interface Around {
  /** The label of its row. */
  readonly label: Cell | null;
  /** What heads that label. */
  readonly groups: readonly string[];
  readonly units: readonly Cell[];
  /** Yen of the unit that the form declares of its row; null where it declares none. */
  readonly declared: number | null;
  /** Units of money that the matrix states for all its figures; null where they differ. */
  readonly stated: MoneyUnit | null | undefined;
  /** Another unit of money than the form's stands elsewhere in the sheet. */
  readonly isOtherUnit: boolean;
}

/** What a figure says, or why it says nothing. */
export type FigureValue = Pick<PlacedValue, 'kind' | 'quantity' | 'said'> | 'no-figure' | 'unit';

const YEN_OF: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1_000,
  万円: 10_000,
  百万円: 1_000_000,
  億円: 100_000_000,
};
const STAFF = /^([\d.]+) ?(?:人工?|名)?$/u;
const STAFF_UNITS: ReadonlySet<string> = new Set(['人', '人工', '名']);
const MOST_DECIMALS = 4;

/** Reads a figure of a matrix as a value of its field. */
export function figureValue(
  cell: Cell,
  { kind }: FormField,
  around: Around,
  form: BlockForm,
): FigureValue {
  const text = withoutFigureNote(cell.text);
  if (kind === 'measure') return measureValue(cell);
  if (isDash(text)) return value('dash', null);
  return kind === 'staff' ? staffValue(text, around) : moneyValue(text, around, form);
}

function measureValue(cell: Cell): FigureValue {
  const { status, value: quantity, unit } = printedMeasure(cell.raw);
  const kind = status === 'value' ? 'measure' : status === 'dash' ? 'dash' : 'word';
  return value(kind, quantity, unit);
}

function staffValue(text: string, around: Around): FigureValue {
  const share = STAFF.exec(text)?.[1];
  const number = share === undefined ? null : parseNumber(share);
  if (number === null || (/\.(\d+)/u.exec(text)?.[1]?.length ?? 0) > MOST_DECIMALS)
    return 'no-figure';
  const printed = unitsIn(around);
  return printed.every((unit) => STAFF_UNITS.has(unit)) ? value('staff', number) : 'unit';
}

function moneyValue(text: string, around: Around, form: BlockForm): FigureValue {
  if (text.endsWith('円')) {
    const yen = parseMoney(text);
    return yen === null ? 'no-figure' : value('money', yen);
  }
  const number = parseNumber(text);
  if (number === null || hasDoubtfulPoint(text)) return 'no-figure';
  const unit = unitOfRow(around, form);
  const yen = unit === null ? null : Math.round(number * unit * 1000) / 1000;
  return yen !== null && Number.isSafeInteger(yen) ? value('money', yen) : 'unit';
}

/**
 * Yen of the unit in which a row counts: the one that it prints itself, or the matrix, or the form's where it may be left out; null where
 * another one is printed than the form says.
 */
function unitOfRow(around: Around, form: BlockForm): number | null {
  const { declared, stated, isOtherUnit } = around;
  const own = unitsIn(around);
  if (own.length > 0) {
    const isExpected = own.every((unit) => YEN_OF[unit] === (declared ?? form.money_unit_yen));
    return isExpected ? (declared ?? form.money_unit_yen) : null;
  }
  if (declared !== null) return null;
  if (stated === null) return null;
  if (stated) return stated.yen === form.money_unit_yen ? stated.yen : null;
  return form.bare_amounts && !isOtherUnit ? form.money_unit_yen : null;
}

/** The units that a row prints, in cells of their own and behind its label; else those behind what heads it. */
function unitsIn({ units, label, groups }: Around): string[] {
  const inCells = units.flatMap(({ raw }) => normalizeUnit(raw) ?? []);
  const own = [...inCells, ...unitsBehind(label?.text ?? '')];
  return own.length > 0 ? own : groups.flatMap(unitsBehind);
}

function unitsBehind(label: string): string[] {
  const behind = /[([【〔]([^()[\]【】〔〕]+)[)\]】〕]$/u.exec(label)?.[1];
  const isStaff = behind !== undefined && (STAFF_UNITS.has(behind) || behind === '時間');
  return [...headUnits(label).map(({ name }) => name), ...(isStaff ? [behind] : [])];
}

function value(
  kind: ValueKind,
  quantity: number | null,
  unit: string | null = null,
): Exclude<FigureValue, string> {
  const said: ReadValue = { kind, quantity, unit, item: null, speech: '' };
  return { kind, quantity, said };
}
