import { isOfFigures, type TableField } from '../../../src/form/table-field.ts';
import { isNumbered, isYearly, type TableFieldName } from '../../../src/form/table-field-name.ts';
import type { Phase } from '../../../src/text/phase.ts';
import { holdsFigures } from '../guess/holds-figures.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { usualKind } from '../vocabulary.ts';
import { isBlock } from './rival-columns.ts';
import { tellApart } from './tell-apart.ts';

/** A field of the form to be written; `gaps` are what a person has to confirm. */
export interface DraftField {
  readonly field: TableFieldName;
  readonly kind: TableField['kind'];
  readonly labels: readonly string[];
  /** Texts above, all of them, that tell its columns from others of the same label. */
  readonly under: readonly string[];
  readonly occurrence: number | null;
  readonly year: 'block' | 'label' | 'row' | number | null;
  readonly numbers: readonly string[];
  readonly no: number | null;
  readonly level: number | null;
  readonly columns: readonly NumberedColumn[];
  readonly gaps: readonly string[];
  /** Whether what stands beside it told its year. */
  readonly isTold?: boolean;
  /** Why it waits for a person as a note, where too little is known to read it. */
  readonly open?: string;
  /** Parts of the rows that it stands in, where rows say what their figures are. */
  readonly rows?: readonly string[];
  /** Era of years that its column prints without one, where it is known so far. */
  readonly era?: string;
  /** The stage that the rows of its part print, where its head does not. */
  readonly stage?: Phase;
  /** Years of the rows that it is filled in, where its year is the row's or it is that year. */
  readonly rowYears?: readonly number[];
}

/** A field of one column of its own, of no year and number. */
export function plainField(
  field: DraftField['field'],
  kind: DraftField['kind'],
  column: NumberedColumn,
  gap: string,
): DraftField {
  return {
    field,
    kind,
    labels: [column.template],
    under: [],
    occurrence: null,
    year: null,
    numbers: [],
    no: null,
    level: null,
    columns: [column],
    gaps: [gap],
  };
}

/** The fields that a group of columns is: one, or one a number where its numbers are not the first ones; none where no text tells it apart. */
export function draftFields(
  columns: readonly NumberedColumn[],
  all: readonly NumberedColumn[],
  table: UnknownTable,
  blockCount: number | null,
  level: number | null,
): DraftField[] {
  const [first] = columns;
  const field = first!.field!;
  const year = isYearly(field) ? yearOf(columns, blockCount) : null;
  if (field === 'policy_code' && level === null) return [];
  const under = tellApart(columns, all);
  const occurrence = under === null ? occurrenceOf(columns, all) : null;
  if (under === null && occurrence === null) return [];
  const kind = usualKind(field);
  const draft: DraftField = {
    field,
    kind,
    labels: [first!.template],
    under: under ?? first!.needed,
    occurrence,
    year,
    numbers: [],
    no: isNumbered(field) ? first!.no : null,
    level,
    columns,
    gaps: gapsOf(columns, kind, year, table),
  };
  return first!.number === null ? [draft] : byNumber(withNumber(draft));
}

/** A field whose number is in none of its texts, as nothing else has its label: the text above that prints it is one of them. */
function withNumber(draft: DraftField): DraftField {
  const isNumbering = (text: string) => text.includes('{no}');
  if ([...draft.labels, ...draft.under].some(isNumbering)) return draft;
  const [first, ...others] = draft.columns.map(({ above }) => above.filter(isNumbering));
  const shared = first!.filter((text) => others.every((texts) => texts.includes(text)));
  return { ...draft, under: [...draft.under, ...shared.slice(0, 1)] };
}

/** What a person has to confirm of a field. */
function gapsOf(
  columns: readonly NumberedColumn[],
  kind: TableField['kind'],
  year: DraftField['year'],
  table: UnknownTable,
): string[] {
  const [first] = columns;
  const places = columns.map(({ column }) => column);
  const gaps = new Set(columns.flatMap(({ doubt }) => doubt ?? []));
  if (year === 0 && first!.offset === null) gaps.add('years after the edition');
  if (isFirstBudget(first!)) gaps.add('当初予算 is not 予算現額: confirm that it is the budget');
  if (isOfFigures({ kind }) && !holdsFigures(places, table))
    gaps.add('few of its cells are numbers');
  return [...gaps];
}

function byNumber(draft: DraftField): DraftField[] {
  const ordered = numbersOf(draft);
  if (ordered.every(([no], at) => no === at + 1))
    return [{ ...draft, no: null, numbers: ordered.map(([, number]) => number) }];
  return byItem(draft);
}

/** The numbers of a field's items, each with how it is printed. */
function numbersOf({ columns }: DraftField): [no: number, number: string][] {
  return [...new Map(columns.map(({ no, number }) => [no, number!]))].sort(([a], [b]) => a - b);
}

/** A field of several numbered items as one of each. */
export function byItem(draft: DraftField): DraftField[] {
  return numbersOf(draft).map(([no, number]) => ({
    ...draft,
    no,
    numbers: [],
    labels: draft.labels.map((text) => text.replace('{no}', number)),
    under: draft.under.map((text) => text.replace('{no}', number)),
    columns: draft.columns.filter((one) => one.no === no),
  }));
}

function yearOf(columns: readonly NumberedColumn[], blockCount: number | null): DraftField['year'] {
  const [first] = columns;
  if (first!.offset !== null) return first!.offset;
  if (columns.every(({ column }) => column.year !== null)) return 'label';
  return isBlock(columns, blockCount) ? 'block' : 0;
}

/** Which column of its label a single one is. */
function occurrenceOf(
  columns: readonly NumberedColumn[],
  all: readonly NumberedColumn[],
): number | null {
  const [first, second] = columns;
  if (second) return null;
  return all.filter(({ column }) => column.key === first!.column.key).indexOf(first!) + 1;
}

function isFirstBudget({ field, template, above }: NumberedColumn): boolean {
  return field === 'budget_yen' && [template, ...above].some((text) => text.includes('当初'));
}
