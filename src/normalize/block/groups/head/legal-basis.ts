import {
  type BlockView,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';

/**
 * How a law ends that a programme is based on, or its article: 道路法第42条, 介護保険法第115条の45. What no law ends like is a way of doing
 * something: 有機農法, 茶道の作法, 心肺蘇生法.
 */
const LAW =
  /(?:(?<![手方工農作話文寸製魔論解泳算培]|(?<!医)療|(?<!競)技|蘇生|救命|呼吸|調理|料理|(?<!生涯)学習|練習)法|法律|条例|規則|規程|要綱|要領|政令|省令)(?:第[\d一二三四五六七八九十百]+条[^、。]{0,12})?(?:等|など|ほか|他|\([^()]*\))?$/u;
const NO_LAW = '特になし';
/** A basis may stand a column aside of its label. */
const COLUMN_SLACK = 1;

/** True for what reads as a legal basis does, unless it stands beside or above the label of one and another text below that. */
export function isLegalBasis(view: BlockView, value: PlacedValue): boolean {
  const { text } = value.cell;
  if (text === NO_LAW) return true;
  return (
    LAW.test(text) &&
    !labelsOfField(view, 'legal_basis').some((label) => isOther(view, label, value))
  );
}

/** True for a label left of which, or above which, a value stands, while a text stands below it or aside of that by a column. */
function isOther({ values }: BlockView, label: PlacedLabel, value: PlacedValue): boolean {
  if (value.row > label.row || (value.row === label.row && value.column > label.column))
    return false;
  return values.some(
    ({ kind, row, column }) =>
      kind === 'text' && row === label.row + 1 && Math.abs(column - label.column) <= COLUMN_SLACK,
  );
}
