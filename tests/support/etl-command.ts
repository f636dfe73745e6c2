import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly scripts: { readonly etl: string } };

/** Words after `node` that start the command line the way `npm run etl` does, in one process. */
export const etlCommand: readonly string[] = scripts.etl.split(' ').slice(1);
