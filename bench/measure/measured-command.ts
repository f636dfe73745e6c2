import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { etlCommand } from '../../tests/support/etl-command.ts';
import { residentMegabytes } from './resident-memory.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PRELOADED = pathToFileURL(join(ROOT, 'bench/measure/peak-memory.mjs')).href;

const LOOK_EVERY_MS = 100;

/** How a command of the project ran, from its start to its end, with all processes that it started. */
export interface Measured {
  readonly seconds: number;
  /** Processor time of all its processes. */
  readonly cpuSeconds: number;
  /** Most resident memory of all processes together; where the system does not tell, the most of each, added up. */
  readonly peakMegabytesOfAll: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in the project's folder and measures it; throws what it said where it does not end with exit code 0. */
async function measureCommand(program: string, words: readonly string[]): Promise<Measured> {
  const place = mkdtempSync(join(tmpdir(), 'hyoka-bench-usage-'));
  const usagePath = join(place, 'usage');
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${PRELOADED}`.trim();
  const env = { ...process.env, NODE_OPTIONS, HYOKA_BENCH_USAGE: usagePath };
  const startedAt = performance.now();
  const child = spawn(program, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const together = watchMemory(child.pid);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  const seconds = (performance.now() - startedAt) / 1_000;
  const mostTogether = together.end();
  if (code !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${code}: ${stderr.slice(-2_000)}`);
  const usage = usageOf(usagePath);
  rmSync(place, { recursive: true });
  const peakMegabytesOfAll = Math.max(mostTogether ?? usage.addedUp, usage.most);
  return { seconds, cpuSeconds: usage.cpuSeconds, peakMegabytesOfAll, stdout, stderr };
}

/** Looks at all processes of a command several times a second until it is told to end. */
function watchMemory(pid: number | undefined) {
  let most: number | null = null;
  const look = () => {
    const now = pid === undefined ? null : residentMegabytes(pid);
    if (now !== null) most = Math.max(most ?? 0, now);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function usageOf(path: string) {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const all = lines.map(
    (line) => JSON.parse(line) as { readonly megabytes: number; readonly cpuSeconds: number },
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const memory = all.map(({ megabytes }) => megabytes);
  return {
    cpuSeconds: sum(all.map(({ cpuSeconds }) => cpuSeconds)),
    most: Math.max(...memory),
    addedUp: sum(memory),
  };
}

/** The command line of the project in one process of Node.js, as a service would start it. */
export function measureEtl(words: readonly string[]): Promise<Measured> {
  return measureCommand(process.execPath, [...etlCommand, ...words]);
}

/** The command line as a person types it, npm included. */
export function measureNpmEtl(words: readonly string[]): Promise<Measured> {
  return measureCommand('npm', ['run', '--silent', 'etl', '--', ...words]);
}
