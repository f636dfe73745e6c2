import type { Block } from '../../../clean/cell.ts';
import type { BlockForm, FormField } from '../../../form/form.ts';
import { isResultOfList } from '../../values/list-item.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';

const WORD = /\p{L}{2}/u;
const LONGEST_NAME = 80;
const NONE: readonly number[] = [];

type Value = Pick<PlacedValue, 'index' | 'cell' | 'row' | 'column' | 'kind' | 'said'>;
type Label = Pick<PlacedLabel, 'cell' | 'row' | 'column' | 'fields'>;

/**
 * Texts, by their indexes, that begin like a list or a footnote: ①相談支援事業 or ※新規事業 right at the label of names, ①周知 ②研修 at that
 * of a reason. Where a label of lists has no item right at it, items may have moved
 * there; where one is missing beside other items, only names are sure.
 */
export function markedTexts(
  { rows }: Block,
  labels: readonly Label[],
  values: readonly Value[],
  form: BlockForm,
): readonly number[] {
  const marked = values.filter(({ kind, cell }) => isMarked(kind) && WORD.test(cell.text));
  if (marked.length === 0) return NONE;
  const isAt = (label: Label, { cell, row, column }: Value) => {
    if (row === label.row + 1 && column === label.column) return true;
    const cells = rows[row]!;
    return row === label.row && cells[cells.indexOf(cell) - 1] === label.cell;
  };
  const isHeaded = (value: Value) => {
    const own = labels.filter((label) => isAt(label, value));
    if (own.length === 0 || rows[value.row]!.length === 1) return false;
    if (!own.every(({ fields }) => fields.length > 0 && fields.every((one) => canHead(one, value))))
      return false;
    return !values.some((other) => isWords(other) && own.some((label) => isAt(label, other)));
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

function isList({ kind }: FormField): boolean {
  return kind === 'list';
}

function isOfName({ field }: FormField): boolean {
  return field === 'programme_name';
}

function isMarked(kind: Value['kind']): boolean {
  return kind === 'list' || kind === 'remark';
}

function isWords({ kind }: Value): boolean {
  return kind === 'text' || kind === 'claim';
}

/** Names may begin with any mark, other texts with the first number of a list that counts nothing. */
function canHead(field: FormField, { said, cell }: Value): boolean {
  if (isOfName(field)) return cell.raw.length <= LONGEST_NAME && !cell.raw.endsWith('。');
  const { item } = said;
  return field.kind === 'text' && item?.no === 1 && !isResultOfList(item);
}
