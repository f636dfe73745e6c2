import { parentPort } from 'node:worker_threads';
import { transferOf } from '../../../src/load/staging/pack-file.ts';
import { Failure } from '../../failure.ts';
import { rulesOf } from '../../rules/plain-rules.ts';
import type { Source } from '../../sources/find-sources.ts';
import { readerIn } from '../../sources/read-packed.ts';
import { readStable, type StableRead } from './read-stable.ts';
import type { Answer, Problem, Question } from './reading-thread.ts';

// A thread that reads one source at a time and hands its packed rows over without copying them.
const port = parentPort!;
// When a thread first gives memory away, V8 throws away what it compiled of all that packs: it does so while there is nothing yet.
const nothing = new ArrayBuffer(8);
structuredClone(nothing, { transfer: [nothing] });

let read: ReturnType<typeof readerIn>;

// One after the other, so that answers come in the order of the questions; the next one's bytes come meanwhile.
let turn = Promise.resolve();
port.on('message', (question: Question) => {
  if ('rules' in question) {
    read = readerIn(rulesOf(question.rules));
    port.postMessage({ ready: true } satisfies Answer);
    return;
  }
  const { source } = question;
  const coming = readStable(source.absolutePath, source.path);
  // Whoever awaits it hears of its failure; until then it is nobody's.
  coming.catch(() => undefined);
  turn = turn.then(() => answer(source, coming));
});

async function answer(source: Source, coming: Promise<StableRead>): Promise<void> {
  try {
    const result = await read(source, coming);
    const transfer = 'severity' in result ? [] : transferOf(result.packed);
    port.postMessage({ result } satisfies Answer, transfer);
  } catch (error) {
    port.postMessage({ problem: problemOf(error as Error) } satisfies Answer);
  }
}

function problemOf(error: Error): Problem {
  const { message, stack = '' } = error;
  const { code } = error as NodeJS.ErrnoException;
  return {
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(error instanceof Failure ? { exitCode: error.exitCode } : {}),
  };
}
