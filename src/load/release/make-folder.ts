import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder where it is not there, and those above it. The recursive `mkdir` of Node.js never ends where a folder that is
 * there can hold no other, as below /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const above = dirname(resolve(path));
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === resolve(path)) throw error;
    await makeFolder(above);
    await makeOne(path);
  }
}

/** Another process may have been first, and a link may lead to a folder. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const isThere = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isThere) throw error;
  }
}
