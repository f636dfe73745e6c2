import { spawn } from 'node:child_process';
import type { Census } from '../../../src/load/build/census.ts';
import { ENGINE_OPTIONS } from '../../start/engine.mjs';
import { programPath } from '../../start/programs.mjs';

/** A process of its own that verifies one built file. */
export interface Verifier {
  /** Starts the process, so that it is ready when the file is; what goes wrong is told by `verify`. */
  start(): void;
  /** Compares the file with what its builder saw; throws an error that names each difference. */
  verify(databasePath: string, census: Census): Promise<void>;
  /** Ends the process where it is not needed. */
  stop(): Promise<void>;
}

/** A verifier that is not started yet. */
export function openVerifier(): Verifier {
  let started: ReturnType<typeof startProcess> | null = null;
  const start = () => {
    started ??= startProcess();
    started.catch(() => undefined);
    return started;
  };
  return {
    start,
    async verify(databasePath, census) {
      const { child, ended, said } = await start();
      child.stdin.end(JSON.stringify({ databasePath, census }));
      const how = await ended;
      if (how !== 0) throw new Error(`The new warehouse was not verified (${how}): ${said()}`);
    },
    async stop() {
      const running = await started?.catch(() => null);
      running?.child.kill();
    },
  };
}

async function startProcess() {
  const child = spawn(process.execPath, [...ENGINE_OPTIONS, await programPath('operate/verifier')]);
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code ?? String(signal)));
  });
  return { child, ended, said: () => output.trim() };
}
