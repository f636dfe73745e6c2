import pLimit from 'p-limit';
import type { Logger } from '../../log.ts';
import { plainRules } from '../../rules/plain-rules.ts';
import type { Rules } from '../../rules/rules.ts';
import type { Source } from '../../sources/find-sources.ts';
import { readerIn, type SourceReader } from '../../sources/read-packed.ts';
import { isOutOfMemory, readAlone } from './read-alone.ts';
import { threadsFor, type Work } from './read-work.ts';
import { ReadingThread, readerProgram } from './reading-thread.ts';
import type { ThreadsAhead } from './threads-ahead.ts';

/** Readers of sources; as many sources may be in their hands as `width` says. */
export interface ReadPool {
  readonly read: SourceReader;
  readonly width: number;
  close(): Promise<void>;
}

const WIDTH_IN_THIS_THREAD = 4;
/** A thread has two files in hand, and more of small ones, whose bytes take longer to come than to be read: as many as these bytes hold. */
const BYTES_IN_HAND = 4_000_000;
const FILES_IN_HAND = { least: 2, most: 8 };

/** Where the threads of a pool come from. */
export interface PoolOptions {
  /** Threads that are on their way; all are started anew where absent. */
  readonly ahead?: ThreadsAhead;
  /** Memory of a thread for what lasts; V8's own choice where absent. */
  readonly heapMegabytes?: number;
}

/** Opens reading threads as the work and the machine call for, and reads in this thread where there is little work or no thread starts. A file that is too much for a thread's memory is quarantined. */
export async function openReadPool(
  rules: Rules,
  work: Work,
  log: Logger,
  options: PoolOptions = {},
): Promise<ReadPool> {
  const count = threadsFor(work);
  try {
    if (count > 0) return await openThreads(rules, count, filesInHand(work), options);
    await options.ahead?.stop();
  } catch (error) {
    log.warn({ step: 'read' }, `no reading threads, read in one: ${(error as Error).message}`);
  }
  return { read: readerIn(rules), width: WIDTH_IN_THIS_THREAD, close: async () => undefined };
}

async function openThreads(
  rules: Rules,
  count: number,
  inHand: number,
  { ahead, heapMegabytes }: PoolOptions,
): Promise<ReadPool> {
  const program = await readerProgram();
  const plain = plainRules(rules);
  const threads = [...((await ahead?.take().catch(() => [])) ?? [])];
  for (const thread of threads.splice(count)) void thread.close();
  while (threads.length < count) threads.push(new ReadingThread(program, heapMegabytes));
  const close = async () => {
    await Promise.all(threads.map((thread) => thread.close()));
  };
  await Promise.all(threads.map((thread) => thread.learn(plain))).catch(async (error) => {
    await close();
    throw error;
  });
  const another = () => {
    const thread = new ReadingThread(program, heapMegabytes);
    // Where it does not start, what it is asked fails.
    thread.learn(plain).catch(() => undefined);
    return thread;
  };
  const oneAtATime = pLimit(1);
  const tryAlone = async (source: Source) => {
    const own = another();
    try {
      return await readAlone(source, (one) => own.read(one));
    } finally {
      await own.close();
    }
  };
  const read = async (source: Source) => {
    const at = idlest(threads);
    const thread = threads[at]!;
    try {
      return await thread.read(source);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      if (threads[at] === thread) threads[at] = another();
      return oneAtATime(() => tryAlone(source));
    }
  };
  return { read, width: inHand * threads.length, close };
}

function filesInHand({ largest }: Work): number {
  const { least, most } = FILES_IN_HAND;
  return Math.min(most, Math.max(least, Math.floor(BYTES_IN_HAND / Math.max(1, largest))));
}

function idlest(threads: readonly ReadingThread[]): number {
  return threads.reduce(
    (best, { waiting }, at) => (waiting < threads[best]!.waiting ? at : best),
    0,
  );
}
