import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { etlCommand } from '../support/etl-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a process ended. */
export interface Ending {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command line in a process group of its own, so that it can be killed with all that it started. */
export interface Running {
  readonly ended: Promise<Ending>;
  /** Resolves when the program has written this line, or has ended. */
  said(line: string): Promise<void>;
  kill(): void;
}

/** Starts the command line. */
export function startEtl(...words: readonly string[]): Running {
  return start([...etlCommand, ...words]);
}

/** Starts a program of this folder. */
export function startProgram(name: string, ...words: readonly string[]): Running {
  return start(['--import', 'tsx', fileURLToPath(new URL(name, import.meta.url)), ...words]);
}

function start(words: readonly string[]): Running {
  const child = spawn(process.execPath, words, { cwd: ROOT, detached: true });
  const said = (line: string) =>
    new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => String(chunk).includes(line) && resolve());
      child.on('close', () => resolve());
    });
  return { ended: endingOf(child), said, kill: () => killGroup(child) };
}

function endingOf(child: ChildProcess): Promise<Ending> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
