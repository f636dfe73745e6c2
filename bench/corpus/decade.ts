import type { LabProgramme, LabYear } from '../../tests/support/lab/programme.ts';
import { makeProgramme, type ProgrammeSetting } from '../../tests/support/lab/programme.ts';
import { proseWriter, type Writer } from '../../tests/support/lab/prose.ts';
import { type Random, seededRandom } from '../../tests/support/lab/random.ts';
import { THEMES, type Theme } from '../../tests/support/lab/vocabulary.ts';

/** Editions of a city in the corpus, oldest first. */
export const EDITIONS = Array.from({ length: 10 }, (_, index) => 2016 + index);

/** Personnel cost of one full-time equivalent in thousand yen, by city (numbered from 0) and fiscal year. */
export const rateOf = (city: number, fiscalYear: number): number =>
  7_500 + ((fiscalYear * 37 + city * 211) % 1_400);

/** So many programmes of one city through all editions, by edition: names stay, and each year is stated by two editions alike. */
export function makeDecade(programmes: number, seed: number): LabProgramme[][] {
  const random = seededRandom(seed);
  const writer = proseWriter(random);
  const names = new Set<string>();
  const lines = Array.from({ length: programmes }, () => makeLine(random, writer, names));
  return EDITIONS.map((_, index) => lines.map((line) => line[index]!));
}

/** One programme through all editions. */
function makeLine(random: Random, writer: Writer, names: Set<string>): LabProgramme[] {
  const theme = random.pick(THEMES);
  const [edition, ...later] = EDITIONS;
  const first = makeProgramme(settingOf(edition!, theme), random, writer, names);
  const line = [first];
  for (const next of later)
    line.push(nextEdition(first, line.at(-1)!, next, theme, random, writer));
  return line.map((sheet, index) => withNextTarget(sheet, line[index + 1]));
}

function settingOf(edition: number, theme: Theme): ProgrammeSetting {
  return {
    edition,
    rates: [rateOf(0, edition - 1), rateOf(0, edition)],
    eraStyle: 'short',
    twoIndicators: false,
    mostGoals: 2,
    theme,
  };
}

/** The sheet of a later edition: new texts, results and money; the year before as its own edition stated it. */
function nextEdition(
  first: LabProgramme,
  before: LabProgramme,
  edition: number,
  theme: Theme,
  random: Random,
  writer: Writer,
): LabProgramme {
  const drawn = drawAlike(first, settingOf(edition, theme), theme, random, writer);
  const { department, name, account, affairs, legalBasis, period, started, ended } = first;
  const series = {
    ...drawn.indicators[0]!.series,
    previous: before.indicators[0]!.series,
  };
  return {
    ...drawn,
    ...{ department, name, account, affairs, legalBasis, period, started, ended },
    previous: before.current,
    current: laterYear(first.current, drawn.current, edition, random),
    indicators: [{ ...first.indicators[0]!, series }],
  };
}

/** Draws until the programme is not a new one and counts what the first edition counts. */
function drawAlike(
  first: LabProgramme,
  setting: ProgrammeSetting,
  theme: Theme,
  random: Random,
  writer: Writer,
): LabProgramme {
  const counted = theme.indicators.find(([name]) => first.indicators[0]!.name.includes(name))![0];
  for (;;) {
    const drawn = makeProgramme(setting, random, writer, new Set());
    if (!drawn.isNew && drawn.indicators[0]!.name.includes(counted)) return drawn;
  }
}

/** Money and staff some way from the first edition's; what was spent of the budget is as drawn. */
function laterYear(first: LabYear, drawn: LabYear, edition: number, random: Random): LabYear {
  const budget = Math.round(first.budget * (0.7 + random.next() * 0.6));
  const used = drawn.budget > 0 ? drawn.settlement / drawn.budget : 0;
  const fte = Math.max(5, Math.round(first.fte * 100) + random.int(-10, 10)) / 100;
  const odd = drawn.personnelCost - Math.round(drawn.fte * rateOf(0, edition));
  const personnelCost = Math.round(fte * rateOf(0, edition)) + odd;
  return { ...drawn, budget, settlement: Math.round(budget * used), fte, personnelCost };
}

function withNextTarget(sheet: LabProgramme, later: LabProgramme | undefined): LabProgramme {
  if (!later) return sheet;
  const [indicator] = sheet.indicators;
  const series = { ...indicator!.series, next: later.indicators[0]!.series.target };
  return { ...sheet, indicators: [{ ...indicator!, series }] };
}
