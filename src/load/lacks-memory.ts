/** True where the engine could not go on within its memory limit; the error of an SQL file has the engine's as its cause. */
export function lacksMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /out of memory/i.test(error.message) || lacksMemory(error.cause);
}
