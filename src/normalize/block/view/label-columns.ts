import type { FieldKind } from '../../../form/block-form.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import { isRightBelow } from './neighbours.ts';
import { RESULT_KINDS, TEXT_KINDS, type ValueKind } from './value-kinds.ts';

type Label = Pick<PlacedLabel, 'row' | 'column' | 'fields'>;
type Value = Pick<PlacedValue, 'row' | 'column' | 'kind'>;

/** Fewer may have a value of another label beside them by chance. */
const FEWEST_SET_OFF = 3;

/**
 * The columns in which labels end, where labels stand left of their values and are merged over several columns, as workbooks
 * do: each ends right before its value. Whether they do is told by kind of value, as a sheet may print one so and another
 * below its labels. Null where labels take one column each.
 */
export function labelColumns(
  labels: readonly Label[],
  values: readonly Value[],
): readonly number[] | null {
  const right = labels.map((label) => valueRightOf(label, labels, values));
  const isSetOff = ({ column }: Label, at: number) => (right[at]?.column ?? 0) > column + 1;
  const setOff = labels.filter(isSetOff);
  if (setOff.length < FEWEST_SET_OFF) return null;
  const above = labels.filter((label) =>
    values.some((value) => isRightBelow(value, label) && canHead(label, value)),
  );
  const isLeft = ({ fields: [own] }: Label) => {
    const ofKind = (label: Label) => label.fields[0]?.kind === own?.kind;
    return setOff.filter(ofKind).length > above.filter(ofKind).length;
  };
  return labels.map((label, at) =>
    right[at] && isLeft(label) ? right[at].column - 1 : label.column,
  );
}

/** The next cell of a label's row, where it is a value that the label can head. */
function valueRightOf(
  label: Label,
  labels: readonly Label[],
  values: readonly Value[],
): Value | undefined {
  const value = values.find(({ row, column }) => row === label.row && column > label.column);
  if (!value || !canHead(label, value)) return undefined;
  const isNext = !labels.some(
    ({ row, column }) => row === label.row && column > label.column && column < value.column,
  );
  return isNext ? value : undefined;
}

function canHead({ fields }: Label, { kind }: Value): boolean {
  return fields.some((field) => KINDS[field.kind].includes(kind));
}

/** What stands for a value of each kind of field. */
const KINDS: Readonly<Record<FieldKind, readonly ValueKind[]>> = {
  name: ['text', 'measure', 'word'],
  rank: ['rank', 'dash'],
  account: ['text'],
  period: ['period'],
  checkboxes: ['checkboxes'],
  rating: ['rating'],
  person: ['text'],
  sdg: ['sdg'],
  list: ['list'],
  measure: RESULT_KINDS,
  staff: ['staff', 'unread-amount'],
  money: ['money', 'unread-amount'],
  text: [...TEXT_KINDS, 'dash', 'word'],
};
