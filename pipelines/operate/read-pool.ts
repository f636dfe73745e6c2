import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Issue } from '../../src/issue.ts';
import { type ExitCode, Failure } from '../failure.ts';
import type { Source } from '../find-sources.ts';
import type { Logger } from '../log.ts';
import { type ReadPacked, readerIn, type SourceReader } from '../read-packed.ts';
import { plainRules, type Rules } from '../rules.ts';
import { programPath } from '../start/programs.mjs';

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

/** Where there is less to read than this, a thread takes longer to start than to help. */
const BYTES_A_THREAD = 2_000_000;
const THREADS_MAX = 8;
const WIDTH_IN_THIS_THREAD = 4;

/** Opens reading threads as the work and the machine call for, and reads in this thread where there is little work or no thread starts. */
export async function openReadPool(
  rules: Rules,
  work: { readonly files: number; readonly bytes: number },
  log: Logger,
): Promise<ReadPool> {
  const here = { read: readerIn(rules), width: WIDTH_IN_THIS_THREAD, close: async () => undefined };
  const wanted = Math.min(
    availableParallelism(),
    THREADS_MAX,
    work.files,
    Math.floor(work.bytes / BYTES_A_THREAD),
  );
  if (wanted < 2) return here;
  try {
    return await openThreads(rules, wanted);
  } catch (error) {
    log.warn({ step: 'read' }, `no reading threads, read in one: ${(error as Error).message}`);
    return here;
  }
}

async function openThreads(rules: Rules, count: number): Promise<ReadPool> {
  const program = await programPath('operate/read-worker');
  const workerData = plainRules(rules);
  const threads = Array.from({ length: count }, () => new Thread(program, workerData));
  const close = async () => {
    await Promise.all(threads.map((thread) => thread.close()));
  };
  await Promise.all(threads.map((thread) => thread.started)).catch(async (error) => {
    await close();
    throw error;
  });
  const idlest = () => threads.reduce((a, b) => (b.waiting < a.waiting ? b : a));
  return { read: (source) => idlest().read(source), width: 2 * count, close };
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

  constructor(program: string, workerData: unknown) {
    this.#worker = new Worker(program, { workerData });
    this.started = once(this.#worker, 'message');
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
