import { editDistance } from '../../src/text/edit-distance.ts';

/** What the engine takes the user to mean: `Did you mean "a"?`, `Candidate bindings: "a", "b"`. */
const GUESSES = /^\s*(?:Did you mean|Candidate \w+:)(.*)$/gm;

const SHOWN_MAX = 5;

/** Names of the engine's guesses that are like the one the user wrote; the engine names something however far it is. */
export function nearNames(words: string, name: string): string[] {
  const guesses = [...words.matchAll(GUESSES)].flatMap(([, line]) =>
    [...line!.matchAll(/"([^"]+)"/g)].map(([, guess]) => guess!),
  );
  return guesses
    .filter((guess) => isNear(guess.toLowerCase(), name.toLowerCase()))
    .slice(0, SHOWN_MAX);
}

function isNear(guess: string, name: string): boolean {
  if (guess.includes(name) || name.includes(guess)) return true;
  return editDistance(guess, name) <= Math.max(guess.length, name.length) / 2;
}
