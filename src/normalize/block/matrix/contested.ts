import type { Cell } from '../../../clean/cell.ts';
import type { Matrix } from '../../../clean/matrices/matrix.ts';
import { cellReference } from '../../../extract/grid.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { issueAt, shorten } from '../issues/issue-at.ts';
import type { Found, Slot } from '../slot.ts';
import type { PlacedValue } from '../view/block-view.ts';

/** A figure of a matrix at the place of a slot; its value is null where its row is left out. */
export interface Claim {
  readonly matrix: Matrix;
  readonly slot: Slot;
  readonly cell: Cell;
  readonly value: PlacedValue | null;
}

/** What is left of the figures of several matrices where these contradict one another. */
interface Uncontested {
  readonly found: readonly Found[];
  readonly duplicates: readonly PlacedValue[];
  readonly left: readonly { readonly slot: Slot; readonly cell: Cell }[];
  readonly issues: readonly Issue[];
}

/**
 * Where matrices say different things of one slot, nothing tells which of them is the programme's: one may be of another one, of a former plan, or
 * of a budget. Of costs and staff only what both of them say is read then; of indicators all but the slot itself.
 */
export function withoutContested(
  found: readonly Found[],
  claims: readonly Claim[],
  sheet: string | null,
): Uncontested {
  const bySlot = [...groupBy(claims, ({ slot }) => slot.name).values()];
  const shared = bySlot.filter((own) => own.some(({ matrix }) => matrix !== own[0]!.matrix));
  if (shared.length === 0) return { found, duplicates: [], left: [], issues: [] };
  const isRead = (own: readonly Claim[]) => own.some(({ value }) => value !== null);
  const differing = shared.filter(
    (own) => isRead(own) && !own.every((one) => saysTheSame(one, own[0]!)),
  );
  const isOfIndicator = ({ slot }: Claim) => slot.no > 0;
  const rivals = new Set(
    differing.flatMap((own) => (isOfIndicator(own[0]!) ? [] : own.map(({ matrix }) => matrix))),
  );
  const alone = bySlot.filter(
    (own) =>
      isRead(own) && !shared.includes(own) && !isOfIndicator(own[0]!) && rivals.has(own[0]!.matrix),
  );
  const apart = [...differing, ...alone].map((own) => own.filter(({ value }) => value !== null));
  const cellsApart = new Set(apart.flat().map(({ cell }) => cell));
  const kept = found.filter(({ value }) => !cellsApart.has(value.cell));
  const first = new Map(kept.toReversed().map((one) => [one.slot, one]));
  const isFirst = (one: Found) => first.get(one.slot) === one;
  return {
    found: kept.filter(isFirst),
    duplicates: kept.filter((one) => !isFirst(one)).map(({ value }) => value),
    left: apart.flat().map(({ slot, cell }) => ({ slot, cell })),
    issues: [...differing, ...alone].map((own) => contestedIssue(own, sheet)),
  };
}

/** By their values where both are read, else by what is printed. */
function saysTheSame({ cell, value }: Claim, { cell: other, value: otherValue }: Claim): boolean {
  const quantity = value?.quantity ?? null;
  const otherQuantity = otherValue?.quantity ?? null;
  if (quantity === null || otherQuantity === null) return cell.text === other.text;
  return quantity === otherQuantity;
}

function contestedIssue(claims: readonly Claim[], sheet: string | null): Issue {
  const [{ cell, slot }] = claims as readonly [Claim];
  const places = claims.map(
    (one) => `${cellReference(one.cell.row, one.cell.column)} "${shorten(one.cell.raw)}"`,
  );
  return issueAt(cell, sheet, {
    severity: 'warning',
    code: 'value-ambiguous',
    message: `${slot.field}: ${places.join(', ')}; matrices of the sheet contradict one another, and nothing tells which of them is meant`,
    remedy:
      "Left out; tell the matrices apart in the form by their heads or by what stands left of their rows ('決算 > 事業費'), or take the other one out of the file.",
  });
}
