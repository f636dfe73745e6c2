/** Says which tests are skipped and what would let them run; with HYOKA_NO_SKIPS=1 that is an error. Gives false. */
export function skipping(tests: string, remedy: string): false {
  if (process.env.HYOKA_NO_SKIPS === '1') throw new Error(remedy);
  process.stderr.write(`${tests} are skipped, ${remedy}\n`);
  return false;
}
