import { isCostField } from '../../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { oneLine } from '../../../src/text/one-line.ts';
import { type Whole, wholeOfSources } from '../amounts/whole-of-sources.ts';
import type { DraftField } from '../fields/draft-field.ts';
import { holdsFigures } from '../guess/holds-figures.ts';
import type { UnknownTable } from '../table/find-table.ts';
import type { DraftEdition } from './draft-edition.ts';

/** Amounts that others are parts of, or are added to. */
export const WHOLE = /^(?:spending|settlement|planned|budget)_yen$/u;
const PART_OF_BEFORE = /^\(?(?:うち|内、|左の|左記)/u;
const SEVERAL_BEFORE = 'of which year is it? amounts of several years stand before it';

/**
 * Fields of one year that stand behind an amount whose head prints one, without a year of their own (決算額(R4), 左の財源内訳): they are
 * of its year. Of several years those sources are that add up to an amount of it; others wait for a person.
 */
export function besideDated(
  fields: readonly DraftField[],
  edition: DraftEdition,
  table: UnknownTable,
  unitYen: number,
): readonly DraftField[] {
  const { year: own } = edition;
  if (own === null) return fields;
  const undated = fields.filter(isUndated);
  const wholes = fields.filter(({ field }) => WHOLE.test(field)).flatMap(datedColumns);
  const added = wholeOfSources(undated, wholes, table, unitYen);
  return fields.map((draft) => {
    if (!undated.includes(draft)) return draft;
    const whole = added?.parts.has(draft) ? added.whole : null;
    if (whole) return dated(draft, whole, own, `adds up to "${labelOf(whole.column)}" with others`);
    const before = datedBefore(draft, fields, wholes, table, own);
    if (before === 'several') return { ...draft, open: SEVERAL_BEFORE };
    return before
      ? dated(draft, before, own, `the year of "${labelOf(before.column)}" before it`)
      : draft;
  });
}

function dated(draft: DraftField, { year }: Whole, edition: number, gap: string): DraftField {
  return { ...draft, year: year - edition, isTold: true, gaps: [...draft.gaps, gap] };
}

/** True for an amount or share of which nothing tells the year. */
function isUndated({ field, year, columns }: DraftField): boolean {
  const [first] = columns;
  return (
    isCostField(field) && !WHOLE.test(field) && year === 0 && first!.offset === null && !columns[1]
  );
}

function datedColumns({ field, columns }: DraftField): Whole[] {
  return columns.flatMap(({ column }) =>
    column.year === null ? [] : [{ field, column, year: column.year }],
  );
}

/** The amount right before a field, past others without a year; null where none stands there, `several` where figures of several years do. */
function datedBefore(
  draft: DraftField,
  fields: readonly DraftField[],
  wholes: readonly Whole[],
  table: UnknownTable,
  edition: number,
): Whole | 'several' | null {
  const { columns } = table;
  const owners = new Map(fields.flatMap((one) => one.columns.map(({ column }) => [column, one])));
  const before = columns.slice(0, columns.indexOf(draft.columns[0]!.column)).reverse();
  const isOther = (column: HeadedColumn) =>
    !owners.has(column) && column.year !== null && holdsFigures([column], table);
  const isPassed = (column: HeadedColumn) => {
    const owner = owners.get(column);
    return owner ? isUndated(owner) : !isOther(column);
  };
  const wholeOf = (column: HeadedColumn) => wholes.find((one) => one.column === column);
  const run = from(before, (column) => !isPassed(column));
  const rest = from(run, (column) => !wholeOf(column) && !isOther(column));
  const beside = run.slice(0, run.length - rest.length);
  const years = new Set(beside.map(({ year }) => year));
  const whole = beside.flatMap((column) => wholeOf(column) ?? [])[0];
  if (years.size > 1)
    return isPartOf(draft, beside[0]!, before, owners) ? (whole ?? 'several') : 'several';
  return whole ?? (beside[0] && !years.has(edition) ? 'several' : null);
}

/** The columns from the first on of which something is true; none where it is of none. */
function from(
  columns: readonly HeadedColumn[],
  isTrue: (column: HeadedColumn) => boolean,
): readonly HeadedColumn[] {
  const first = columns.findIndex(isTrue);
  return first === -1 ? [] : columns.slice(first);
}

/** True for a part that says it is one of the column right before it, others of its parts between them: うち一般財源, 左の財源内訳. */
function isPartOf(
  { columns }: DraftField,
  whole: HeadedColumn,
  before: readonly HeadedColumn[],
  owners: ReadonlyMap<HeadedColumn, DraftField>,
): boolean {
  const { label, above } = columns[0]!.column;
  const between = before.slice(0, before.indexOf(whole));
  return (
    [label, ...above].some((text) => PART_OF_BEFORE.test(normalizeText(text))) &&
    owners.has(whole) &&
    between.every((column) => owners.has(column))
  );
}

function labelOf({ label, above }: HeadedColumn): string {
  return [...above].reverse().concat(label).map(oneLine).join(' / ');
}
