import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that a finished run must not leave: parts of builds, write-ahead logs, a lock; in words. */
export function leftovers(out: string): string[] {
  return ['', 'releases', 'cache'].flatMap((folder) => {
    const path = join(out, folder);
    const names = existsSync(path) ? readdirSync(path) : [];
    const left = names.filter(
      (name) => name.startsWith('.building-') || name.endsWith('.wal') || name === '.lock',
    );
    return left.map((name) => `left behind: ${join(folder, name)}`);
  });
}
