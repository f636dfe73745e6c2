/** A line of a run's log, as far as it tells of times. */
interface LogLine {
  readonly step?: string;
  readonly msg?: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly duration_ms?: number;
}

/** Seconds of the parts of one run, as its log tells them. */
export interface RunSteps {
  /** From the start of the build to the last file that was read; rows are staged meanwhile. */
  readonly read: number;
  /** The rest of the build: tables, views, checks. */
  readonly load: number;
  /** Verification by a second process, and the swap. */
  readonly publish: number;
}

/** Takes the parts of a run from the JSON lines of its log. */
export function stepsOfLog(log: string): RunSteps {
  const lines = log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine);
  const done = (step: string) =>
    lines.find((line) => line.step === step && line.msg === 'step done' && line.duration_ms);
  const secondsOf = (step: string) => (done(step)?.duration_ms ?? 0) / 1_000;
  const build = secondsOf('build');
  const buildStart = (done('build')?.time ?? 0) - build * 1_000;
  const lastRead = lines.findLast(({ msg }) => msg === 'file read')?.time ?? buildStart;
  const read = Math.max(0, lastRead - buildStart) / 1_000;
  return {
    read,
    load: build - read,
    publish: secondsOf('verify') + secondsOf('publish'),
  };
}
