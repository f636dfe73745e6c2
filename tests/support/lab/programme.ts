import { type LabActivity, makeActivities } from './activities.ts';
import { printedEra, type YearStyle } from './era-label.ts';
import { makeSeries, type Series } from './figures.ts';
import type { Variables, Writer } from './prose.ts';
import type { Random } from './random.ts';
import {
  DEPARTMENTS,
  EVALUATOR_TITLES,
  FAMILY_NAMES,
  GIVEN_NAMES,
  LEGAL_BASES,
  NAME_ENDINGS,
  PLACES,
  THEMES,
  type Theme,
} from './vocabulary.ts';

/** Money in thousand yen, staff in FTE, of one fiscal year. */
export interface LabYear {
  readonly budget: number;
  readonly settlement: number;
  readonly fte: number;
  readonly other: number;
  readonly special: number;
  readonly personnelCost: number;
}

export interface LabIndicator {
  readonly name: string;
  readonly basis: string;
  readonly series: Series;
}

/** A made-up programme: everything that the form states, known. Texts are unique in a corpus. */
export interface LabProgramme {
  readonly edition: number;
  readonly department: string;
  readonly name: string;
  readonly rank: string | null;
  readonly account: string;
  readonly affairs: readonly string[];
  readonly legalBasis: string;
  readonly purpose: string;
  readonly started: number;
  readonly ended: number | null;
  /** The period as printed, e.g. `H25年度～`. */
  readonly period: string;
  /** Started in the edition's year: no money, staff or figures the year before. */
  readonly isNew: boolean;
  readonly previous: LabYear;
  readonly current: LabYear;
  readonly activities: readonly LabActivity[];
  readonly indicators: readonly LabIndicator[];
  readonly unmetReason: string;
  readonly rating: string;
  readonly ratingReason: string;
  readonly improvement: string;
  readonly challenge: string;
  /** SDG goals 1–17. */
  readonly goals: readonly number[];
  readonly contribution: string;
  readonly methodNote: string | null;
  readonly evaluatorTitle: string;
  readonly evaluatorName: string;
  /** A new programme may print dashes for the year before, or nothing. */
  readonly dashesBefore: boolean;
}

/** What the programmes of one file have in common, and what they may have. */
export interface ProgrammeSetting {
  readonly edition: number;
  /** Personnel cost of one FTE in thousand yen: the year before, the edition's year. */
  readonly rates: readonly [previous: number, current: number];
  readonly eraStyle: YearStyle;
  /** Some programmes have two indicators. */
  readonly twoIndicators: boolean;
  readonly mostGoals: number;
  /** What the programme is about; drawn where absent. */
  readonly theme?: Theme;
}

const RATING_SHARES = {
  met: ['S', ...'AAAAAAAA', 'B'],
  unmet: ['A', 'A', ...'BBBBBB', 'C', 'C', 'C', 'D'],
} as const;

/** One programme; `takenNames` keeps names apart within a file. */
export function makeProgramme(
  setting: ProgrammeSetting,
  random: Random,
  writer: Writer,
  takenNames: Set<string>,
): LabProgramme {
  const { edition } = setting;
  const theme = setting.theme ?? random.pick(THEMES);
  const { name, place } = makeName(theme, random, takenNames);
  const isNew = random.chance(0.1);
  const indicators = indicatorThemes(theme, setting, random);
  const variables = makeVariables(theme, place, indicators[0]?.[0] ?? '', setting);
  const series = indicators.map(([, scale, unit]) => makeSeries(scale, unit, isNew, random));
  const met = series.every((one) => one.met);
  const department = random.pick(DEPARTMENTS);
  return {
    ...makeHead(department, setting, isNew, random),
    edition,
    department,
    name,
    isNew,
    purpose: writer.write('purpose', variables),
    ...makeYears(setting, isNew, random),
    activities: makeActivities(theme, series[0] as Series, random),
    indicators: indicators.map(([indicatorName], index) => ({
      name: indicatorName,
      basis: writer.write('basis', { ...variables, i: indicatorName }),
      series: series[index] as Series,
    })),
    unmetReason: met ? metWording(random) : writer.write('unmet', variables),
    rating: random.pick(met ? RATING_SHARES.met : RATING_SHARES.unmet),
    ratingReason: writer.write(met ? 'ratingMet' : 'ratingUnmet', variables),
    improvement:
      isNew && random.chance(0.2) ? '新規事業のためなし' : writer.write('improvement', variables),
    challenge: writer.write('challenge', variables),
    goals: random
      .shuffle(Array.from({ length: 17 }, (_, index) => index + 1))
      .slice(0, random.int(1, setting.mostGoals))
      .sort((a, b) => a - b),
    contribution: writer.write('contribution', variables),
    methodNote: random.chance(0.3) ? writer.write('methodNote', variables) : null,
    dashesBefore: random.chance(0.5),
  };
}

