import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Issue } from '../../src/issue.ts';
import { type ExitCode, Failure } from '../failure.ts';
import type { Source } from '../find-sources.ts';
import type { Logger } from '../log.ts';
import { plainRules } from '../plain-rules.ts';
import { type ReadPacked, readerIn, type SourceReader } from '../read-packed.ts';
import type { Rules } from '../rules.ts';
import { programPath } from '../start/programs.mjs';
import { formatOf, isOutOfMemory, readAlone } from './read-alone.ts';

/** An error on its way between threads; `exitCode` where it is a `Failure`. */
export interface Problem {
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly exitCode?: ExitCode;
}

/** What a reading thread says. */
export type Answer =
  | { readonly ready: true }
  | { readonly result: ReadPacked | Issue }
  | { readonly problem: Problem };

/** Readers of sources; as many sources may be in their hands as `width` says. */
export interface ReadPool {
  readonly read: SourceReader;
  readonly width: number;
  close(): Promise<void>;
}

/** What a run has to read, in bytes of text. */
export interface Work {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the largest file. */
  readonly largest: number;
}

/** A workbook takes about as long to read as a text of so many times its size: it is packed, and cells are wrapped in much else. */
const TEXT_OF_WORKBOOK = 5;

/** The work that files make, by their paths and sizes. */
export function workOf(files: readonly { readonly path: string; readonly bytes: number }[]): Work {
  let bytes = 0;
  let largest = 0;
  for (const file of files) {
    const own = file.bytes * (formatOf(file.path) === 'xlsx' ? TEXT_OF_WORKBOOK : 1);
    bytes += own;
    largest = Math.max(largest, own);
  }
  return { files: files.length, bytes, largest };
}

/** Where there is less to read than this, a thread takes longer to start than to help. */
const BYTES_A_THREAD = 2_000_000;
/** A file from here on may take more memory than there is: that must end a thread, not the run. */
const LARGE_BYTES = 32_000_000;
const THREADS_MAX = 8;
/** Nearly all that reading makes is soon forgotten; with room for it less has to be moved about. */
export const YOUNG_MEGABYTES = 48;
const WIDTH_IN_THIS_THREAD = 4;
/** A thread has two files in hand, and more of small ones, whose bytes take longer to come than to be read: as many as these bytes hold. */
const BYTES_IN_HAND = 4_000_000;
const FILES_IN_HAND = { least: 2, most: 8 };

/** Opens reading threads as the work and the machine call for, and reads in this thread where there is little work or no thread starts. A file that is too much for a thread's memory is quarantined. */
export async function openReadPool(
  rules: Rules,
  work: Work,
  log: Logger,
  heapMegabytes?: number,
): Promise<ReadPool> {
  const here = { read: readerIn(rules), width: WIDTH_IN_THIS_THREAD, close: async () => undefined };
  const wanted = Math.min(
    availableParallelism(),
    THREADS_MAX,
    work.files,
    Math.floor(work.bytes / BYTES_A_THREAD),
  );
  if (wanted < 2 && work.largest < LARGE_BYTES) return here;
  try {
    return await openThreads(rules, Math.max(1, wanted), filesInHand(work), heapMegabytes);
  } catch (error) {
    log.warn({ step: 'read' }, `no reading threads, read in one: ${(error as Error).message}`);
    return here;
  }
}

async function openThreads(
  rules: Rules,
  count: number,
  inHand: number,
  heapMegabytes: number | undefined,
): Promise<ReadPool> {
  const program = await programPath('operate/read-worker');
  const workerData = plainRules(rules);
  const open = () => new Thread(program, workerData, heapMegabytes);
  const threads = Array.from({ length: count }, open);
  const close = async () => {
    await Promise.all(threads.map((thread) => thread.close()));
  };
  await Promise.all(threads.map((thread) => thread.started)).catch(async (error) => {
    await close();
    throw error;
  });
  const oneAtATime = pLimit(1);
  const tryAlone = async (source: Source) => {
    const own = open();
    try {
      await own.started;
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
      if (threads[at] === thread) threads[at] = open();
      return oneAtATime(() => tryAlone(source));
    }
  };
  return { read, width: inHand * count, close };
}

function filesInHand({ largest }: Work): number {
  const { least, most } = FILES_IN_HAND;
  return Math.min(most, Math.max(least, Math.floor(BYTES_IN_HAND / Math.max(1, largest))));
}

function idlest(threads: readonly Thread[]): number {
  return threads.reduce(
    (best, { waiting }, at) => (waiting < threads[best]!.waiting ? at : best),
    0,
  );
}

interface Waiting {
  readonly resolve: (result: ReadPacked | Issue) => void;
  readonly reject: (error: Error) => void;
}

/** One worker; its answers come in the order of its questions. One that ends before its time fails all of them. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #end: Error | null = null;
  readonly started: Promise<unknown>;

  constructor(program: string, workerData: unknown, heapMegabytes?: number) {
    const resourceLimits = {
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      ...(heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: heapMegabytes }),
    };
    this.#worker = new Worker(program, { workerData, resourceLimits });
    this.started = once(this.#worker, 'message');
    // One that takes another's place is not waited for: what it is asked fails instead.
    this.started.catch(() => undefined);
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`A reading thread ended too early (${code})`)),
    );
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  read(source: Source): Promise<ReadPacked | Issue> {
    return new Promise((resolve, reject) => {
      if (this.#end !== null) return reject(this.#end);
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(source);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: Answer): void {
    if ('ready' in answer) return;
    const waiting = this.#waiting.shift();
    if ('result' in answer) waiting?.resolve(answer.result);
    else waiting?.reject(errorOf(answer.problem));
  }

  #fail(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end);
  }
}

function errorOf({ message, stack, code, exitCode }: Problem): Error {
  if (exitCode !== undefined) return new Failure(exitCode, message);
  return Object.assign(new Error(message), { stack, ...(code === undefined ? {} : { code }) });
}
