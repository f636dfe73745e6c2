import { spawn } from 'node:child_process';
import type { Census } from '../../src/load/census.ts';
import { programPath } from '../start/programs.mjs';

/** A process of its own that waits to verify one built file. */
export interface Verifier {
  /** Compares the file with what its builder saw; throws an error that names each difference. */
  verify(databasePath: string, census: Census): Promise<void>;
  /** Ends the process where it is not needed. */
  stop(): void;
}

/** Starts the process, so that it is ready when the file is. */
export async function startVerifier(): Promise<Verifier> {
  const child = spawn(process.execPath, [await programPath('operate/verifier')]);
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
  return {
    async verify(databasePath, census) {
      child.stdin.end(JSON.stringify({ databasePath, census }));
      const how = await ended;
      if (how !== 0) {
        throw new Error(`The new warehouse was not verified (${how}): ${output.trim()}`);
      }
    },
    stop() {
      child.kill();
    },
  };
}
