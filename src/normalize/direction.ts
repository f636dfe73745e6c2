import { matchesAny } from '../text/matches.ts';
import { Memo, oncePer } from '../text/memo.ts';
import type { Direction, IndicatorYear } from './record.ts';

/** What tells the direction of an indicator by its name: patterns of words, one a line, and what holds where none fits. */
export interface DirectionRules {
  readonly default_direction: Direction;
  readonly words: {
    readonly keep: string;
    readonly lower_is_better: string;
    readonly reduces: string;
    readonly higher_is_better: string;
    readonly depends: string;
  };
}

/** Which way an indicator is better, and where that comes from. */
export interface DirectionReading {
  readonly direction: Direction;
  readonly source: 'printed_ratio' | 'wording' | 'override' | 'default';
}

/** Direction of an indicator by its name: lower for what nobody wants more of, unknown for what may be either, else what the form takes for granted. */
export function directionOf(name: string | null, rules: DirectionRules): DirectionReading {
  return known(rules).recall(name ?? '', (text) => byWords(text.normalize('NFKC'), rules));
}

/** Names recur from edition to edition, and a sheet's is asked for several times. */
const known = oncePer((_rules: DirectionRules) => new Memo<string, DirectionReading>(MOST_NAMES));
const MOST_NAMES = 2_000;

function byWords(name: string, { words, default_direction }: DirectionRules): DirectionReading {
  const says = (patterns: string) => name !== '' && matchesAny(patterns, name);
  if (says(words.keep)) return { direction: 'keep', source: 'wording' };
  if (says(words.lower_is_better) && !says(words.reduces))
    return { direction: 'lower', source: 'wording' };
  if (says(words.higher_is_better)) return { direction: 'higher', source: 'wording' };
  if (says(words.depends)) return { direction: 'unknown', source: 'wording' };
  return { direction: default_direction, source: 'default' };
}

/** Direction by a bound that targets print (`10件以下`, `80%以上`); null where none does or two disagree. */
export function directionByBound(
  years: readonly Pick<IndicatorYear, 'target'>[],
): DirectionReading | null {
  const votes = new Set<Direction>();
  for (const { target } of years) {
    if (target.value === null || target.raw === null) continue;
    if (/(以下|以内|未満)$/u.test(target.raw)) votes.add('lower');
    if (/(以上|超)$/u.test(target.raw)) votes.add('higher');
  }
  const [direction] = votes;
  return votes.size === 1 && direction ? { direction, source: 'wording' } : null;
}

/** A year of an indicator with the rate of achievement (達成率) that the sheet prints for it, 95.2 for 95.2 %. */
export interface RatedYear extends Pick<IndicatorYear, 'target' | 'actual'> {
  readonly ratio: number | null;
}

/**
 * Direction by the printed rates: actual ÷ target speaks for higher, target ÷ actual or 2 − actual ÷ target for lower.
 * Null where no rate tells the two apart, or where two rates disagree.
 */
export function directionByRatio(years: readonly RatedYear[]): DirectionReading | null {
  const votes = new Set(years.map(voteOf).filter((vote) => vote !== null));
  const [direction] = votes;
  return votes.size === 1 && direction ? { direction, source: 'printed_ratio' } : null;
}

function voteOf({ target, actual, ratio }: RatedYear): 'higher' | 'lower' | null {
  if (ratio === null || !target.value || actual.value === null) return null;
  const share = actual.value / target.value;
  const isHigher = isPrintedAs(share, ratio);
  const isLower = isPrintedAs(1 / share, ratio) || isPrintedAs(2 - share, ratio);
  if (isHigher === isLower) return null;
  return isHigher ? 'higher' : 'lower';
}

/** Half a unit of a rate that is printed in whole per cent; a rate may also be printed as a share of 1. */
const HALF_A_PERCENT = 0.505;

function isPrintedAs(share: number, ratio: number): boolean {
  return (
    Math.abs(share * 100 - ratio) <= HALF_A_PERCENT ||
    Math.abs(share - ratio) <= HALF_A_PERCENT / 100
  );
}
