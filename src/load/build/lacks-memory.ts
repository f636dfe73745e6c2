const LACKING = /out of memory|could not allocate|failed to (allocate|pin)/i;

/** True for an error that tells, by its own message or a cause's, that the engine or a thread could not go on within its memory. */
export function lacksMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return LACKING.test(error.message) || lacksMemory(error.cause);
}
