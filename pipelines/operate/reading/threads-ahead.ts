import type { Source } from '../../sources/find-sources.ts';
import { newestAnnounced } from '../manifest.ts';
import type { PlanOptions } from '../planning/plan-run.ts';
import { guessWork, threadsFor } from './read-work.ts';
import { ReadingThread, readerProgram } from './reading-thread.ts';

/** Reading threads that come up while it is still being worked out what they shall read. */
export interface ThreadsAhead {
  /** Hands all of them over, once. */
  take(): Promise<readonly ReadingThread[]>;
  /** Ends those that nobody took. */
  stop(): Promise<void>;
}

/** What decides whether every source is read here. */
interface AheadOptions extends Pick<PlanOptions, 'out' | 'full' | 'municipality' | 'edition'> {
  /** Folder of what other machines have read. */
  readonly readings?: string;
}

/** Starts threads where every source will have to be read: there is no release yet, or `full` asks for it. */
export function startAhead(options: AheadOptions, sources: readonly Source[]): ThreadsAhead {
  let starting = startFor(options, sources);
  // Whoever takes them hears of a failure; until then it is nobody's.
  starting.catch(() => undefined);
  const take = () => {
    const taken = starting;
    starting = Promise.resolve([]);
    return taken;
  };
  const stop = async () => {
    const left = await take().catch(() => []);
    await Promise.all(left.map((thread) => thread.close()));
  };
  return { take, stop };
}

async function startFor(
  { out, full, municipality, edition, readings }: AheadOptions,
  sources: readonly Source[],
): Promise<readonly ReadingThread[]> {
  const isPart = [municipality, edition, readings].some((one) => one !== undefined);
  if (isPart || (!full && (await newestAnnounced(out)) !== null)) return [];
  const count = threadsFor(await guessWork(sources));
  const program = await readerProgram();
  return Array.from({ length: count }, () => new ReadingThread(program));
}
