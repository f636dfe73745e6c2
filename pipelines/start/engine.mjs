// Plain JavaScript: it runs before anything can read TypeScript.
import { setFlagsFromString } from 'node:v8';

/**
 * Options of V8 for the pipeline. Readings go through hundreds of small functions; copied into each other they take far
 * longer to compile, on the cores that reading needs, than the calls between them cost. There is a reading thread for each
 * core, so each compiles and collects garbage by itself: helpers would take a core from one of them.
 */
const OPTIONS = [
  '--max-inlined-bytecode-size-cumulative=150',
  '--no-concurrent-recompilation',
  '--no-parallel-scavenge',
];

/** Only functions that are called very often are compiled. The V8 of Node.js 20 alone takes it; later ones wait long enough by themselves. */
const COMPILE_LATER = '--interrupt-budget=400000';

/** V8 in Node.js 20 and in 26. A process does not start with an option that its V8 does not know: others get none. */
const KNOWN_V8 = { first: 11, last: 14 };

/**
 * The options that a version of V8 takes.
 * @param {string} version such as 11.3.244.8-node.26
 */
export function optionsOfEngine(version) {
  const major = Number.parseInt(version, 10);
  if (major < KNOWN_V8.first || major > KNOWN_V8.last) return [];
  return major === KNOWN_V8.first ? [...OPTIONS, COMPILE_LATER] : OPTIONS;
}

/** The options of this process and of those that it starts. */
export const ENGINE_OPTIONS = optionsOfEngine(process.versions.v8);

/** Sets them for this process and its threads. */
export function setEngineOptions() {
  for (const option of ENGINE_OPTIONS) setFlagsFromString(option);
}
