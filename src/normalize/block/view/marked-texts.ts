import type { Block, Cell } from '../../../clean/cell.ts';
import type { BlockForm, FormField } from '../../../form/block-form.ts';
import { isResultOfList } from '../../values/list-item.ts';
import { headsOnly, type PlacedLabel, type PlacedValue } from './block-view.ts';
import { isRightBelow, nextInRow } from './neighbours.ts';

const WORD = /\p{L}{2}/u;
/** Four signs with a word among them: a head that the form does not know, or a figure, is shorter. */
const MAY_BE_NAME = /^(?=.{4}).*(?:\p{L}{3}|\p{Script=Han}{2})/u;
const NAME_KINDS: ReadonlySet<PlacedValue['kind']> = new Set(['text', 'claim', 'measure', 'word']);
const LONGEST_NAME = 80;
const NONE: readonly number[] = [];

type Value = Pick<PlacedValue, 'index' | 'cell' | 'row' | 'column' | 'kind' | 'said'>;
type Label = Pick<PlacedLabel, 'cell' | 'row' | 'column' | 'fields'>;

/**
 * Texts, by their indexes, that begin like a list: ①相談支援事業 right at the label of names, ①周知 ②研修 at that of a reason, where nothing
 * else stands at the label. Where a label of lists has no item right at it, items may have moved there; where one is missing
 * beside other items, only names are sure.
 */
export function markedTexts(
  block: Block,
  labels: readonly Label[],
  values: readonly Value[],
  form: BlockForm,
): readonly number[] {
  const marked = values.filter(({ kind, cell }) => kind === 'list' && WORD.test(cell.text));
  if (marked.length === 0) return NONE;
  const { rows } = block;
  const isAt = (label: Label, value: Value) =>
    isRightBelow(value, label) ||
    (value.row === label.row && nextInRow(block, value.row, value.cell, -1) === label.cell);
  const isHeaded = (value: Value) => {
    const own = labels.filter((label) => isAt(label, value));
    if (own.length === 0 || rows[value.row]!.length === 1) return false;
    if (!own.every((label) => headsOnly(label, (field) => canHead(field, value)))) return false;
    if (own.some((label) => isFilled(block, label, value) || isOfPair(block, label, value)))
      return false;
    if (!own.some(namesIndicator) && goesOn(block, value, values)) return false;
    const isFree = (other: Value) => !labels.some((label) => isAt(label, other));
    return (
      !own.some(({ fields }) => fields.some(isOfName)) || !isNote(block, value, values, isFree)
    );
  };
  const headed = marked.filter(isHeaded);
  if (headed.length === 0) return NONE;
  const items = values.filter((value) => value.kind === 'list' && !headed.includes(value));
  const lists = labels.filter(({ fields }) => fields.some(isList));
  if (lists.some((label) => !items.some((item) => isAt(label, item)))) return NONE;
  const areAllPrinted = form.fields.every(
    (field) => !isList(field) || lists.some(({ fields }) => fields.includes(field)),
  );
  const isName = (value: Value) =>
    labels.some((label) => label.fields.some(isOfName) && isAt(label, value));
  const sure = areAllPrinted || items.length === 0 ? headed : headed.filter(isName);
  return sure.map(({ index }) => index);
}

function below({ rows }: Block, row: number, { column }: Cell): Cell | undefined {
  return rows[row + 1]?.find((cell) => cell.column === column);
}

/** True for a label with another cell than the value right of it or right below it, whatever that says. */
function isFilled(block: Block, { row, cell }: Label, value: Value): boolean {
  return [nextInRow(block, row, cell), below(block, row, cell)].some(
    (one) => one && !one.label && one !== value.cell,
  );
}

/** True for a question that leads a pair, as another of its row is answered right of it alone: what stands below is no answer. */
function isOfPair(block: Block, { row, fields }: Label, value: Value): boolean {
  if (value.row === row || fields.some(isOfName)) return false;
  return block.rows[row]!.some(
    (cell) =>
      !cell.label &&
      nextInRow(block, row, cell, -1)?.label &&
      below(block, row, cell) === undefined,
  );
}

/** True for the first line of several: the item with the next number stands right below it. */
function goesOn(block: Block, { row, cell, said }: Value, values: readonly Value[]): boolean {
  const next = below(block, row, cell);
  const { item } = values.find((value) => value.cell === next)?.said ?? {};
  return item?.no === said.item!.no + 1;
}

/** True for a mark in a row of nothing else, and for one left of or above what may be the name at no label of its own. */
function isNote(
  block: Block,
  { row, cell }: Value,
  values: readonly Value[],
  isFree: (value: Value) => boolean,
): boolean {
  const beside = values.filter((value) => value.row === row);
  const areMarks = beside.every(({ kind }) => kind === 'list' || kind === 'remark');
  if (areMarks && beside.length === block.rows[row]!.length) return true;
  const next = [nextInRow(block, row, cell), below(block, row, cell)];
  return values.some(
    (value) =>
      next.includes(value.cell) &&
      NAME_KINDS.has(value.kind) &&
      MAY_BE_NAME.test(value.cell.text) &&
      isFree(value),
  );
}

/** Below the name of an indicator stands that of the next one. */
function namesIndicator({ fields }: Label): boolean {
  return fields.some(({ field }) => field === 'indicator_name');
}

function isList({ kind }: FormField): boolean {
  return kind === 'list';
}

function isOfName({ field }: FormField): boolean {
  return field === 'programme_name';
}

/** Names may begin with any number, other texts with the first one of a list that counts nothing. */
function canHead(field: FormField, { said, cell }: Value): boolean {
  if (isOfName(field)) return cell.raw.length <= LONGEST_NAME && !cell.raw.endsWith('。');
  const { item } = said;
  return field.kind === 'text' && item?.no === 1 && !isResultOfList(item);
}
