import type { BlockForm } from '../../../../form/block-form.ts';
import { matches } from '../../../../text/matches.ts';
import {
  type BlockView,
  labelsOfField,
  type PlacedValue,
  valuesOfKind,
} from '../../view/block-view.ts';
import { isAtLabel } from '../../view/link-cost.ts';
import { rightBelow } from '../../view/neighbours.ts';
import { NO_TEXT } from '../../view/speech.ts';
import { nameAtLabel } from './names.ts';

const LONGEST_ACCOUNT = 20;

/** A cell that names an account of the budget: by its words, by its label, or by standing before the budget's labels. */
export function accountOf(
  view: BlockView,
  form: BlockForm,
  taken: ReadonlySet<PlacedValue>,
): PlacedValue | undefined {
  const short = valuesOfKind(view, 'text').filter(
    (value) =>
      !taken.has(value) &&
      value.cell.raw.length <= LONGEST_ACCOUNT &&
      value.said.speech !== NO_TEXT,
  );
  const named = short.filter((value) =>
    form.words.accounts.some((pattern) => matches(pattern, value.cell.text)),
  );
  const labels = labelsOfField(view, 'account_name');
  const told =
    named.find((value) => value.row === 0) ??
    named.find((value) => labels.some((label) => isAtLabel(label, value)));
  if (told) return told;
  const printed = nameAtLabel(view, 'account_name');
  if (printed === undefined) return beforeBudget(view, short) ?? named[0];
  return printed && printed.said.speech !== NO_TEXT ? printed : named[0];
}

/** The account stands in the first row of the block, right before the labels of the budget; with a figure right below it is that one's head. */
function beforeBudget(view: BlockView, short: readonly PlacedValue[]): PlacedValue | undefined {
  const budget = labelsOfField(view, 'budget_yen').find((label) => label.row === 0);
  if (!budget) return undefined;
  const between = view.labels.findLast((label) => label.row === 0 && label.column < budget.column);
  return short.find(
    (value) =>
      value.row === 0 &&
      value.column < budget.column &&
      value.column > (between?.column ?? 0) &&
      rightBelow(view.values, value)?.kind !== 'measure',
  );
}
