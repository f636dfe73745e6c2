import { declaredLabelKey } from '../../../form/label-key.ts';
import {
  type ColumnSlot,
  type DeclaredColumn,
  labelsOf,
  tableColumns,
} from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import {
  ambiguousColumn,
  missingColumn,
  moreUnknown,
  repeatIssues,
  unknownColumn,
  unplacedColumn,
} from './column-issues.ts';
import { declaredColumn } from './declared-column.ts';
import { extraHidden } from './extra-hidden.ts';
import type { HeadedColumn, Header } from './header.ts';
import { withoutLesser } from './lesser-columns.ts';
import { lostOccurrences } from './lost-occurrences.ts';
import { mixedBlocks } from './mixed-blocks.ts';
import { movedItems } from './moved-items.ts';
import { slotsOf } from './slots-of.ts';

/** A column that fills a slot of the form; `block` counts repeated columns from 0. */
export interface MatchedColumn extends ColumnSlot {
  readonly column: HeadedColumn;
  readonly block: number;
  /** Yen that its amounts count in, where its head and the form both print it; the form's `money_unit_yen` otherwise. */
  readonly unitYen?: number;
}

/** Every column of a table taken for what the form says it is. */
export interface MatchedColumns {
  readonly matched: readonly MatchedColumn[];
  readonly duplicates: readonly HeadedColumn[];
  readonly ignored: readonly HeadedColumn[];
  /** Columns without a label. */
  readonly unlabelled: readonly HeadedColumn[];
  /** Slots of the form that no column fills. */
  readonly missing: readonly ColumnSlot[];
  readonly issues: readonly Issue[];
}

/** No header has so many unknown labels; a table whose line ends are lost seems to have one a cell. */
const MOST_TOLD = 1_000;

/** Matches the columns of a header to a form; an 'error' among the issues means that no value can be trusted. */
export function matchColumns(
  header: Header,
  form: TableForm,
  edition: number | null,
): MatchedColumns {
  const declaredColumns = tableColumns(form);
  const { byKey, spellings } = declaredColumns;
  const lost = lostOccurrences(header, declaredColumns);
  const declared = new Map(
    header.columns.map((column) => [column, declaredColumn(column, header, byKey, edition)]),
  );
  const extra = extraHidden(header, declared, form);
  const byUse = groupBy(header.columns, (column) => {
    if (lost.columns.has(column)) return 'lost';
    return extra.has(column) ? 'ignored' : useOf(column, declared.get(column));
  });
  const ofUse = (use: ColumnUse) => byUse.get(use) ?? [];
  const placed = placeColumns(ofUse('slots'), declared, header);
  const { slots, issues: lesser } = withoutLesser([...placed.slots.values()], header);
  const placedColumns = slots.flat();
  const moved = movedItems(placedColumns, header, form);
  const matched = placedColumns.filter((one) => !moved.columns.has(one));
  const lostKeys = new Set([...lost.columns].map(({ key }) => key));
  const missing = missingSlots(placedColumns, form).filter(
    ({ field }) => !field.labels.some((label) => lostKeys.has(declaredLabelKey(label))),
  );
  const told = ofUse('unknown').slice(0, MOST_TOLD);
  const more = ofUse('unknown').slice(MOST_TOLD);
  const issues = [
    ...lost.issues,
    ...moved.issues,
    ...placed.issues,
    ...lesser,
    ...slots.flatMap((columns) => repeatIssues(columns, header, form)),
    ...[mixedBlocks(slots, header) ?? []].flat(),
    ...told.map((column) => unknownColumn(column, header, spellings)),
    ...(more.length > 0 ? [moreUnknown(more, header)] : []),
    ...missing.map((slot) => missingColumn(slot, header, told)),
  ];
  return {
    matched,
    duplicates: ofUse('duplicate'),
    ignored: ofUse('ignored'),
    unlabelled: ofUse('unlabelled'),
    missing,
    issues,
  };
}

/** What a form does with a column by its label; `lost` where another column of its label is lost. */
type ColumnUse = 'slots' | 'duplicate' | 'ignored' | 'unlabelled' | 'unknown' | 'lost';

function useOf({ label }: HeadedColumn, declared: DeclaredColumn | undefined): ColumnUse {
  if (label === '') return 'unlabelled';
  if (declared === undefined) return 'unknown';
  return typeof declared === 'string' ? declared : 'slots';
}

/** The columns that fill each slot, by its name, and those that none or several of the form's may be. */
interface PlacedColumns {
  readonly slots: ReadonlyMap<string, readonly MatchedColumn[]>;
  readonly issues: readonly Issue[];
}

function placeColumns(
  columns: readonly HeadedColumn[],
  declared: ReadonlyMap<HeadedColumn, DeclaredColumn | undefined>,
  header: Header,
): PlacedColumns {
  const slots = new Map<string, MatchedColumn[]>();
  const issues: Issue[] = [];
  const occurrences = new Map<string, number>();
  for (const column of columns) {
    const occurrence = (occurrences.get(column.key) ?? 0) + 1;
    occurrences.set(column.key, occurrence);
    const own = declared.get(column) as readonly ColumnSlot[];
    const fits = byRows(own).map((some) => slotsOf(some, column, occurrence));
    const rivals = fits.find(({ length }) => length > 1);
    if (rivals) {
      issues.push(ambiguousColumn(column, [rivals[0]!, rivals[1]!], header));
      continue;
    }
    if (fits.flat().length === 0) issues.push(unplacedColumn(column, header));
    for (const slot of fits.flat()) {
      const name = slotName(slot, column);
      const filled = slots.get(name) ?? [];
      filled.push({ ...slot, column, block: filled.length });
      slots.set(name, filled);
    }
  }
  return { slots, issues };
}

/** The slots of a label by the rows that they are of: a column may be another field in each of them, and say both year and part of a row. */
function byRows(slots: readonly ColumnSlot[]): ColumnSlot[][] {
  const groups = new Map<string, ColumnSlot[]>();
  for (const slot of slots) {
    const isPart = slot.field.field === 'row_part';
    const key = isPart ? 'row_part' : (slot.field.rows ?? []).join('|');
    groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return [...groups.values()];
}

/** Columns of one name have to be told apart by position; a year in the label, or the rows that are meant, make them different. */
function slotName({ field, no }: ColumnSlot, column: HeadedColumn): string {
  const detail = field.field === 'note' ? column.key : `${field.level ?? ''}`;
  const year =
    typeof field.year === 'number'
      ? `${field.year}`
      : field.year === 'label'
        ? `${column.year}`
        : '';
  return `${field.field}/${no}/${detail}/${year}/${(field.rows ?? []).join('|')}`;
}

function missingSlots(matched: readonly MatchedColumn[], form: TableForm): ColumnSlot[] {
  const found = new Set(matched.map(({ field, no }) => `${form.fields.indexOf(field)}/${no}`));
  return form.fields
    .flatMap((field, at) => {
      const numbers = [...new Set(labelsOf(field).map(({ no }) => no))];
      return numbers.filter((no) => !found.has(`${at}/${no}`)).map((no) => ({ field, no }));
    })
    .filter(({ field }) => !field.optional);
}
