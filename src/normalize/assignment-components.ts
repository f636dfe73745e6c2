import type { Choice } from './assignment-problem.ts';

/** Groups values that compete: two values belong together when they may fill slots of one family. */
export function components(
  choices: readonly (readonly Choice[])[],
  families: readonly number[],
): number[][] {
  /** The group of each value and of each family that was met; joined groups take the lesser number. */
  const ofValue = choices.map((_, value) => value);
  const ofFamily = new Map<number, number>();
  const join = (a: number, b: number) => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)];
    for (let at = 0; at < ofValue.length; at++) if (ofValue[at] === more) ofValue[at] = less;
    for (const [family, group] of ofFamily) if (group === more) ofFamily.set(family, less);
  };
  for (let value = 0; value < choices.length; value++) {
    for (const { slot } of choices[value]!) {
      if (slot < 0) continue;
      const family = families[slot]!;
      const group = ofFamily.get(family);
      if (group === undefined) ofFamily.set(family, ofValue[value]!);
      else if (group !== ofValue[value]) join(group, ofValue[value]!);
    }
  }
  const groups = new Map<number, number[]>();
  for (const [value, group] of ofValue.entries()) {
    const own = groups.get(group);
    if (own) own.push(value);
    else groups.set(group, [value]);
  }
  return [...groups.values()];
}
