// Plain JavaScript: it runs before anything can read TypeScript.
import { setFlagsFromString } from 'node:v8';

/**
 * Options of V8 for the pipeline. Readings go through hundreds of small functions; copied into each other they take far
 * longer to compile, on the cores that reading needs, than the calls between them cost: only those that are called very often
 * are compiled. There is a reading thread for each core, so each compiles and collects garbage by itself: helpers would take
 * a core from one of them.
 */
export const ENGINE_OPTIONS = [
  '--max-inlined-bytecode-size-cumulative=150',
  '--interrupt-budget=400000',
  '--no-concurrent-recompilation',
  '--no-parallel-scavenge',
];

/** Sets the options for this process and its threads. */
export function setEngineOptions() {
  for (const option of ENGINE_OPTIONS) setFlagsFromString(option);
}
