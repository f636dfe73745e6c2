import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { etlCommand } from './etl-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How one call of the command line ended and what it said. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, without a terminal. */
export function etl(...words: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...etlCommand, ...words], { cwd: ROOT });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** A folder of its own with `raw/` and `out/`, gone after `dispose`. */
export class Workplace {
  readonly #root = mkdtempSync(join(tmpdir(), 'hyoka-'));
  readonly raw = join(this.#root, 'raw');
  readonly out = join(this.#root, 'out');

  constructor() {
    mkdirSync(this.raw);
  }

  /** Writes an input file; `path` is relative to the raw folder. */
  write(path: string, content: string | Uint8Array): void {
    const target = join(this.raw, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  load(): Promise<Outcome> {
    return etl('--raw', this.raw, '--out', this.out);
  }

  /** Rows of a query on what was published. */
  async query(sql: string): Promise<Record<string, unknown>[]> {
    const { exitCode, stdout, stderr } = await etl(
      'query',
      sql,
      '--format',
      'json',
      '--out',
      this.out,
    );
    if (exitCode !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  dispose(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
