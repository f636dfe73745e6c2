import type { Random } from './random.ts';
import type { FactValue, Printed, Slot } from './slots.ts';
import type { IndicatorScale } from './vocabulary.ts';

/** A printed figure before it has a place: text, value (null for a sentinel) and printed unit. */
export interface Figure {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
}

const withThousands = (value: number): string => value.toLocaleString('en-US');

/** A number as its scale prints it: `70.0%`, `550,000人`, `160`, `181時間10分` (value in hours). */
export function figure(value: number, scale: IndicatorScale, unit: string): Figure {
  if (scale === 'percent') {
    const digits = value.toFixed(3).replace(/0{1,2}$/, '');
    return { text: `${digits}%`, value: Number(digits), unit: '%' };
  }
  if (scale === 'bare')
    return { text: String(Math.round(value)), value: Math.round(value), unit: null };
  if (scale === 'hours') return hours(value);
  return { text: `${withThousands(Math.round(value))}${unit}`, value: Math.round(value), unit };
}

function hours(value: number): Figure {
  const minutes = Math.round(value * 60);
  const rest = minutes % 60;
  const text = `${Math.floor(minutes / 60)}時間${rest === 0 ? '' : `${rest}分`}`;
  return { text, value: minutes / 60, unit: '時間' };
}

/** A word in a number's place; `-` says that there is nothing to state. */
export const sentinel = (text: string): Figure => ({ text, value: null, unit: null });

/** A figure in its slot, with the facts it states; `text` is the wording without a list marker. */
export function printFigure(slot: Slot, { text, value, unit }: Figure, marker = ''): Printed {
  const facts: Record<string, FactValue> = {};
  if (value !== null) facts[slot] = value;
  if (value !== null && unit !== null) facts[`${slot}.unit`] = unit;
  if (value === null && text !== '-') facts[`${slot}.text`] = text;
  return { text: `${marker}${text}`, facts };
}

/** Targets and actuals of an indicator's years; `met` tells whether the current target was reached. */
export interface Series {
  readonly previous: { readonly target: Figure; readonly actual: Figure } | null;
  readonly target: Figure;
  readonly actual: Figure;
  readonly next: Figure;
  readonly met: boolean;
}

const round = (value: number, scale: IndicatorScale): number => {
  if (scale === 'percent') return Math.min(100, Math.round(value * 10) / 10);
  if (scale === 'hours') return Math.round(value * 6) / 6;
  return Math.max(1, Math.round(value));
};

function startingTarget(scale: IndicatorScale, random: Random): number {
  if (scale === 'percent') return random.chance(0.3) ? 100 : random.int(20, 98);
  if (scale === 'bare') return random.int(3, 60);
  if (scale === 'hours') return random.int(30, 900);
  const large = random.chance(0.25);
  return large ? random.int(20, 900) * 1000 : random.int(5, 950);
}

function actualFor(target: number, scale: IndicatorScale, met: boolean, random: Random): number {
  const better = scale === 'fewer' ? -1 : 1;
  const distance = random.chance(0.15) && met ? 0 : 0.01 + random.next() * 0.35;
  const wanted = round(target * (1 + (met ? better : -better) * distance), scale);
  const isMet = better * (wanted - target) >= 0;
  if (isMet !== met) return met ? target : Math.max(0, target - better);
  const fine = scale === 'percent' && wanted > 1 && wanted < 99 && random.chance(0.06);
  return fine ? wanted + ((met ? 1 : -1) * random.int(1, 99)) / 1000 : wanted;
}

/** Values of one indicator over its years; a new programme has no year before. */
export function makeSeries(
  scale: IndicatorScale,
  unit: string,
  isNew: boolean,
  random: Random,
): Series {
  const met = random.chance(0.55);
  const steady = random.chance(0.55);
  const base = startingTarget(scale, random);
  const step = (value: number): number => {
    const factor = scale === 'fewer' ? 0.9 + random.next() * 0.1 : 1 + random.next() * 0.2;
    return steady ? value : round(value * factor, scale);
  };
  const [target, next] = [step(base), step(step(base))];
  const actual = actualFor(target, scale, met, random);
  const print = (value: number): Figure => figure(value, scale, unit);
  const better = scale === 'fewer' ? -1 : 1;
  return {
    previous: isNew ? null : previousYear(base, scale, unit, random),
    target: print(target),
    actual: print(actual),
    next: random.chance(0.04)
      ? sentinel(random.pick(['変更予定', '未定', '設定なし']))
      : print(next),
    met: better * (actual - target) >= 0,
  };
}

function previousYear(target: number, scale: IndicatorScale, unit: string, random: Random) {
  const actual = actualFor(target, scale, random.chance(0.6), random);
  return { target: figure(target, scale, unit), actual: figure(actual, scale, unit) };
}
