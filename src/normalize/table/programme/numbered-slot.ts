import type { TableFieldName } from '../../../form/table-field-name.ts';
import type { Issue } from '../../../issue.ts';
import type { Measure } from '../../record.ts';
import { BLANK, textMeasure } from '../../values/measure.ts';
import { isNoResult } from '../../values/no-result.ts';
import { saysNone } from '../../values/says-none.ts';
import { normalizeUnit } from '../../values/unit.ts';
import { headsNameAndUnit, splitNameAndUnit } from '../../values/unit-in-name.ts';
import { readFigure, withoutMark } from '../shown/read-figure.ts';
import { isLostCell } from './lost-texts.ts';
import { type TableCell, type TableRow, textOf } from './table-row.ts';

/** What a numbered slot describes. */
export type SlotKind = 'activity' | 'outcome' | 'population';

/** A figure of a numbered slot: its cell and what it says. */
export interface SlotFigure {
  readonly cell: TableCell;
  readonly measure: Measure;
}

/** One numbered slot of a row, e.g. the second outcome indicator: its name, unit and figures. */
export interface NumberedSlot {
  readonly kind: SlotKind;
  readonly no: number;
  readonly nameCell: TableCell | undefined;
  readonly unitCell: TableCell | undefined;
  readonly name: string | null;
  readonly unit: string | null;
  /** Whether the slot was filled in: a slot whose name is empty, or the 0 of a formula, was not. */
  readonly isNamed: boolean;
  readonly figures: readonly SlotFigure[];
}

const FIGURE = /_(result|target|actual|ratio)$/u;
const RESULT = /_(result|actual)$/u;

/** The slots of a kind that a row fills, in order; zeros of a slot without a name are blanks of a formula. */
export function readSlots(kind: SlotKind, row: TableRow, issues: Issue[]): NumberedSlot[] {
  const own = row.cells.filter(({ field }) => field.field.startsWith(`${kind}_`));
  const numbers = [...new Set(own.map(({ no }) => no))].sort((a, b) => a - b);
  return numbers.flatMap((no) => {
    const slot = slotOf(
      kind,
      no,
      row,
      own.filter((cell) => cell.no === no),
    );
    if (slot.isNamed || slot.figures.some(isStated)) {
      if (!slot.isNamed) issues.push(namelessSlot(slot));
      return [slot];
    }
    for (const cell of own) if (cell.no === no) row.take(cell, 'label');
    return [];
  });
}

function slotOf(
  kind: SlotKind,
  no: number,
  row: TableRow,
  cells: readonly TableCell[],
): NumberedSlot {
  const cellOf = (part: string) =>
    cells.find(({ field }) => field.field === (`${kind}_${part}` as TableFieldName));
  const nameCell = cellOf('name');
  const unitCell = cellOf('unit');
  // A name of white space or a dash was typed by a person; only '' and '0' come from a formula. 設定なし says that there is no item.
  const isDenied = nameCell !== undefined && saysNone(nameCell.printed);
  const isNamed = nameCell ? nameCell.printed !== '' && nameCell.raw !== '0' && !isDenied : true;
  const [name, unitOfName] = isDenied ? [null, null] : nameAndUnit(nameCell, unitCell);
  const unit = unitCell && !isLostCell(unitCell) ? normalizeUnit(unitCell.raw) : unitOfName;
  const figures = cells
    .filter(({ field }) => FIGURE.test(field.field))
    .map((cell): SlotFigure => {
      const measure = measureOf(cell);
      return measure.status === 'value'
        ? { cell, measure: { ...measure, unit: measure.unit ?? unit ?? cell.field.unit ?? null } }
        : { cell, measure };
    });
  const filled = isNamed
    ? figures
    : figures.map((figure) => (isFormulaBlank(figure) ? blankOf(figure, row) : figure));
  return { kind, no, nameCell, unitCell, name, unit, isNamed, figures: filled };
}

/** A figure of the slot; a bound is no result. */
function measureOf({ field, raw }: TableCell): Measure {
  const measure = readFigure(raw);
  const isResult = measure.status === 'value' && RESULT.test(field.field);
  if (!isResult || !isNoResult(withoutMark(raw))) return measure;
  return { ...textMeasure(measure.raw!), detail: 'not_numeric' };
}

/** The name of an item, and its unit where no column states it and the head says that the name's cell does. */
function nameAndUnit(
  nameCell: TableCell | undefined,
  unitCell: TableCell | undefined,
): [name: string | null, unit: string | null] {
  const name = textOf(nameCell);
  const isBoth = nameCell && !unitCell && headsNameAndUnit(nameCell.column.label);
  const both = isBoth && name !== null ? splitNameAndUnit(name) : null;
  return both ? [both.name, both.unit] : [name, null];
}

function isFormulaBlank({ measure }: SlotFigure): boolean {
  return measure.value === 0 || measure.status === 'dash' || measure.detail === 'not_set';
}

function blankOf(figure: SlotFigure, row: TableRow): SlotFigure {
  row.take(figure.cell, 'label');
  return { cell: figure.cell, measure: BLANK };
}

function isStated({ measure }: SlotFigure): boolean {
  return measure.status !== 'blank';
}

function namelessSlot(slot: NumberedSlot): Issue {
  const first = slot.figures.find(isStated)!.cell;
  return {
    severity: 'warning',
    code: 'indicator-without-name',
    message: `${slot.kind} ${slot.no} has figures, the first "${first.raw}", but no name`,
    remedy: 'Loaded without a name; add the name in the source, or clear the figures.',
    row: first.row,
    column: first.column.column,
    rawText: first.raw,
  };
}
