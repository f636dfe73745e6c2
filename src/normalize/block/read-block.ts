import type { BlockForm } from '../../form/block-form.ts';
import { once } from '../../text/memo.ts';
import { readActivities } from './groups/activities/activities.ts';
import { readCostAndStaff } from './groups/figures/cost-and-staff.ts';
import { readIndicators } from './groups/figures/indicators.ts';
import { CODE_FIELDS } from './groups/head/codes.ts';
import { readHead } from './groups/head/head.ts';
import { readSingleKinds } from './groups/single-kinds.ts';
import { readNotesAtLabels } from './groups/texts/notes-at-labels.ts';
import { type ReadBefore, readTexts } from './groups/texts/texts.ts';
import type { MatrixReading } from './matrix/matrix-reading.ts';
import type { BlockHabits } from './page-habits.ts';
import { sheetWords } from './sheet-words.ts';
import type { Found, GroupReading, Undecided } from './slot.ts';
import type { StaffRates } from './staff-rates.ts';
import { agreesWithRates } from './staff-statements.ts';
import type { BlockView, PlacedValue } from './view/block-view.ts';

/** All that was read from one block; cells in none of the lists and no labels are unexplained. */
export interface BlockReading {
  readonly view: BlockView;
  readonly groups: BlockGroups;
  readonly found: readonly Found[];
  readonly duplicates: readonly PlacedValue[];
  readonly undecided: readonly Undecided[];
  /** What its matrices say, whose values are among those found; absent where it has none. */
  readonly matrix?: MatrixReading;
}

/** The readings of a block's groups; the last three can change with what page and file tell. */
interface BlockGroups {
  readonly head: GroupReading;
  readonly single: GroupReading;
  readonly activities: GroupReading;
  readonly money: GroupReading;
  readonly texts: GroupReading;
  readonly indicators: GroupReading;
}

/** What the other blocks of the file and of the page tell of one block. */
export interface Surroundings {
  readonly rates: StaffRates;
  /** Worked out when they are first asked for. */
  readonly habits: () => BlockHabits;
}

/** Reads one block by itself, group by group; what one group found is a witness for the next. */
export function readBlock(view: BlockView, form: BlockForm, noRates: StaffRates): BlockReading {
  const head = readHead(view, form);
  const single = readSingleKinds(view, form);
  const activities = hasActivities(form) ? readActivities(view, takenBy(head)) : NOTHING;
  const money = readCostAndStaff(view, form, noRates, null);
  const before = readBefore(head, single);
  const texts = readTexts(view, form, before, null);
  const words = sheetWords(view, form, { single, activities, money, texts });
  const indicators = readIndicators(view, form, before.taken, words, null);
  return together(view, form, { head, single, activities, money, texts, indicators });
}

/** Reads a block again in the light of its surroundings, where they can change anything. */
export function readBlockAgain(
  first: BlockReading,
  form: BlockForm,
  { rates, habits }: Surroundings,
): BlockReading {
  const { view, groups } = first;
  const isMoneySettled = groups.money.isSettled && agreesWithRates(first.found, rates);
  const money = isMoneySettled ? groups.money : readCostAndStaff(view, form, rates, habits());
  const before = once(() => readBefore(groups.head, groups.single));
  const texts = groups.texts.isSettled ? groups.texts : readTexts(view, form, before(), habits());
  const keepsIndicators = groups.indicators.isSettled && texts === groups.texts;
  if (keepsIndicators && money === groups.money) return first;
  const again = { ...groups, money, texts };
  if (keepsIndicators) return together(view, form, again);
  const words = sheetWords(view, form, again);
  const indicators = readIndicators(view, form, before().taken, words, habits());
  return together(view, form, { ...again, indicators });
}

/** A form without activities has none: ① before 事業費 is a mark. */
function hasActivities({ fields }: BlockForm): boolean {
  return fields.some(({ kind }) => kind === 'list');
}

const NOTHING: GroupReading = { found: [], duplicates: [], undecided: [], isSettled: true };

function takenBy(...groups: readonly GroupReading[]): Set<PlacedValue> {
  const taken = new Set<PlacedValue>();
  for (const { found, undecided } of groups) {
    for (const { value } of found) taken.add(value);
    for (const { held } of undecided) if (held) taken.add(held);
  }
  return taken;
}

function readBefore(head: GroupReading, single: GroupReading): ReadBefore {
  const filled = new Set<string>();
  for (const { slot } of head.found) if (CODE_FIELDS.includes(slot.field)) filled.add(slot.field);
  return { taken: takenBy(head, single), filled, leads: leadsOf(single) };
}

function together(view: BlockView, form: BlockForm, groups: BlockGroups): BlockReading {
  const found: Found[] = [];
  const duplicates: PlacedValue[] = [];
  const undecided: Undecided[] = [];
  const readings: GroupReading[] = Object.values(groups);
  for (const group of readings) {
    found.push(...group.found);
    duplicates.push(...group.duplicates);
    undecided.push(...group.undecided);
  }
  found.push(...readNotesAtLabels(view, form, readings));
  return { view, groups, found, duplicates, undecided };
}

/** Values right of which others stand without a label of their own, by field. */
function leadsOf(single: GroupReading): Map<string, PlacedValue[]> {
  const leads = new Map<string, PlacedValue[]>();
  const add = (field: string, value: PlacedValue) =>
    leads.set(field, [...(leads.get(field) ?? []), value]);
  for (const { slot, value } of single.found) add(slot.field, value);
  for (const { slot, held } of single.undecided) if (held) add(slot.field, held);
  return leads;
}
