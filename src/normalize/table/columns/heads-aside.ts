import { columnName, type Grid, type MergedCell, textAt } from '../../../extract/grid.ts';
import type { ColumnSlot } from '../../../form/table-columns.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import { isNumbered } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { type HeadedColumn, type Header, lastLabelled, rowsBelow } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { cellKind } from '../rows/cell-kind.ts';
import { OFFICE } from '../rows/heading-rows.ts';

/** Fewer cells show no habit of a column. */
const FEWEST = 3;
/** What so many cells of a column are, it holds. */
const NEARLY_ALL = 0.8;
const HALF = 2;
/** What never is a figure: what an item is called and counted in, and a programme's name. */
const OF_WORDS = /^(?:programme_name|(?:activity|outcome|population)_(?:name|unit))$/u;
const SENTENCES = /^(?:purpose|legal_basis|rating_reason|improvement|challenge|unmet_reason)$/u;
const CODE = /^[A-Z]{0,2}[\d-]+$/u;
/** Where a table does not have its columns in the order of the form, so many more stand on another side than at the best place. */
const CLEARLY = 2;

/**
 * The error of a header whose labels stand a column aside of what they head, from some place on, as where one of its cells was
 * deleted or put in: a label of words over figures, one of figures over words with nothing below the last label, or a full column
 * without a label beside others that no longer fit. Null where nothing says so; a label that is merely lost leaves its own column without one, and all others at home.
 */
export function headsAside(
  grid: Grid,
  header: Header,
  columns: MatchedColumns,
  form: TableForm,
): Issue | null {
  const { merged = [] } = grid;
  const rows = rowsBelow(grid, header);
  const textsIn = ({ column }: { column: number }) =>
    rows.map((row) => textAt(row, column)).filter(Boolean);
  const contrary = columns.matched.find((one) => {
    const texts = textsIn(one.column);
    // A name may stand once for several rows.
    const isFull = texts.length * HALF > rows.length;
    return (isFull && isOfWords(one, texts)) || isNameOfCodes(one, texts);
  });
  if (contrary) return aside(contrary.column, 'figures', header);
  const offices = columns.matched.find((one) => isOfOffices(one, textsIn(one.column)));
  const ofOffices = columns.matched.find(({ field }) => field.field === 'department');
  if (offices && ofOffices && !hasOffices(textsIn(ofOffices.column)))
    return aside(offices.column, 'offices', header);
  const wordsInFigures = () =>
    columns.matched.find((one) => isOfFigures(one.field) && isMostly('word', textsIn(one.column)));
  const last = lastLabelled(header);
  const isLastEmpty = last !== undefined && rows.length >= FEWEST && textsIn(last).length === 0;
  const ofWords = isLastEmpty ? wordsInFigures() : undefined;
  if (ofWords) return aside(ofWords.column, 'words', header);
  const bare = columns.unlabelled.find((column) => {
    const texts = textsIn(column);
    const isFull = texts.length * HALF > rows.length && texts.length >= FEWEST;
    return (
      isFull &&
      !isCount(texts) &&
      !isBelowMerged(column, header, merged) &&
      fitsBeside(column, texts, columns.matched)
    );
  });
  if (!bare) return null;
  const other =
    wordsInFigures() ??
    offices ??
    columns.matched.find((one) => isOfSentences(one) && isMostly('figure', textsIn(one.column))) ??
    (columns.missing.length === 0 ? emptyBehind(bare, columns, header, textsIn) : undefined);
  const { missing, matched } = columns;
  const isOfOther =
    missing.length > 0 && missing.every((slot) => isElsewhere(bare.column, slot, matched, form));
  return other || isOfOther ? aside(bare, null, header) : null;
}

/** True where the label before a column reaches over it: its cell is merged, and a unit may stand there. */
function isBelowMerged(
  { column }: HeadedColumn,
  { firstRow, lastRow }: Header,
  merged: readonly MergedCell[],
): boolean {
  return merged.some(
    ({ top, bottom, left, right }) =>
      top >= firstRow && bottom === lastRow && left < column && column <= right,
  );
}

/** True where a column may be that of the label behind it, or before it where none stands behind. */
function fitsBeside(
  { column }: HeadedColumn,
  texts: readonly string[],
  matched: readonly MatchedColumn[],
): boolean {
  const ordered = [...matched].sort((a, b) => a.column.column - b.column.column);
  const beside = ordered.find((one) => one.column.column > column) ?? ordered.at(-1);
  if (!beside) return false;
  return isOfFigures(beside.field) ? !isMostly('word', texts) : !isOfWords(beside, texts);
}

