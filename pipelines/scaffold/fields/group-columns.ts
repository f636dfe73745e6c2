import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { guessTable } from '../guess/guess-table.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import type { UnknownTable } from '../table/find-table.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type DraftField, draftFields } from './draft-field.ts';
import type { DraftNote } from './draft-note.ts';
import { itemsInOrder } from './items-in-order.ts';
import { levelOfPlan } from './level-of-plan.ts';
import { blocksOf, givenWay, withoutRivals } from './rival-columns.ts';
import { notesOfParts, spreadParts, withRowParts } from './row-parts.ts';
import { withRowYears } from './row-years.ts';
import { settleColumns } from './settle-columns.ts';
import { tellApart } from './tell-apart.ts';

/** What a table's columns come to: fields, texts without one, and how often blocks of columns repeat. */
export interface DraftColumns {
  readonly fields: readonly DraftField[];
  readonly notes: readonly DraftNote[];
  readonly blockCount: number | null;
  readonly policyLevels: readonly string[];
}

/** Puts the columns of a table together that are one field of the form. */
export function groupColumns(
  table: UnknownTable,
  vocabulary: Vocabulary,
  fileName = '',
): DraftColumns {
  const parts = spreadParts(table);
  const guessed = guessTable(parts?.table ?? table, vocabulary);
  const { columns, rowYears, gaps } = settleColumns(guessed, parts, table, fileName);
  const blockCount = blocksOf(columns);
  const policies = [...new Set(columns.filter(isPolicy).map(levelOfPlan))];
  const inOrder = itemsInOrder(draftGroups(columns, policies, table, blockCount));
  const joined = joinLabels(
    rowYears ? withRowYears(inOrder, rowYears, table, vocabulary, parts) : inOrder,
  );
  const whole = (parts && withRowParts(joined, parts, columns)) ?? joined;
  const used = new Set(whole.flatMap((field) => field.columns));
  const lesser = givenWay([...used]);
  const isRead = (one: NumberedColumn) => !lesser.has(one);
  const fields = whole.map((field) => ({ ...field, columns: field.columns.filter(isRead) }));
  const rest = columns.filter((one) => !used.has(one));
  const isPart = (one: NumberedColumn) => parts?.partOf.has(one.column) ?? false;
  const notes = draftNotes(
    rest.filter((one) => !isPart(one)),
    [...used],
    gaps,
  );
  return {
    fields,
    notes: [...notes, ...(parts ? notesOfParts(rest, fields, parts) : [])],
    blockCount: fields.some(({ year }) => year === 'block') ? blockCount : null,
    policyLevels: policies,
  };
}

/** The fields that groups of columns are. */
function draftGroups(
  columns: readonly NumberedColumn[],
  policies: readonly string[],
  table: UnknownTable,
  blockCount: number | null,
): DraftField[] {
  const groups = [...groupBy(columns, signatureOf).values()];
  // Of a policy the code is kept that its lowest level has: that of one above it alone would be many policies'.
  const hasCode = columns.some(
    (one) => !isPolicy(one) && levelOf(one, policies) === policies.length,
  );
  return mergeGroups(withoutRivals(groups, blockCount), columns).flatMap((group) => {
    const level = hasCode || isPolicy(group[0]!) ? levelOf(group[0]!, policies) : null;
    return draftFields(group, columns, table, blockCount, level);
  });
}

function signatureOf({
  field,
  template,
  above,
  offset,
  occurrence,
  column,
}: NumberedColumn): string {
  const turn = occurrence === null ? '' : column.column;
  return [
    field,
    declaredLabelKey(template),
    above.join('/'),
    offset,
    column.year === null,
    turn,
  ].join('|');
}

/** The level of the plan that a column names, or whose code it holds; null where it does neither. */
function levelOf(column: NumberedColumn, policies: readonly string[]): number | null {
  if (column.field !== 'policy' && column.field !== 'policy_code') return null;
  const own = policies.indexOf(levelOfPlan(column));
  return own === -1 ? null : own + 1;
}

function isPolicy({ field }: NumberedColumn): boolean {
  return field === 'policy';
}

/** Groups that differ only in what stands above them are one field where their label alone tells them from all others. */
function mergeGroups(
  groups: readonly (readonly NumberedColumn[])[],
  all: readonly NumberedColumn[],
): (readonly NumberedColumn[])[] {
  const alike = groupBy(groups, ([first]) => {
    const { field, template, offset, occurrence, column } = first!;
    const label = declaredLabelKey(template);
    return [field, label, offset, column.year === null, occurrence && column.column].join('|');
  });
  return [...alike.values()].flatMap((some) => {
    const whole = some.flat();
    return tellApart(whole, all) === null ? some : [whole];
  });
}

/** Spellings of one field whose labels print the year. */
function joinLabels(fields: readonly DraftField[]): DraftField[] {
  const alike = groupBy(fields, (one) =>
    one.year === 'label' && one.occurrence === null
      ? JSON.stringify([one.field, one.no, one.numbers, one.under])
      : JSON.stringify([fields.indexOf(one)]),
  );
  return [...alike.values()].map((some) => ({
    ...some[0]!,
    labels: [...new Set(some.flatMap(({ labels }) => labels))],
    columns: some.flatMap(({ columns }) => columns),
    gaps: [...new Set(some.flatMap(({ gaps }) => gaps))],
  }));
}

function draftNotes(
  columns: readonly NumberedColumn[],
  used: readonly NumberedColumn[],
  gaps: ReadonlyMap<HeadedColumn, string>,
): DraftNote[] {
  const notes = columns.map((one): DraftNote => {
    const fill = (text: string) => text.replace('{no}', one.number ?? '');
    const under = tellApart([{ ...one, needed: [] }], used) ?? [];
    const gap = gaps.get(one.column) ?? null;
    return { label: fill(one.template), under: under.map(fill), gap };
  });
  return [...groupBy(notes, (one) => JSON.stringify(one)).values()].map(([first]) => first!);
}
