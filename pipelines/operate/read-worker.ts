import { parentPort, workerData } from 'node:worker_threads';
import { transferOf } from '../../src/load/staging/pack-file.ts';
import { Failure } from '../failure.ts';
import type { Source } from '../find-sources.ts';
import { type PlainRules, rulesOf } from '../plain-rules.ts';
import { readerIn } from '../read-packed.ts';
import type { Answer, Problem } from './read-pool.ts';
import { readStable, type StableRead } from './read-stable.ts';

// A thread that reads one source at a time and hands its packed rows over without copying them.
const port = parentPort!;
const read = readerIn(rulesOf(workerData as PlainRules));

// One after the other, so that answers come in the order of the questions; the next one's bytes come meanwhile.
let turn = Promise.resolve();
port.on('message', (source: Source) => {
  const coming = readStable(source.absolutePath, source.path);
  // Whoever awaits it hears of its failure; until then it is nobody's.
  coming.catch(() => undefined);
  turn = turn.then(() => answer(source, coming));
});
port.postMessage({ ready: true } satisfies Answer);

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
