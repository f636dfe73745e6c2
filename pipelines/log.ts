import { createRequire } from 'node:module';
import pino, { type Logger } from 'pino';

export type { Logger };

/** The run's structured log on standard error: readable lines on a terminal, JSON lines otherwise. */
export function openLog(runId: string, level: string): Logger {
  const options = { level, base: { run_id: runId } };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ fd: 2, sync: true }));
  // Services log to a file: they need not load what makes lines readable.
  const pretty = createRequire(import.meta.url)('pino-pretty') as typeof import('pino-pretty');
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
