import type { Cell } from '../../../clean/cell.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { withoutPercentFractions } from '../groups/figures/percent-fractions.ts';
import { issueAt, shorten } from '../issues/issue-at.ts';
import type { Found, Slot } from '../slot.ts';

/** Figures that are read, and those that may be fractions of a percentage. */
interface Fractions {
  readonly found: readonly Found[];
  readonly left: readonly { readonly slot: Slot; readonly cell: Cell }[];
  readonly doubtful: readonly Issue[];
}

/** Up to this a bare figure counted in % may be a fraction: 0.705 is 70.5 %. */
const LARGEST = 2;

/** Leaves figures of indicators out that may be fractions: bare ones beside percentages, or counted in % by a cell of their own. */
export function withoutFractions(
  found: readonly Found[],
  units: ReadonlyMap<number, string>,
  sheet: string | null,
): Fractions {
  const byNumber = groupBy(
    found.filter(({ slot }) => slot.field === 'target' || slot.field === 'actual'),
    ({ slot }) => slot.no,
  );
  const left = new Set<Found>();
  for (const [no, own] of byNumber) {
    const reading = { found: own, duplicates: [], undecided: [], isSettled: true };
    const kept = withoutPercentFractions(reading).found;
    for (const one of own) {
      const isLeft = !kept.includes(one) || (units.get(no) === '%' && isSmall(one));
      if (isLeft) left.add(one);
    }
  }
  return {
    found: found.filter((one) => !left.has(one)),
    left: [...left].map(({ slot, value }) => ({ slot, cell: value.cell })),
    doubtful: [...left].map(({ value: { cell } }) =>
      issueAt(cell, sheet, {
        severity: 'warning',
        code: 'percent-unclear',
        message: `"${shorten(cell.raw)}" may be a fraction of a percentage (0.705 for 70.5 %)`,
        remedy: 'Left out; compare with the printed sheet and write the cell as a percentage.',
      }),
    ),
  };
}

function isSmall({ value: { quantity, said, kind } }: Found): boolean {
  if (kind !== 'measure' || quantity === null || said.unit !== null) return false;
  return quantity !== 0 && Math.abs(quantity) <= LARGEST;
}