/** True for words that head nothing but figures. */
function isOfWords({ field }: MatchedColumn, texts: readonly string[]): boolean {
  return OF_WORDS.test(field.field) && isMostly('figure', texts);
}

/** True for names that head nothing but codes. */
function isNameOfCodes({ field }: MatchedColumn, texts: readonly string[]): boolean {
  const codes = texts.filter((text) => CODE.test(text.normalize('NFKC')));
  const isMany = codes.length >= FEWEST && codes.length >= texts.length * NEARLY_ALL;
  return field.field === 'programme_name' && isMany;
}

/** True for a field of sentences. */
function isOfSentences({ field }: MatchedColumn): boolean {
  return SENTENCES.test(field.field);
}

/** True for a name's column that holds offices. */
function isOfOffices({ field }: MatchedColumn, texts: readonly string[]): boolean {
  const offices = texts.filter((text) => OFFICE.test(text));
  const isMany = texts.length >= FEWEST && offices.length > texts.length * NEARLY_ALL;
  return field.field === 'programme_name' && isMany;
}

/** True where some of the texts are names of offices. */
function hasOffices(texts: readonly string[]): boolean {
  return texts.filter((text) => OFFICE.test(text)).length > texts.length * (1 - NEARLY_ALL);
}

function isMostly(kind: 'figure' | 'word', texts: readonly string[]): boolean {
  const known = texts.map(cellKind).filter((one) => one !== null);
  const own = known.filter((one) => one === kind);
  return own.length >= FEWEST && own.length >= known.length * NEARLY_ALL;
}

/** True for a column that counts its rows. */
function isCount(texts: readonly string[]): boolean {
  const next = texts.filter((text, at) => Number(text) === Number(texts[at - 1]) + 1);
  return next.length >= (texts.length - 1) * NEARLY_ALL;
}

/** The last column with a label, where no row has anything in it: the label may have left a column before it. */
function emptyBehind(
  before: HeadedColumn,
  { matched }: MatchedColumns,
  header: Header,
  textsIn: (column: { column: number }) => string[],
): MatchedColumn | undefined {
  const last = lastLabelled(header);
  const isBehind = last !== undefined && last.column > before.column;
  return matched.find(({ column }) => isBehind && column === last && textsIn(column).length === 0);
}

/** True where a slot that no column fills has another place in the form than a column without a label. */
function isElsewhere(
  column: number,
  slot: ColumnSlot,
  matched: readonly MatchedColumn[],
  { fields }: TableForm,
): boolean {
  const placeOf = ({ field }: ColumnSlot) => fields.indexOf(field);
  const isOnce = (one: MatchedColumn) =>
    matched.filter(({ field, no }) => field === one.field && no === one.no).length === 1;
  // Notes may be declared last, and items repeat the same fields one after another.
  const isComparable = (one: MatchedColumn) =>
    one.field.field !== 'note' &&
    isOnce(one) &&
    (!isNumbered(one.field.field) || !isNumbered(slot.field.field) || one.no === slot.no);
  if (slot.field.field === 'note') return false;
  const others = matched.filter(isComparable).sort((a, b) => a.column.column - b.column.column);
  const isOutOfOrder = (one: ColumnSlot, isBefore: boolean) =>
    isBefore ? placeOf(one) > placeOf(slot) : placeOf(one) < placeOf(slot);
  const outOfOrder = (count: number) =>
    others.filter((one, at) => isOutOfOrder(one, at < count)).length;
  const here = outOfOrder(others.filter((one) => one.column.column < column).length);
  const best = Math.min(...Array.from({ length: others.length + 1 }, (_, at) => outOfOrder(at)));
  const isInOrder = others.every((one, at) => at === 0 || placeOf(others[at - 1]!) <= placeOf(one));
  return here - best >= (isInOrder ? 1 : CLEARLY);
}

function aside(
  { column, label }: HeadedColumn,
  held: 'figures' | 'words' | 'offices' | null,
  { lastRow }: Header,
): Issue {
  const what = held === null ? 'has no label' : `"${normalizeText(label)}" holds ${held}`;
  return {
    severity: 'error',
    code: 'heads-aside',
    message: `Column ${columnName(column)} ${what}, and other labels do not fit what stands below them either: the labels seem to stand a column aside, and the table is not loaded`,
    remedy:
      'Put the labels back over their columns in the source; a column that is new needs a label.',
    row: lastRow,
    column,
    rawText: beginningOf(label),
  };
}
