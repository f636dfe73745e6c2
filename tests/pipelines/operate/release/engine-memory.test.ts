import { pino } from 'pino';
import { expect, it } from 'vitest';
import {
  type EngineMemory,
  withEngineMemory,
} from '../../../../pipelines/operate/release/engine-memory.ts';

const lacking = new Error('Out of Memory Error: could not allocate block of size 256.0 KiB');

/** A build that fails as often as there are errors, what it was given, and what was logged. */
function tries(...errors: readonly Error[]) {
  const given: EngineMemory[] = [];
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
  const build = async (memory: EngineMemory) => {
    given.push(memory);
    const error = errors[given.length - 1];
    if (error) throw error;
    return 'built';
  };
  return { given, lines, log, build };
}

it('builds again with more memory where none is named and the usual one does not suffice', async () => {
  const { given, lines, log, build } = tries(lacking);
  expect(await withEngineMemory(undefined, log, build)).toBe('built');
  expect(given).toEqual([
    { memoryWhileAdding: '96MB', memoryLimit: '350MB' },
    { memoryWhileAdding: '350MB', memoryLimit: '1GB' },
  ]);
  expect(lines.join()).toMatch(/building again with 1GB/);
});

it('tells that memory lacks even so, and keeps to a limit that is named', async () => {
  const usual = tries(lacking, lacking);
  await expect(withEngineMemory(undefined, usual.log, usual.build)).rejects.toBe(lacking);
  expect(usual.given).toHaveLength(2);
  const named = tries(lacking);
  await expect(withEngineMemory('2GB', named.log, named.build)).rejects.toBe(lacking);
  expect(named.given).toEqual([{ memoryLimit: '2GB' }]);
});

it('does not try again after another error', async () => {
  const { given, log, build } = tries(new Error('no such column'));
  await expect(withEngineMemory(undefined, log, build)).rejects.toThrow('no such column');
  expect(given).toHaveLength(1);
});
