import type { BlockForm } from '../../form/block-form.ts';
import { matches } from '../../text/matches.ts';
import { directionOf } from '../direction.ts';
import { parsePeriod } from '../values/period.ts';
import type { SheetWords } from './groups/figures/indicator-witness.ts';
import type { Found, GroupReading } from './slot.ts';
import type { BlockView } from './view/block-view.ts';

/** What is read of a sheet before its indicators. */
interface GroupsBefore {
  readonly single: GroupReading;
  readonly activities: GroupReading;
  readonly money: GroupReading;
  readonly texts: GroupReading;
}

/** What the other groups of a sheet say of its indicators. */
export function sheetWords(
  { editionFiscalYear }: BlockView,
  form: BlockForm,
  { single, activities, money, texts }: GroupsBefore,
): SheetWords {
  const started = parsePeriod(textOf(single, 'period') ?? '')?.started;
  const { direction, source } = directionOf(textOf(texts, 'indicator_name') ?? null, form);
  const mayBeEither = direction === 'unknown' && source === 'wording';
  return {
    saysMet: mayBeEither ? null : saysMet(textOf(texts, 'unmet_reason'), form),
    lowerIsBetter: direction === 'lower',
    activityTotals: activityTotals(activities.found),
    isNew: isNew(started === editionFiscalYear, money.found),
  };
}

function textOf({ found }: GroupReading, field: string): string | undefined {
  return found.find((one) => one.slot.field === field)?.value.cell.text;
}

/**
 * True where every figure of the year before is zero and some of the current year is not, or where the programme began in the
 * current year and nothing was spent before: one that was begun anew had figures.
 */
function isNew(hasBegun: boolean, found: readonly Found[]): boolean {
  let before = 0;
  let isActive = false;
  for (const { slot, value } of found) {
    if (slot.year === 'previous') {
      if (value.quantity !== 0) return false;
      before++;
    } else if (slot.year === 'current' && value.quantity !== 0) isActive = true;
  }
  return hasBegun || (before > 1 && isActive);
}

const SHORTEST_REASON = 15;

function saysMet(reason: string | undefined, form: BlockForm): boolean | null {
  if (!reason) return null;
  const { achieved, partly } = form.words.claims;
  if (matches(achieved, reason)) return true;
  if (reason.length < SHORTEST_REASON || matches(partly, reason)) return null;
  return false;
}

function activityTotals(found: readonly Found[]): number[] {
  let unit: string | null | undefined;
  let count = 0;
  let sum = 0;
  for (const { slot, value } of found) {
    if (slot.field !== 'activity_result') continue;
    const { measure } = value.said.item!;
    if (unit === undefined) unit = measure.unit;
    if (measure.unit !== unit || measure.value === null) continue;
    sum += measure.value;
    count++;
  }
  return count < 2 ? [] : [sum, sum / count];
}
