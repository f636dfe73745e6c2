import type { Readings } from '../../src/load/release/readings-file.ts';
import type { Logger } from '../log.ts';
import { hashFile } from '../operate/planning/hash-file.ts';
import type { ReadPool } from '../operate/reading/read-pool.ts';
import { isSame, stampsOf } from '../operate/reading/read-stable.ts';
import type { Rules } from '../rules/rules.ts';
import type { Source } from '../sources/find-sources.ts';
import type { ReadPacked } from '../sources/read-packed.ts';
import { fromBytes } from './packed-bytes.ts';
import { readingKeyOf } from './reading-key.ts';

/** A pool that takes what other machines have read, and reads the rest: a reading counts where content and rules are the same. */
export function withKeptReadings(
  pool: ReadPool,
  readings: Readings,
  rules: Rules,
  log: Logger,
): ReadPool {
  const keyOf = readingKeyOf(rules);
  const kept = async (source: Source): Promise<ReadPacked | null> => {
    const stamps = await stampsOf(source.absolutePath);
    const bytes = await readings.find(source.path, keyOf(await hashFile(source.absolutePath)));
    if (bytes === null || !isSame(await stampsOf(source.absolutePath), stamps)) return null;
    log.info({ step: 'read', file: source.path }, 'taken from readings');
    return { ...fromBytes(bytes), stamps };
  };
  const tell = (error: Error) => {
    log.warn({ step: 'read' }, `a reading cannot be used, the file is read here: ${error.message}`);
    return null;
  };
  return {
    ...pool,
    read: async (source) => (await kept(source).catch(tell)) ?? pool.read(source),
  };
}
