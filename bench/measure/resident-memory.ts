import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and of all that it started, at one moment. */
interface ProcessStatus {
  readonly parent: number;
  readonly megabytes: number;
  readonly commandLine: string;
}

/**
 * Resident megabytes of a process together with its descendants, right now; null where the system has no /proc to tell. A
 * process that has been forked and does not run its own program yet shares all its pages with its parent, and is left out.
 */
export function residentMegabytes(pid: number): number | null {
  const all = new Map<number, ProcessStatus>();
  try {
    for (const name of readdirSync('/proc')) {
      const status = /^\d+$/.test(name) ? statusOf(name) : null;
      if (status) all.set(Number(name), status);
    }
  } catch {
    return null;
  }
  let sum = 0;
  for (const [one, status] of all)
    if (isWithin(one, pid, all) && (one === pid || !isCopyOfParent(status, all)))
      sum += status.megabytes;
  return sum;
}

/** Of a process that has ended there is nothing to read. */
function statusOf(pid: string): ProcessStatus | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1]);
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return { parent: number('PPid'), megabytes: (number('VmRSS') || 0) / 1024, commandLine };
  } catch {
    return null;
  }
}

function isCopyOfParent(status: ProcessStatus, all: ReadonlyMap<number, ProcessStatus>): boolean {
  return all.get(status.parent)?.commandLine === status.commandLine;
}

function isWithin(pid: number, root: number, all: ReadonlyMap<number, ProcessStatus>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 0; at = all.get(at)?.parent)
    if (at === root) return true;
  return false;
}
