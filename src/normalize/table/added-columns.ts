import type { ColumnSlot } from '../../form/table-columns.ts';
import { isOfFigures, type TableField } from '../../form/table-field.ts';
import type { TableForm } from '../../form/table-form.ts';
import { nearest } from '../../text/nearest.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { HeadedColumn } from './header.ts';
import type { MatchedColumn } from './match-columns.ts';

/** A form that does not know a larger part of a table's columns is hardly the table's. */
const MOST_ADDED = 1 / 4;

/**
 * True where columns that a form does not know are no more than additions: all its figures are there under heads of their own,
 * none is nearly called like one of them, and none is known by its order, which another column shifts.
 */
export function addedColumns(
  unknown: readonly HeadedColumn[],
  matched: readonly MatchedColumn[],
  missing: readonly ColumnSlot[],
  { fields }: TableForm,
): boolean {
  const isByOrder = fields.some(
    ({ year, occurrence }) => year === 'block' || occurrence !== undefined,
  );
  const lacksFigures = missing.some(({ field }) => isOfFigures(field));
  const lacksYears = fields.some((field) => lacksYear(field, matched));
  const isMisspelt = unknown.some((column) => isNearFigures(column, fields));
  return (
    !isByOrder &&
    !lacksFigures &&
    !lacksYears &&
    !isMisspelt &&
    unknown.length <= matched.length * MOST_ADDED
  );
}

/** True for a label that may be another spelling of one of figures. */
function isNearFigures({ label }: HeadedColumn, fields: TableForm['fields']): boolean {
  const ofFigures = fields.filter(isOfFigures).flatMap(({ labels }) => labels);
  return nearest(normalizeText(label), ofFigures) !== null;
}

/** True for figures of which fewer years stand there than the form says are usual: the other's head may be written otherwise. */
function lacksYear(field: TableField, matched: readonly MatchedColumn[]): boolean {
  const own = matched.filter((one) => one.field === field);
  const items = new Set(own.map(({ no }) => no)).size;
  return own.length < items * (field.years?.length ?? 0);
}
