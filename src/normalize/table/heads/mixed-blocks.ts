import { columnName } from '../../../extract/grid.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Header } from './header.ts';
import type { MatchedColumn } from './match-columns.ts';

/**
 * The error of blocks of years that do not repeat the same columns in the same order, each slot's columns given together: where one
 * was moved, those of its label are counted past it, and of which year each is is not sure. Columns of one label may also stand
 * side by side, year by year.
 */
export function mixedBlocks(
  slots: readonly (readonly MatchedColumn[])[],
  { lastRow }: Header,
): Issue | null {
  const blocks = slots.filter(([first, second]) => first!.field.year === 'block' && second);
  for (const [at, one] of blocks.entries()) {
    const other = blocks.slice(at + 1).find((each) => !isRegular(placesOf(one), placesOf(each)));
    if (other) return mixed(one, other, lastRow);
  }
  return null;
}

function placesOf(slot: readonly MatchedColumn[]): number[] {
  return slot.map(({ column }) => column.column);
}

/** True for columns of two labels that stand apart, or by turns in one order; how often each stands there is told elsewhere. */
function isRegular(some: readonly number[], others: readonly number[]): boolean {
  if (some.length !== others.length) return true;
  const isApart = some.at(-1)! < others[0]! || others.at(-1)! < some[0]!;
  const [before, behind] = some[0]! < others[0]! ? [some, others] : [others, some];
  const isByTurns = before.every(
    (place, at) => place < behind[at]! && behind[at]! < (before[at + 1] ?? Infinity),
  );
  return isApart || isByTurns;
}

function mixed(one: readonly MatchedColumn[], other: readonly MatchedColumn[], row: number): Issue {
  const [first, second] = [one, other].map(
    (slot) => `"${oneLine(slot[0]!.column.label)}" (${placesOf(slot).map(columnName).join(', ')})`,
  );
  return {
    severity: 'error',
    code: 'column-repeated',
    message: `${first} and ${second} do not follow each other in the same order in every block of years: of which year each is is not sure`,
    remedy:
      "Put the columns of each block into the same order in the source, or tell them apart by 'under' in the form file.",
    row,
    column: one[0]!.column.column,
  };
}
