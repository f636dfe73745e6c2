import { isFigureField } from '../../../../form/figure-field.ts';
import type { FormField } from '../../../../form/form.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { AT_LABEL, linkCost } from '../../view/link-cost.ts';

/** So many figures tell what an indicator is counted in. */
const FEWEST_FIGURES = 2;

/**
 * The figures that answer a question of words, such as `10回` at the label of a reason: where the block's targets and results all count
 * something else, where each label of figures beside the question has a value of its own, or right of the question in a row without
 * such labels. Any other may have moved there with its row.
 */
export function answersAmong(
  view: BlockView,
  values: readonly PlacedValue[],
): ReadonlySet<PlacedValue> {
  const { labels } = view;
  const isAt = (value: PlacedValue, label: PlacedLabel) => linkCost(label, value) <= AT_LABEL;
  const open = labels.filter(({ fields, fieldsOfOtherYear }) =>
    [...fields, ...fieldsOfOtherYear].some(isMeasure),
  );
  const questions = labels.filter(({ fields }) => fields.length > 0 && fields.every(isOfWords));
  const aside: PlacedValue[] = [];
  const inPlace: PlacedValue[] = [];
  for (const value of values) {
    if (value.kind !== 'measure') continue;
    const own = open.some((label) => isAt(value, label)) ? inPlace : aside;
    own.push(value);
  }
  const units = new Set(inPlace.map(({ said }) => said.unit));
  const counted = inPlace.length >= FEWEST_FIGURES && units.size === 1 ? units : null;
  return new Set(
    aside.filter((value) => {
      const question = questions.find((label) => isAt(value, label));
      if (!question) return false;
      if (counted && !counted.has(value.said.unit)) return true;
      return question.row === value.row
        ? isPair(view, question)
        : isBesideFilled(open, question, values);
    }),
  );
}

function isMeasure({ kind }: FormField): boolean {
  return kind === 'measure';
}

function isOfWords({ kind }: FormField): boolean {
  return kind === 'text' || kind === 'list';
}

/** True for a label in a row without labels of figures, with nothing right below it. */
function isPair({ labels, values }: BlockView, { row, column }: PlacedLabel): boolean {
  return (
    !labels.some((label) => label.row === row && label.fields.some(isFigureField)) &&
    !values.some((value) => value.row === row + 1 && value.column === column)
  );
}

/**
 * True for a label right of the labels of one year's figures that each have a value right below, no two the same: a cell printed twice
 * moves what follows. Left of them, or beside labels of two years, what fills their places may have moved there.
 */
function isBesideFilled(
  open: readonly PlacedLabel[],
  { row, column: own }: PlacedLabel,
  values: readonly PlacedValue[],
): boolean {
  const beside = open.filter((label) => label.row === row);
  if (beside.length < FEWEST_FIGURES) return false;
  if (beside.some(({ year, column }) => column > own || year !== beside[0]!.year)) return false;
  const below = beside.flatMap(({ column }) =>
    values.filter((value) => value.row === row + 1 && value.column === column),
  );
  return new Set(below.map(({ cell }) => cell.text)).size === beside.length;
}
