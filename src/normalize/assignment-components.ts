import type { Choice } from './assignment-problem.ts';

/** Groups values that compete: two values belong together when they may fill slots of one family. */
export function components(
  choices: readonly (readonly Choice[])[],
  families: readonly number[],
): number[][] {
  const groups: { families: Set<number>; values: number[] }[] = [];
  for (const [value, own] of choices.entries()) {
    const reach = new Set(own.flatMap(({ slot }) => (slot < 0 ? [] : [families[slot]!])));
    const joined = groups.filter((group) =>
      [...reach].some((family) => group.families.has(family)),
    );
    for (const group of joined) {
      for (const family of group.families) reach.add(family);
      groups.splice(groups.indexOf(group), 1);
    }
    const values = [...joined.flatMap((group) => group.values), value].sort((a, b) => a - b);
    groups.push({ families: reach, values });
  }
  return groups.map((group) => group.values);
}
