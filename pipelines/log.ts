import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

/** The run's structured log on standard error: readable lines on a terminal, JSON lines otherwise. */
export function openLog(runId: string, level: string): Logger {
  const options = { level, base: { run_id: runId } };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ fd: 2, sync: true }));
  return pino(
    options,
    pretty({
      destination: 2,
      sync: true,
      ignore: 'pid,hostname,run_id',
      translateTime: 'HH:MM:ss',
    }),
  );
}
