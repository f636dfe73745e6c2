import type { Choice } from './assignment-problem.ts';

/** Groups values that compete: two values belong together when they may fill slots of one family. */
export function components(
  choices: readonly (readonly Choice[])[],
  families: readonly number[],
): number[][] {
  /** The group of each value, and of each family once it was met; joined groups take the lesser number. */
  const ofValue = choices.map((_, value) => value);
  const ofFamily: number[] = [];
  for (let value = 0; value < choices.length; value++) {
    for (const { slot } of choices[value]!) {
      if (slot < 0) continue;
      const family = families[slot]!;
      const own = ofValue[value]!;
      const group = ofFamily[family] ?? own;
      ofFamily[family] = Math.min(group, own);
      if (group === own) continue;
      replace(ofValue, Math.max(group, own), Math.min(group, own));
      replace(ofFamily, Math.max(group, own), Math.min(group, own));
    }
  }
  return grouped(ofValue);
}

function replace(groups: number[], from: number, to: number): void {
  for (let at = 0; at < groups.length; at++) if (groups[at] === from) groups[at] = to;
}

/** The values of each group, in the order of their first values. */
function grouped(ofValue: readonly number[]): number[][] {
  const places: number[] = [];
  const groups: number[][] = [];
  for (let value = 0; value < ofValue.length; value++) {
    const group = ofValue[value]!;
    places[group] ??= groups.push([]) - 1;
    groups[places[group]]!.push(value);
  }
  return groups;
}
