import type { CostFieldName } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { Measure } from '../../record.ts';
import { hasDoubtfulPoint, NUMBER_PATTERN, parseMoney, parseNumber } from '../../values/amount.ts';
import { isExact } from '../../values/measure.ts';
import { STAFF_UNITS } from '../columns/staff-units.ts';
import { distance } from '../columns/usual-amount.ts';
import { readFigure, withoutMark } from '../shown/read-figure.ts';
import type { TableCell } from './table-row.ts';

/** So many times nearer. */
const CLEARLY = 10;
const NUMBER = new RegExp(NUMBER_PATTERN, 'u');

/** Reads an amount of a year, money in yen; what is bounded, or counted in what the field is not, is no number, nor are heads in parts. */
export function readAmount(cell: TableCell, field: CostFieldName, form: TableForm): Measure {
  const unitYen = cell.unitYen ?? form.money_unit_yen;
  const isYen = cell.field.kind === 'money' && unitYen === 1;
  const raw = withoutMark(isYen ? withoutYenSign(cell.raw) : cell.raw);
  const measure = readFigure(raw);
  if (measure.status !== 'value') return measure;
  const text = normalizeText(raw);
  if (!isExact(text)) return noNumber(measure);
  if (cell.field.kind === 'money') return inYen(measure, text, unitYen, form);
  const isOwnUnit = measure.unit === null || (STAFF_UNITS[field]?.test(measure.unit) ?? true);
  const isPart = field === 'regular_staff_persons' && !Number.isInteger(measure.value);
  return isOwnUnit && !isPart ? measure : noNumber(measure);
}

/** `¥1,234` is in yen; below a head that counts in thousands, ¥ may be no more than a format. Old encodings print it as \\. */
function withoutYenSign(raw: string): string {
  return raw.replace(/^(\s*[-▲△]?)[¥￥\\]\s?(?=[-▲△]?[\d０-９])/u, '$1');
}

function inYen(measure: Measure, text: string, unitYen: number, form: TableForm): Measure {
  const withUnit = parseMoney(text);
  if (withUnit !== null)
    return isSlipOfUnit(withUnit, text, unitYen, form)
      ? noNumber(measure)
      : { ...measure, value: withUnit, unit: '円' };
  // Workbooks hold thousands to the yen (98.133), but no yen to its thousandth.
  const isDoubtful = unitYen === 1 && hasDoubtfulPoint(text);
  if (measure.unit !== null || isDoubtful) return noNumber(measure);
  return { ...measure, value: measure.value! * unitYen, unit: '円' };
}

/**
 * `1,234円` below a head of thousands may be 1,234 thousand with the yen of a format, or 1,234 yen: its own unit counts only where the
 * amount is clearly nearer to the usual one in it.
 */
function isSlipOfUnit(yen: number, text: string, unitYen: number, form: TableForm): boolean {
  const { usual_amount: usual, money_unit_yen } = form;
  const number = parseNumber(NUMBER.exec(text)?.[0] ?? '');
  if (usual === undefined || !number || yen === number * unitYen) return false;
  const fromUsual = (amount: number) => distance(Math.abs(amount) / (usual * money_unit_yen));
  return fromUsual(number * unitYen) < fromUsual(yen) * CLEARLY;
}

function noNumber(measure: Measure): Measure {
  return { ...measure, value: null, unit: null, status: 'text', detail: 'not_numeric' };
}
