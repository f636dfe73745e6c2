import { addAll } from '../../../add-all.ts';
import { columnName } from '../../../extract/grid.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import { type ColumnSlot, labelsOf, tableColumns } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { nearest } from '../../../text/nearest.ts';
import { oneLine } from '../../../text/one-line.ts';
import { declaredColumn } from './declared-column.ts';
import type { HeadedColumn, Header } from './header.ts';
import { lostOccurrences } from './lost-occurrences.ts';
import { mixedBlocks } from './mixed-blocks.ts';
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
  const slots = new Map<string, MatchedColumn[]>();
  const duplicates: HeadedColumn[] = [];
  const ignored: HeadedColumn[] = [];
  const unlabelled: HeadedColumn[] = [];
  const issues: Issue[] = [...lost.issues];
  const unknown: HeadedColumn[] = [];
  const occurrences = new Map<string, number>();
  for (const column of header.columns) {
    const declared = declaredColumn(column, header, byKey, edition);
    if (column.label === '') unlabelled.push(column);
    else if (lost.columns.has(column)) continue;
    else if (declared === undefined) unknown.push(column);
    else if (declared === 'ignored') ignored.push(column);
    else if (declared === 'duplicate') duplicates.push(column);
    else {
      const count = (occurrences.get(column.key) ?? 0) + 1;
      occurrences.set(column.key, count);
      const fits = byRows(declared).map((some) => slotsOf(some, column, count));
      const rivals = fits.find(({ length }) => length > 1);
      if (rivals) {
        issues.push(ambiguousColumn(column, [rivals[0]!, rivals[1]!], header));
        continue;
      }
      if (fits.flat().length === 0) issues.push(unplacedColumn(column, header));
      for (const slot of fits.flat()) {
        const name = slotName(slot, column);
        const own = slots.get(name) ?? [];
        own.push({ ...slot, column, block: own.length });
        slots.set(name, own);
      }
    }
  }
  const all = [...slots.values()];
  addAll(
    issues,
    all.flatMap((columns) => repeatIssues(columns, header, form)),
  );
  addAll(issues, [mixedBlocks(all, header) ?? []].flat());
  const matched = all.flat();
  const lostKeys = new Set([...lost.columns].map(({ key }) => key));
  const missing = missingSlots(matched, form).filter(
    ({ field }) => !field.labels.some((label) => lostKeys.has(declaredLabelKey(label))),
  );
  const told = unknown.slice(0, MOST_TOLD);
  for (const column of told) issues.push(unknownColumn(column, header, spellings));
  if (told.length < unknown.length) issues.push(moreUnknown(unknown.slice(MOST_TOLD), header));
  for (const slot of missing) issues.push(missingColumn(slot, header, told));
  return { matched, duplicates, ignored, unlabelled, missing, issues };
}

/** The slots of a label by the rows that they are of: a column may be another field in each of them. */
function byRows(slots: readonly ColumnSlot[]): ColumnSlot[][] {
  const groups = new Map<string, ColumnSlot[]>();
  for (const slot of slots) {
    const key = (slot.field.rows ?? []).join('|');
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

function repeatIssues(columns: readonly MatchedColumn[], header: Header, form: TableForm): Issue[] {
  const [first] = columns;
  const isBlock = first!.field.year === 'block';
  const expected = isBlock ? form.year_blocks!.count : 1;
  const places = columns.map(({ column }) => columnName(column.column)).join(', ');
  const { label, column } = first!.column;
  if (first!.field.year === 'label' && first!.column.year === null) {
    return [
      error(
        'column-without-year',
        `Column ${places} "${oneLine(label)}" prints no year`,
        'Give its year another way in the form file: block, or years after the edition.',
        header,
        column,
      ),
    ];
  }
  if (columns.length === expected || (first!.field.field === 'note' && columns.length > 0))
    return [];
  return [
    error(
      'column-repeated',
      `"${oneLine(label)}" stands ${columns.length} time(s), in ${places}, where the form says ${expected}`,
      isBlock
        ? "Check for a lost or added column; if the table has more years now, change 'year_blocks' in the form file."
        : "Tell the columns apart in the form file by 'under' or 'occurrence'.",
      header,
      column,
    ),
  ];
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

/** Fields without which no figure of a table has its programme, edition, year or part. */
const NEEDED: readonly string[] = ['programme_name', 'edition_year', 'row_year', 'row_part'];

function missingColumn(
  { field, no }: ColumnSlot,
  header: Header,
  unknown: readonly HeadedColumn[],
): Issue {
  const label = (labelsOf(field).find((one) => one.no === no)?.label ?? '').replace('{year}', '');
  const above = (field.under ?? []).flat().join(' / ');
  const number = field.numbers?.[no - 1] ?? '';
  const place = above === '' ? '' : ` below "${above.replace('{no}', number)}"`;
  const near = nearest(
    oneLine(label),
    unknown.map((one) => oneLine(one.label)),
  );
  const hint = near ? `; is it "${near}"?` : '';
  const needed = NEEDED.includes(field.field);
  return {
    severity: needed ? 'error' : 'warning',
    code: 'column-missing',
    message: `The column "${oneLine(label)}"${place} (${field.field}) is not in the table${hint}`,
    remedy: needed
      ? 'Add the spelling of this file to its labels in the form file.'
      : "Its values stay empty. Add the spelling of this file to its labels in the form file, or mark the field as 'optional'.",
    row: header.lastRow,
  };
}

function unknownColumn(column: HeadedColumn, header: Header, spellings: readonly string[]): Issue {
  const near = nearest(oneLine(column.label), spellings.map(oneLine));
  return error(
    'column-unknown',
    `Column ${columnName(column.column)} "${oneLine(column.label)}" is not in the form${near ? `; the nearest known label is "${near}"` : ''}`,
    "Add the label to a field of the form file, or list it under 'ignored'.",
    header,
    column.column,
  );
}

function moreUnknown([first, ...more]: readonly HeadedColumn[], header: Header): Issue {
  return error(
    'column-unknown',
    `Column ${columnName(first!.column)} and ${more.length} more columns are not in the form either`,
    'Get the file again: so many columns stand in one row where line ends are lost.',
    header,
    first!.column,
  );
}

/** A label of the form that stands there once more, or below another group than the form says. */
function unplacedColumn(column: HeadedColumn, header: Header): Issue {
  const above = column.above.map(oneLine).reverse().join(' / ');
  return error(
    'column-unknown',
    `Column ${columnName(column.column)} "${oneLine(column.label)}" ${above ? `below "${above}" ` : ''}is one more than the form tells apart`,
    "Say by 'under' or 'occurrence' in the form file which field it is, or list it as a note.",
    header,
    column.column,
  );
}

function ambiguousColumn(
  column: HeadedColumn,
  [first, second]: readonly [ColumnSlot, ColumnSlot],
  header: Header,
): Issue {
  const [one, other] = [first, second].map(({ field, no }) => `${field.field} ${no || ''}`.trim());
  return error(
    'column-ambiguous',
    `Column ${columnName(column.column)} "${oneLine(column.label)}" may be ${one} or ${other} by what stands above it`,
    "Say in the form file which texts have to stand above it together: 'under: [[first, second]]'.",
    header,
    column.column,
  );
}

function error(
  code: string,
  message: string,
  remedy: string,
  header: Header,
  column: number,
): Issue {
  return { severity: 'error', code, message, remedy, row: header.lastRow, column };
}
