const LACKING = /out of memory|could not allocate|failed to (allocate|pin)/i;

/** True where the engine could not go on within its memory limit; the error of an SQL file has the engine's as its cause. */
export function lacksMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return LACKING.test(error.message) || lacksMemory(error.cause);
}
