import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunRecord } from '../../src/load/run-record.ts';
import { writeWhole } from './write-whole.ts';

const HISTORY_NAME = 'runs.jsonl';
const RUNS_MAX = 1_000;

/** Runs of an output folder, oldest first, at most a thousand; a line that a dying run left half is passed over. */
export async function readHistory(outFolder: string): Promise<RunRecord[]> {
  const text = await readFile(join(outFolder, HISTORY_NAME), 'utf8').catch(() => '');
  return text.split('\n').flatMap(parseLine).slice(-RUNS_MAX);
}

/** Adds a run to the history; the caller holds the lock. */
export async function appendHistory(outFolder: string, run: RunRecord): Promise<void> {
  const path = join(outFolder, HISTORY_NAME);
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const isBroken = lines.at(-1) !== '';
  if (isBroken || lines.length > 2 * RUNS_MAX) {
    const kept = [...(await readHistory(outFolder)), run].slice(-RUNS_MAX);
    await writeWhole(path, kept.map(line).join(''));
  } else await appendFile(path, line(run));
}

function line(run: RunRecord): string {
  return `${JSON.stringify(run)}\n`;
}

function parseLine(text: string): RunRecord[] {
  try {
    return [JSON.parse(text) as RunRecord];
  } catch {
    return [];
  }
}
