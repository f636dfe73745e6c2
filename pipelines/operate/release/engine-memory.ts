import { lacksMemory } from '../../../src/load/build/lacks-memory.ts';
import type { Logger } from '../../log.ts';

/** Memory that the engine may take for a build; what does not fit spills to the disk. */
export interface EngineMemory {
  readonly memoryLimit: string;
  /** As long as files are read and readers need theirs; `memoryLimit` where absent. */
  readonly memoryWhileAdding?: string;
}

/** What is tried in turn where no limit is named. The first is enough for 200,000 programmes of usual texts. */
const USUAL: readonly EngineMemory[] = [
  { memoryWhileAdding: '96MB', memoryLimit: '350MB' },
  { memoryWhileAdding: '350MB', memoryLimit: '1GB' },
];

/** Builds within the named limit; where none is named, once more with more memory if the usual one does not suffice. */
export async function withEngineMemory<Result>(
  named: string | undefined,
  log: Logger,
  build: (memory: EngineMemory) => Promise<Result>,
): Promise<Result> {
  const waiting = named === undefined ? [...USUAL] : [{ memoryLimit: named }];
  while (true) {
    try {
      return await build(waiting.shift()!);
    } catch (error) {
      const [next] = waiting;
      if (!next || !lacksMemory(error)) throw error;
      const reason = (error as Error).message.split('\n')[0];
      const message = `the engine's memory did not suffice; building again with ${next.memoryLimit}`;
      log.warn({ step: 'build', reason }, message);
    }
  }
}
