import { type Figure, figure } from '../../tests/support/lab/figures.ts';
import {
  type LabProgramme,
  type LabYear,
  makeProgramme,
  type ProgrammeSetting,
} from '../../tests/support/lab/programme.ts';
import type { Writer } from '../../tests/support/lab/prose.ts';
import type { Random } from '../../tests/support/lab/random.ts';

const RATES = [8000, 8100, 8200, 8300, 8400] as const;

/** Personnel cost of one FTE in a year, in thousand yen. */
const rateOf = (year: number): number => RATES[year % RATES.length]!;

/** What the programmes of one edition have in common. */
export function settingOf(edition: number): ProgrammeSetting {
  return {
    edition,
    rates: [rateOf(edition - 1), rateOf(edition)],
    eraStyle: 'short',
    twoIndicators: true,
    mostGoals: 3,
  };
}

/** Programmes of a first edition, with names that no other programme has. */
export function firstEdition(
  edition: number,
  count: number,
  random: Random,
  writer: Writer,
): LabProgramme[] {
  const setting = settingOf(edition);
  return Array.from({ length: count }, (_, no) => {
    const programme = makeProgramme(setting, random, writer, new Set());
    return { ...programme, name: `${programme.name}その${no + 1}`, isNew: false };
  });
}

/** The same programme a year later: it repeats what it stated before, and texts, money and results move on. */
export function nextEdition(before: LabProgramme, random: Random): LabProgramme {
  const edition = before.edition + 1;
  const later = (text: string) => `${edition}年度は、${text.replace(/^\d+年度は、/, '')}`;
  return {
    ...before,
    edition,
    previous: before.current,
    current: nextYear(before.current, edition, random),
    indicators: before.indicators.map((indicator) => ({
      ...indicator,
      series: nextSeries(indicator.series, random),
    })),
    unmetReason: later(before.unmetReason),
    ratingReason: later(before.ratingReason),
    improvement: later(before.improvement),
    challenge: later(before.challenge),
    contribution: later(before.contribution),
  };
}

function nextYear(before: LabYear, edition: number, random: Random): LabYear {
  const budget = Math.round(before.budget * (0.8 + random.next() * 0.45));
  const fte = Math.max(0.05, Math.round((before.fte + random.int(-20, 20) / 100) * 100) / 100);
  return {
    ...before,
    budget,
    settlement: Math.round(budget * (0.7 + random.next() * 0.3)),
    fte,
    personnelCost: Math.round(fte * rateOf(edition)),
  };
}

type Series = LabProgramme['indicators'][number]['series'];

function nextSeries({ target, actual, next }: Series, random: Random): Series {
  const coming = next.value === null ? target : next;
  const print = (factor: number): Figure => scaled(coming, factor);
  return {
    previous: { target, actual },
    target: coming,
    actual: print(0.75 + random.next() * 0.4),
    next: random.chance(0.5) ? coming : print(1.05),
    met: false,
  };
}

function scaled({ value, unit }: Figure, factor: number): Figure {
  const moved = (value ?? 1) * factor;
  if (unit === '%') return figure(Math.min(100, moved), 'percent', '%');
  if (unit === '時間') return figure(moved, 'hours', unit);
  return figure(moved, unit === null ? 'bare' : 'count', unit ?? '');
}
