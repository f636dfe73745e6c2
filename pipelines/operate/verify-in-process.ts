import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Census } from '../../src/load/census.ts';

const VERIFIER = fileURLToPath(new URL('./verifier.ts', import.meta.url));
const TIME_MAX_MS = 600_000;

/** Has a process of its own open a built file and compare it with what the builder saw; throws an error that names each difference. */
export async function verifyInProcess(databasePath: string, census: Census): Promise<void> {
  const { exitCode, output } = await runVerifier(JSON.stringify({ databasePath, census }));
  if (exitCode !== 0)
    throw new Error(`The new warehouse does not hold what was written to it: ${output.trim()}`);
}

function runVerifier(
  request: string,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), VERIFIER], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: TIME_MAX_MS,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
    child.stdin.end(request);
  });
}
