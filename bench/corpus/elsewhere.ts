import type { LabProgramme, LabYear } from '../../tests/support/lab/programme.ts';
import { rateOf } from './decade.ts';

/** A city of the corpus; number 0 is the one that programmes are made up for. */
export interface City {
  readonly no: number;
  readonly code: string;
  readonly name: string;
}

/** Wordings that say something to a reader and stay as they are. */
const STOCK = /^(目標達成|目標を達成|新規事業のため)/;

/** The same programme as another city would run it: named after the city, every longer text begun anew, money and staff rates its own. */
export function elsewhere(programme: LabProgramme, city: City): LabProgramme {
  const text = (words: string): string =>
    STOCK.test(words) ? words : `${city.name}では、${words}`;
  const { edition, methodNote } = programme;
  return {
    ...programme,
    name: `${city.name}${programme.name}`,
    purpose: text(programme.purpose),
    unmetReason: text(programme.unmetReason),
    ratingReason: text(programme.ratingReason),
    improvement: text(programme.improvement),
    challenge: text(programme.challenge),
    contribution: text(programme.contribution),
    methodNote: methodNote === null ? null : text(methodNote),
    indicators: programme.indicators.map((one) => ({ ...one, basis: text(one.basis) })),
    previous: yearElsewhere(programme.previous, edition - 1, city.no),
    current: yearElsewhere(programme.current, edition, city.no),
  };
}

/** Money by a factor of the city; personnel cost by its rate, with what did not fit the rate left as it was. */
function yearElsewhere(year: LabYear, fiscalYear: number, city: number): LabYear {
  const factor = 1 + (city % 17) / 10;
  const odd = year.personnelCost - Math.round(year.fte * rateOf(0, fiscalYear));
  return {
    ...year,
    budget: Math.round(year.budget * factor),
    settlement: Math.round(year.settlement * factor),
    personnelCost: Math.round(year.fte * rateOf(city, fiscalYear)) + odd,
  };
}
