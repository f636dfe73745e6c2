import { spawn } from 'node:child_process';
import type { RunReport } from './run-report.ts';

const TIME_MAX_MS = 30_000;

/** Gives the summary of a run as JSON to a shell command; returns what went wrong, in words, or null. Never throws. */
export function notify(
  command: string,
  report: RunReport,
  timeMaxMs = TIME_MAX_MS,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let stderr = '';
    const timer = setTimeout(() => {
      endGroup(child.pid);
      resolve(`it took longer than ${timeMaxMs / 1_000} seconds`);
    }, timeMaxMs);
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = `${stderr}${chunk}`.slice(-500);
    });
    // A command that does not read its input is no failure.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      child.stderr.destroy();
      resolve(
        code === 0
          ? null
          : `it ended with ${signal ?? `exit code ${code}`} ${stderr.trim()}`.trim(),
      );
    });
    child.stdin.end(`${JSON.stringify(report)}\n`);
  });
}

/** Ends the command with everything that it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
