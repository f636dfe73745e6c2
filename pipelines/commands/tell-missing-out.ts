import { existsSync } from 'node:fs';

/** Tells on standard error where the output folder is not there: before the first run that is usual, and otherwise its name is mistyped. */
export function tellMissingOut(out: string): void {
  if (existsSync(out)) return;
  process.stderr.write(
    `There is no folder ${out} yet: npm run etl makes it, or name another with --out.\n`,
  );
}
