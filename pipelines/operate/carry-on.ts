import { Failure, LastingFailure } from '../failure.ts';
import type { Done, Run, RunEnd } from '../load.ts';
import { failedRun } from './failed-run.ts';
import { tellable } from './tellable.ts';

/** Brings what OUT publishes further where that is asked for. A run that reached OUT and no further has failed, with the figures of what OUT publishes. */
export async function carryOn(
  { options, log, runId, startedAt }: Run,
  done: Done,
): Promise<Done & Pick<RunEnd, 'error'>> {
  try {
    await options.publishOn?.(log);
    return { ...done, error: null };
  } catch (cause) {
    const error = stoppedAt(options.out, done, tellable(cause));
    const { outcome, exit_code, finished_at } = failedRun(runId, startedAt, error);
    return { ...done, record: { ...done.record, outcome, exit_code, finished_at }, error };
  }
}

/** OUT has its release by now, which a failure further on has to say. */
function stoppedAt(out: string, { record }: Done, cause: unknown): unknown {
  if (!(cause instanceof Failure) || cause instanceof LastingFailure) return cause;
  const message = `${cause.message}; ${out} publishes release ${record.release_id}, the next run brings it there`;
  return new Failure(cause.exitCode, message, { cause });
}
