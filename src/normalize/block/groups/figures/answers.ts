import type { BlockForm, FormField } from '../../../../form/block-form.ts';
import { isFigureField } from '../../../../form/figure-field.ts';
import { rankWord } from '../../../values/plain-word.ts';
import {
  type BlockView,
  fieldsInAnyYear,
  headsOnly,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { oncePerLayout } from '../../view/layout.ts';
import { isAtLabel } from '../../view/link-cost.ts';
import { isRightBelow, rightBelow } from '../../view/neighbours.ts';
import { NO_TEXT } from '../../view/speech.ts';
import type { ValueKind } from '../../view/value-kinds.ts';
import { besideOpenLabels } from '../head/codes.ts';

/** So many figures tell what an indicator is counted in. */
const FEWEST_FIGURES = 2;
const NO_FIGURE: ReadonlySet<ValueKind> = new Set(['word', 'dash']);
const HEAD_KINDS: ReadonlySet<ValueKind> = new Set(['text', 'new-label']);

/** A label that asks for no figure of a year, or a text that stands as one does. */
type Question = Pick<PlacedLabel, 'row' | 'column'>;

/**
 * Values without the figures that are no results: those that answer a question of words, such as `10回` at the label of a reason,
 * where the block's targets and results all count something else, where each label of figures beside the question (or, in a row without
 * such labels, each of the block) has a value of its own, or right of the question in such a row; ranks; and what stands at the label of a
 * code, if the row may have moved. Any other may have moved there with its row.
 */
export function withoutAnswers(
  view: BlockView,
  values: readonly PlacedValue[],
  form: BlockForm,
): readonly PlacedValue[] {
  const noResults = new Set([...answersAmong(view, values, form), ...besideOpenLabels(view, form)]);
  return noResults.size > 0 ? values.filter((value) => !noResults.has(value)) : values;
}

function answersAmong(
  view: BlockView,
  values: readonly PlacedValue[],
  form: BlockForm,
): readonly PlacedValue[] {
  const labelsAt = (indexes: readonly number[]) => indexes.map((index) => view.labels[index]!);
  const indexes = indexesByKind(view);
  const open = labelsAt(indexes.open);
  const questions = labelsAt(indexes.questions);
  const others = labelsAt(indexes.others);
  const aside: PlacedValue[] = [];
  const inPlace: PlacedValue[] = [];
  for (const value of values) {
    if (value.kind !== 'measure') continue;
    const own = open.some((label) => isAtLabel(label, value)) ? inPlace : aside;
    own.push(value);
  }
  if (aside.length === 0) return aside;
  const units = new Set(inPlace.map(({ said }) => said.unit));
  const counted = inPlace.length >= FEWEST_FIGURES && units.size === 1 ? units : null;
  const areAllFilled =
    open.length > 0 && open.every((label) => view.values.some((value) => isAtLabel(label, value)));
  const isOther = (value: PlacedValue) => {
    const own = others.find((label) => isAtLabel(label, value));
    return own && (areAllFilled || (own.fields.some(isOfRank) && isRank(value, form)));
  };
  return aside.filter((value) => {
    const question = questions.find((label) => isAtLabel(label, value));
    if (question && counted && !counted.has(value.said.unit)) return true;
    if (isOther(value)) return true;
    const head = question ?? unknownHead(view, value);
    if (!head) return false;
    return head.row === value.row
      ? isPair(view, head)
      : isBesideFilled(open, head, values) || isBesideWords(open, head, values);
  });
}

/** The indexes of labels of targets and results, of those that ask for words, and of those in rows without the first that ask for no figure. */
const indexesByKind = oncePerLayout(({ labels }: BlockView) => {
  const indexesOf = (isOne: (label: PlacedLabel) => boolean) =>
    labels.flatMap((label, index) => (isOne(label) ? [index] : []));
  const isOpen = (label: PlacedLabel) => fieldsInAnyYear(label).some(isMeasure);
  const openRows = new Set(labels.filter(isOpen).map(({ row }) => row));
  return {
    open: indexesOf(isOpen),
    questions: indexesOf((label) => headsOnly(label, isOfWords)),
    others: indexesOf(
      (label) => headsOnly(label, (field) => !isFigureField(field)) && !openRows.has(label.row),
    ),
  };
});

/** What stands right above a figure as a head that the form does not know, and prints no year: that may be a label, misspelt. */
function unknownHead({ values }: BlockView, figure: PlacedValue): Question | undefined {
  return values.find(
    (value) =>
      isRightBelow(figure, value) &&
      HEAD_KINDS.has(value.kind) &&
      value.said.speech !== NO_TEXT &&
      !/\d/u.test(value.cell.text),
  );
}

function isMeasure({ kind }: FormField): boolean {
  return kind === 'measure';
}

function isOfRank({ kind }: FormField): boolean {
  return kind === 'rank';
}

function isRank({ cell }: PlacedValue, form: BlockForm): boolean {
  return rankWord(cell.text, form.words.ranks) !== null;
}

function isOfWords({ kind }: FormField): boolean {
  return kind === 'text' || kind === 'list';
}

/** True for a label in a row without labels of figures, with nothing right below it. */
function isPair({ labels, values }: BlockView, question: Question): boolean {
  return (
    !labels.some(({ row, fields }) => row === question.row && fields.some(isFigureField)) &&
    !rightBelow(values, question)
  );
}

/**
 * True for a label right of the labels of one year's figures that each have a value right below, no two the same: a cell printed twice
 * moves what follows. Left of them, or beside labels of two years, what fills their places may have moved there.
 */
function isBesideFilled(
  open: readonly PlacedLabel[],
  { row, column: own }: Question,
  values: readonly PlacedValue[],
): boolean {
  const { beside, below } = figuresBeside(open, row, values);
  if (beside.length < FEWEST_FIGURES) return false;
  if (beside.some(({ year, column }) => column > own || year !== beside[0]!.year)) return false;
  return new Set(below.map(({ cell }) => cell.text)).size === beside.length;
}

/**
 * True for a label beside those of figures that each have a value right below, where it stands left of all of them, or these values are
 * nothing but words: a row that had moved would have left one of them empty.
 */
function isBesideWords(
  open: readonly PlacedLabel[],
  { row, column: own }: Question,
  values: readonly PlacedValue[],
): boolean {
  const { beside, below } = figuresBeside(open, row, values);
  if (beside.length < FEWEST_FIGURES || below.length !== beside.length) return false;
  return (
    beside.every(({ column }) => column > own) || below.every(({ kind }) => NO_FIGURE.has(kind))
  );
}

/** The labels of figures in a row, and what stands right below them. */
function figuresBeside(
  open: readonly PlacedLabel[],
  row: number,
  values: readonly PlacedValue[],
): { readonly beside: readonly PlacedLabel[]; readonly below: readonly PlacedValue[] } {
  const beside = open.filter((label) => label.row === row);
  return {
    beside,
    below: beside.flatMap((label) => rightBelow(values, label) ?? []),
  };
}
