import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { RunRecord } from '../../src/load/build/run-record.ts';
import { writeWhole } from './write-whole.ts';

const HISTORY_NAME = 'runs.jsonl';
const RUNS_MAX = 1_000;

/** Runs of an output folder, oldest first, at most a thousand; a line that is no run, such as one that a dying run left half, is passed over. */
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

const figure = z.number().nullable();

const RunRecordSchema: z.ZodType<RunRecord> = z.object({
  run_id: z.string(),
  release_id: z.string().nullable(),
  started_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
  version: z.string(),
  outcome: z.enum(['published', 'unchanged', 'refused', 'failed', 'died']),
  exit_code: figure,
  files: figure,
  files_read: figure,
  files_kept: figure,
  programmes: figure,
  issues_error: figure,
  issues_warning: figure,
  issues_info: figure,
});

function parseLine(text: string): RunRecord[] {
  try {
    return [RunRecordSchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
