import type { BlockForm } from '../../../../form/block-form.ts';
import { parseRankedName } from '../../../values/ranked-name.ts';
import { type GroupReading, slotOf } from '../../slot.ts';
import type { BlockView, PlacedValue } from '../../view/block-view.ts';
import { accountOf } from './account.ts';
import { anchorOf } from './anchor.ts';
import { readCodes } from './codes.ts';
import { departmentOf } from './department.ts';
import { nameAtLabel } from './names.ts';
import { nameOf } from './programme-name.ts';
import { rankOf, unknownRank } from './rank.ts';

/** The rule of a rank and a name that one cell prints. */
export const RANK_BEFORE_NAME = 'rank-before-name';

/** Reads codes at their labels, department, rank and programme name around the block's anchor label, and the account beside it. */
export function readHead(view: BlockView, form: BlockForm): GroupReading {
  const { found, undecided } = readCodes(view, form);
  const codes = new Set(found.map(({ value }) => value));
  const add = (field: string, value: PlacedValue | undefined, rule: string) => {
    if (value) found.push({ slot: slotOf(field), value, rule, certainty: 'sure' });
  };
  const anchor = anchorOf(view, form);
  const at = (field: string, otherwise: () => PlacedValue | undefined) => {
    const printed = nameAtLabel(view, field);
    return printed === undefined ? otherwise() : (printed ?? undefined);
  };
  const department = at('department', () => departmentOf(view, anchor));
  add('department', department, 'left-of-anchor');
  const rank = rankOf(view, form, anchor, codes);
  const taken = new Set(found.map((one) => one.value));
  if (rank) taken.add(rank);
  const account = accountOf(view, form, taken);
  if (account) taken.add(account);
  const strange = rank ? undefined : unknownRank(view, anchor, taken);
  if (strange) {
    undecided.push({ slot: slotOf('implementation_rank'), cells: [strange.cell] });
    taken.add(strange);
  }
  const name = at('programme_name', () => nameOf(view, anchor, rank, taken));
  const hasBoth =
    name &&
    !strange &&
    (!rank || rank.kind === 'dash') &&
    parseRankedName(name.cell.raw, form.words.ranks);
  add('implementation_rank', hasBoth ? name : rank, hasBoth ? RANK_BEFORE_NAME : 'below-label');
  add('account_name', account, 'by-kind');
  add('programme_name', name, hasBoth ? RANK_BEFORE_NAME : 'below-anchor');
  return { found, duplicates: [], undecided, isSettled: true };
}
