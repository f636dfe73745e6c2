import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { commonUnit } from '../../common-unit.ts';
import { directionByBound, directionByRatio, directionOf } from '../../direction.ts';
import type {
  Activity,
  Certainty,
  Entity,
  Indicator,
  IndicatorKind,
  IndicatorYear,
  Measure,
} from '../../record.ts';
import { BLANK, LOST } from '../../values/measure.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { lostFigure } from './lost-figure.ts';
import { type NumberedSlot, readSlots, type SlotFigure } from './numbered-slot.ts';
import { type TableRow, textOf } from './table-row.ts';

const KINDS: readonly IndicatorKind[] = ['outcome', 'population'];

/** Indicators of a row, numbered through: outcomes first, then those of the population. */
export function readIndicators(
  row: TableRow,
  form: TableForm,
  columns: MatchedColumns,
  issues: Issue[],
): Indicator[] {
  let before = 0;
  return KINDS.flatMap((kind) => {
    const slots = readSlots(kind, row, issues);
    const indicators = slots.map((slot) =>
      indicatorOf(slot, kind, before + slot.no, row, form, columns, issues),
    );
    before += Math.max(
      0,
      ...row.cells.filter(({ field }) => field.field.startsWith(kind)).map(({ no }) => no),
    );
    return indicators;
  });
}

/** Activities of a row with a result, or a place for one, in each of its years. */
export function readActivities(row: TableRow, issues: Issue[]): Activity[] {
  return readSlots('activity', row, issues).flatMap((slot) => {
    const certainty = describe(slot, slot.no, row, 'activity', 'item_name', 'result_unit');
    return slot.figures.map(({ cell, measure }): Activity => {
      if (measure.status !== 'blank')
        row.read(cell, 'activity', 'result_value', measure.value, slot.no, certainty);
      pushLost({ cell, measure }, issues);
      return { no: slot.no, fiscalYear: cell.year!, itemName: slot.name, result: measure };
    });
  });
}

function indicatorOf(
  slot: NumberedSlot,
  kind: IndicatorKind,
  no: number,
  row: TableRow,
  form: TableForm,
  columns: MatchedColumns,
  issues: Issue[],
): Indicator {
  const certainty = describe(slot, no, row, 'indicator', 'indicator_name', 'unit');
  const basis = row.one(`${kind}_basis`, slot.no);
  if (basis) row.read(basis, 'indicator', 'target_basis', textOf(basis), no);
  const years = yearsOf(slot, row, columns);
  for (const figure of slot.figures) takeFigure(figure, no, certainty, row, issues);
  const ratios = new Map(
    slot.figures
      .filter(({ cell }) => isPart(cell.field.field, 'ratio'))
      .map(({ cell, measure }) => [cell.year, measure.value]),
  );
  const rated = years.map((year) => ({ ...year, ratio: ratios.get(year.fiscalYear) ?? null }));
  const { direction, source } =
    directionByRatio(rated) ?? directionByBound(rated) ?? directionOf(slot.name, form);
  return {
    no,
    kind,
    name: slot.name,
    targetBasis: textOf(basis),
    unit: slot.unit ?? commonUnit(years),
    direction,
    directionSource: source,
    years,
  };
}

/** Notes name and unit of a slot; figures without a name are only likely. */
function describe(
  slot: NumberedSlot,
  no: number,
  row: TableRow,
  entity: Entity,
  name: string,
  unit: string,
): Certainty {
  if (!slot.isNamed) {
    for (const cell of [slot.nameCell, slot.unitCell]) if (cell) row.take(cell, 'label');
    return 'likely';
  }
  if (slot.nameCell) row.read(slot.nameCell, entity, name, slot.name, no);
  const unitCell = slot.unitCell ?? (slot.unit === null ? undefined : slot.nameCell);
  if (unitCell) row.read(unitCell, entity, unit, slot.unit, no);
  return 'sure';
}

function takeFigure(
  { cell, measure }: SlotFigure,
  no: number,
  certainty: Certainty,
  row: TableRow,
  issues: Issue[],
): void {
  if (isPart(cell.field.field, 'ratio')) row.take(cell, 'duplicate');
  else if (measure.status !== 'blank') {
    const field = isPart(cell.field.field, 'target') ? 'target_value' : 'actual_value';
    row.read(cell, 'result', field, measure.value, no, certainty);
  }
  pushLost({ cell, measure }, issues);
}

function yearsOf(slot: NumberedSlot, row: TableRow, { missing }: MatchedColumns): IndicatorYear[] {
  const lostYears = (part: string) =>
    missing.flatMap(({ field, no }) =>
      no === slot.no && field.field === `${slot.kind}_${part}` && typeof field.year === 'number'
        ? [row.edition + field.year]
        : [],
    );
  const lost = { target: lostYears('target'), actual: lostYears('actual') };
  const own = slot.figures.flatMap(({ cell }) => (cell.year === null ? [] : [cell.year]));
  const years = [...new Set([...own, ...lost.target, ...lost.actual])].sort((a, b) => a - b);
  const measureOf = (part: 'target' | 'actual', year: number): Measure =>
    slot.figures.find(({ cell }) => cell.year === year && isPart(cell.field.field, part))
      ?.measure ?? (lost[part].includes(year) ? LOST : BLANK);
  return years.map((fiscalYear) => ({
    fiscalYear,
    target: measureOf('target', fiscalYear),
    actual: measureOf('actual', fiscalYear),
  }));
}

function isPart(field: string, part: string): boolean {
  return field.endsWith(`_${part}`);
}

function pushLost({ cell, measure }: SlotFigure, issues: Issue[]): void {
  if (measure.status === 'lost') issues.push(lostFigure(cell, `${cell.field.field} ${cell.no}`));
}
