import { Worker } from 'node:worker_threads';
import type { Issue } from '../../../src/issue.ts';
import { type ExitCode, Failure } from '../../failure.ts';
import type { PlainRules } from '../../rules/plain-rules.ts';
import type { Source } from '../../sources/find-sources.ts';
import type { ReadPacked } from '../../sources/read-packed.ts';
import { programPath } from '../../start/programs.mjs';

/** What a reading thread is told: once the rules, then any number of sources. */
export type Question = { readonly rules: PlainRules } | { readonly source: Source };

/** What a reading thread says: that it has the rules, and what came of each source. */
export type Answer =
  | { readonly ready: true }
  | { readonly result: ReadPacked | Issue }
  | { readonly problem: Problem };

/** An error on its way between threads; `exitCode` where it is a `Failure`. */
export interface Problem {
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly exitCode?: ExitCode;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** Nearly all that reading makes is soon forgotten; with room for it less has to be moved about. */
export const YOUNG_MEGABYTES = 24;

/** Path of the program of a reading thread. */
export function readerProgram(): Promise<string> {
  return programPath('operate/read-worker');
}

/** One worker, which comes up while it is told what to do; its answers come in the order of its questions. One that ends before its time fails all of them. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting<ReadPacked | Issue>[] = [];
  #rules: Waiting<void> | null = null;
  #end: Error | null = null;

  constructor(program: string, heapMegabytes?: number) {
    const resourceLimits = {
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      ...(heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: heapMegabytes }),
    };
    this.#worker = new Worker(program, { resourceLimits });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`A reading thread ended too early (${code})`)),
    );
  }

  /** How many sources are in its hands. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Gives it the rules, before any source; throws where it does not start. */
  learn(rules: PlainRules): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#end !== null) return reject(this.#end);
      this.#rules = { resolve, reject };
      this.#ask({ rules });
    });
  }

  read(source: Source): Promise<ReadPacked | Issue> {
    return new Promise((resolve, reject) => {
      if (this.#end !== null) return reject(this.#end);
      this.#waiting.push({ resolve, reject });
      this.#ask({ source });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(question: Question): void {
    this.#worker.postMessage(question);
  }

  #settle(answer: Answer): void {
    if ('ready' in answer) {
      this.#rules?.resolve();
      return;
    }
    const waiting = this.#waiting.shift();
    if ('result' in answer) waiting?.resolve(answer.result);
    else waiting?.reject(errorOf(answer.problem));
  }

  #fail(error: Error): void {
    this.#end ??= error;
    this.#rules?.reject(this.#end);
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end);
  }
}

function errorOf({ message, stack, code, exitCode }: Problem): Error {
  if (exitCode !== undefined) return new Failure(exitCode, message);
  return Object.assign(new Error(message), { stack, ...(code === undefined ? {} : { code }) });
}