const metWording = (random: Random): string =>
  random.pick(['目標達成済み', '目標達成済', '目標達成', '目標達成', '目標を達成している。']);

function makeName(
  theme: Theme,
  random: Random,
  taken: Set<string>,
): { name: string; place: string } {
  for (let attempt = 0; attempt < 500; attempt++) {
    const place = random.pick(PLACES);
    const quoted = random.chance(0.06) ? `「${place}(まち)を見つめ、未来を拓く」` : '';
    const name = `${quoted === '' ? place : quoted}${theme.subject}${random.pick(NAME_ENDINGS)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, place };
  }
  throw new Error('names are used up');
}

/** One or two indicators, told apart from the names that other programmes use by their place. */
function indicatorThemes(theme: Theme, setting: ProgrammeSetting, random: Random) {
  const count = setting.twoIndicators && random.chance(0.35) ? 2 : 1;
  const prefix = random.chance(0.5) ? `${random.pick(PLACES)}地区における` : '';
  const suffix = random.chance(0.2) ? '(前年度比較対象分＋新規分)' : '';
  const chosen = random.shuffle(theme.indicators).slice(0, count);
  return chosen.map(([name, scale, unit]) => [`${prefix}${name}${suffix}`, scale, unit] as const);
}

function makeVariables(
  theme: Theme,
  place: string,
  indicator: string,
  setting: ProgrammeSetting,
): Variables {
  const era = (offset: number): string => `${printedEra(setting.edition + offset, 'kanji')}年度`;
  return {
    s: `${place}${theme.subject}`,
    w: theme.people,
    p: place,
    i: indicator,
    y: era(0),
    l: era(-1),
    x: era(1),
  };
}

function makeHead(department: string, setting: ProgrammeSetting, isNew: boolean, random: Random) {
  const { edition, eraStyle } = setting;
  const started = isNew ? edition : edition - random.int(1, random.chance(0.2) ? 38 : 15);
  const ended = random.chance(0.12) ? edition + random.int(0, 5) : null;
  const suffix = random.pick(['年度', '年度', '年', '']);
  const spell = (year: number): string => `${printedEra(year, eraStyle)}${suffix}`;
  const title =
    random.chance(0.7) && /課$/.test(department)
      ? `${department}長`
      : random.pick(EVALUATOR_TITLES);
  return {
    started,
    ended,
    period: `${spell(started)}～${ended === null ? '' : spell(ended)}`,
    rank: random.pick(['最優先', '重要', '優先', '優先', null]),
    account: random.pick(['一般', '一般', '一般', '一般', '特別', '国保', '介護', '下水道']),
    affairs: random.pick([
      ['自治事務'],
      ['自治事務'],
      ['自治事務'],
      ['自治事務'],
      ['法定受託事務'],
      ['法定受託+附加'],
      ['自治事務', '法定受託事務'],
    ]),
    legalBasis: random.chance(0.4) ? '特になし' : random.pick(LEGAL_BASES),
    evaluatorTitle: title,
    evaluatorName: `${random.pick(FAMILY_NAMES)} ${random.pick(GIVEN_NAMES)}`,
  };
}

function makeYears({ rates }: ProgrammeSetting, isNew: boolean, random: Random) {
  const nothing: LabYear = {
    budget: 0,
    settlement: 0,
    fte: 0,
    other: 0,
    special: 0,
    personnelCost: 0,
  };
  const fte = random.int(5, random.chance(0.2) ? 900 : 250) / 100;
  const change = random.chance(0.25) ? 0 : random.int(-30, 30) / 100;
  const before = Math.max(0.05, Math.round((fte + change) * 100) / 100);
  const money = random.chance(0.12) ? 0 : Math.round(Math.exp(4 + random.next() * 8));
  const moneyBefore = random.chance(0.08) ? money : Math.round(money * (0.6 + random.next() * 0.8));
  return {
    previous: isNew ? nothing : makeYear(moneyBefore, before, rates[0], random),
    current: makeYear(money, fte, rates[1], random),
  };
}

/** Settlement stays within the budget but for one in twenty; two costs in a hundred fit no rate, as in real sheets. */
function makeYear(budget: number, fte: number, rate: number, random: Random): LabYear {
  const used = random.chance(0.05) ? 1.02 : random.chance(0.15) ? 1 : 0.4 + random.next() * 0.6;
  const share = (): number => (random.chance(0.88) ? 0 : random.int(10, 200) / 100);
  const odd = random.chance(0.02) ? random.int(11, 30) : 0;
  return {
    budget,
    settlement: Math.round(budget * used),
    fte,
    other: share(),
    special: share(),
    personnelCost: Math.round(fte * rate) + odd,
  };
}
