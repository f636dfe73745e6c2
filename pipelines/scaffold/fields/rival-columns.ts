import { countEach } from '../../../src/count-each.ts';
import { isCostField, isNumbered, isYearly } from '../../../src/form/table-field-name.ts';
import { groupBy } from '../../../src/group-by.ts';
import { lesserColumns } from '../../../src/normalize/table/heads/lesser-columns.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import { levelOfPlan } from './level-of-plan.ts';

type Group = readonly NumberedColumn[];

/** How often most of the labels of yearly fields stand in the header; null where most stand once. */
export function blocksOf(columns: readonly NumberedColumn[]): number | null {
  const perLabel = countEach(
    columns
      .filter((one) => one.field !== null && isYearly(one.field) && isUndated(one))
      .map((one) => [one.field, one.column.key, one.above.join('/'), one.no].join('|')),
  );
  const several = [...perLabel.values()].filter((count) => count > 1);
  const [most] = [...countEach(several)].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 >= perLabel.size ? most[0] : null;
}

/** True for a figure of which neither a year nor an order of items tells the place. */
function isUndated({ column, offset, occurrence }: NumberedColumn): boolean {
  return column.year === null && offset === null && occurrence === null;
}

/**
 * Groups of columns without those that say what surer columns say: 当初予算額 beside 予算現額. Which of two figures is meant
 * that are as sure is not known: neither is.
 */
export function withoutRivals(groups: readonly Group[], blockCount: number | null): Group[] {
  const taken = new Map<string, Group>();
  const lost = new Set<Group>();
  const rankOf = (group: Group) => Math.min(...group.map(({ rank }) => rank));
  const known = groups.filter((group) => group[0]!.field !== null && !isBeside(group, blockCount));
  const named = known.filter((group) => !isBesideYears(group, known, blockCount));
  for (const group of [...named].sort((a, b) => rankOf(a) - rankOf(b))) {
    const slots = group.map(slotOf);
    const isDouble = new Set(slots).size < slots.length;
    if (isDouble && !isBlock(group, blockCount)) lost.add(group);
    const rivals = slots.map((slot) => taken.get(slot)).filter((one) => one !== undefined);
    const givesWay = rivals.length < slots.length && rivals.every((one) => isLesser(group, one));
    for (const slot of slots) {
      const rival = taken.get(slot);
      if (!rival || rival === group) {
        taken.set(slot, group);
        continue;
      }
      if (givesWay) continue;
      lost.add(group);
      if (isFigure(group) && rankOf(rival) === rankOf(group)) lost.add(rival);
    }
  }
  return named.filter((group) => !lost.has(group));
}

/** True where, wherever both fill a place of the form, a table is read by the columns of the rival. */
function isLesser(group: Group, rival: Group): boolean {
  return group.every((one) => {
    const other = rival.find((column) => slotOf(column) === slotOf(one));
    if (!other) return true;
    return lesserColumns(one.field!, [one.column, other.column]).includes(one.column);
  });
}

/** The columns whose place another one fills that heads say is meant. */
export function givenWay(columns: readonly NumberedColumn[]): ReadonlySet<NumberedColumn> {
  const figures = columns.filter((one) => one.field !== null && isCostField(one.field));
  const lesser = [...groupBy(figures, slotOf).values()].flatMap((some) => {
    const found = lesserColumns(
      some[0]!.field!,
      some.map(({ column }) => column),
    );
    return some.filter(({ column }) => found.includes(column));
  });
  return new Set(lesser);
}

/** The place of the form that a column fills. */
function slotOf(one: NumberedColumn): string {
  const { field, no, offset, column } = one;
  const when = offset === null && column.year !== null ? `${column.year}` : `after ${offset ?? 0}`;
  const isOfPlan = field === 'policy' || field === 'policy_code';
  return [field, isOfPlan ? levelOfPlan(one) : '', no, isFigure([one]) ? when : ''].join('|');
}

/** Beside blocks of years, a figure of which nothing tells the year is a total over years or something else. */
function isBeside(group: Group, blockCount: number | null): boolean {
  const [first] = group;
  const isFree = isYearly(first!.field!) && isUndated(first!);
  return blockCount !== null && isFree && !isBlock(group, blockCount);
}

/** True for a figure without a year, where others of its field print theirs: what is left over, of a whole plan, or a target still far off. */
function isBesideYears(group: Group, groups: readonly Group[], blockCount: number | null): boolean {
  const [first] = group;
  if (!isYearly(first!.field!) || !isUndated(first!) || isBlock(group, blockCount)) return false;
  const isDated = ({ field, no, offset, column }: NumberedColumn) =>
    field === first!.field && no === first!.no && offset === null && column.year !== null;
  return groups.some((other) => other !== group && other.some(isDated));
}

/** True for figures that stand once in every block of years, each item of them where there are several. */
export function isBlock(group: Group, blockCount: number | null): boolean {
  const [first] = group;
  const items = new Set(group.map(({ no }) => no)).size;
  return isYearly(first!.field!) && isUndated(first!) && group.length === items * (blockCount ?? 0);
}

function isFigure([first]: Group): boolean {
  return isYearly(first!.field!) || isNumbered(first!.field!);
}
