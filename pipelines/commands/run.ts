import { statSync } from 'node:fs';
import { EXIT, type ExitCode, Failure } from '../failure.ts';
import { given } from '../given.ts';
import { KEEP, type LoadOptions, load } from '../load.ts';
import { type Logger, openLog } from '../log.ts';
import { writeMetrics } from '../operate/metrics.ts';
import { notify } from '../operate/notify.ts';
import { type RunReport, reportOf } from '../operate/run-report.ts';
import { summaryText } from '../summary-text.ts';
import { postgresAddress } from '../targets/postgres-address.ts';
import { isPostgres, TARGET_HELP, TARGET_OPTION } from '../targets/target.ts';
import { together } from '../together.ts';
import { type Command, FOLDER_OPTIONS, type OptionValues } from './command.ts';
import { LINKS_OPTION, linkingOf } from './links-option.ts';
import { LOG_LEVELS, sizeOption, textOption, wholeOption, wordOption } from './option-value.ts';
import { RULE_HELP, RULE_OPTIONS, ruleChoiceOf } from './rule-options.ts';
import { planOptionsOf, SCOPE_HELP, SCOPE_OPTIONS } from './scope-options.ts';

const MINUTE_MS = 60_000;

/** Loads what changed in RAW into a new release; the verb that runs where none is named. */
export const run: Command = {
  help: `Usage: npm run etl -- [run] [--raw data/raw] [--out data/out] [OPTIONS]

Reads the .txt, .tsv, .csv and .xlsx files of RAW/<code>-<slug>/… that changed since the release before and publishes
OUT/warehouse.duckdb whole. A file or sheet that cannot be read is quarantined with its reason in etl.issue; the others
are loaded. Where nothing changed, nothing is read and nothing is published.

  --raw FOLDER        where the municipalities' folders are
  --out FOLDER        where the warehouse is published
${TARGET_HELP}
${RULE_HELP}
${SCOPE_HELP}
  --shard I/N         read only part I of N of the files, into OUT/readings/, and load nothing
  --readings FOLDER   take from here what other machines have read with --shard
  --keep N            releases to keep, the current one among them (${KEEP})
  --wait              wait while another run works in OUT, at most --wait-minutes (60)
  --links WORD        auto (default), or never: no link, OUT/warehouse.json names the release
  --memory-limit SIZE memory of the database engine, e.g. 2GB (350MB)
  --metrics FILE      write a Prometheus textfile
  --notify COMMAND    give the summary of the run to this command, as JSON on standard input
  --log-level LEVEL   debug, info, warn, error or silent

Exit codes: 0 done · 1 a defect of the program · 2 bad usage, configuration or surroundings (folders, disk, memory) ·
3 done, but something was quarantined · 4 refused by a check, the release before stays · 5 another run holds the lock`,
  options: {
    ...FOLDER_OPTIONS,
    ...SCOPE_OPTIONS,
    ...TARGET_OPTION,
    ...RULE_OPTIONS,
    shard: { type: 'string' },
    readings: { type: 'string' },
    keep: { type: 'string', default: String(KEEP) },
    wait: { type: 'boolean', default: false },
    'wait-minutes': { type: 'string', default: '60' },
    ...LINKS_OPTION,
    'memory-limit': { type: 'string' },
    metrics: { type: 'string' },
    notify: { type: 'string' },
    'log-level': { type: 'string' },
  },
  async run(options) {
    const { isOnward, loadOptions, shard, ...told } = together({
      isOnward: () => toPostgres(options),
      loadOptions: () => loadOptionsOf(options),
      level: () => wordOption(options, 'log-level', LOG_LEVELS),
      shard: () => shardOf(options),
    });
    const level = told.level ?? (process.stderr.isTTY ? 'warn' : 'info');
    if (shard !== undefined) return runShard(shard, loadOptions, level);
    let log: Logger | undefined;
    const publishOn = (own: Logger) => publishToDatabase(loadOptions, own);
    const end = await load({ ...loadOptions, ...(isOnward && { publishOn }) }, (runId) => {
      log = openLog(runId, level);
      return log;
    });
    await tell(options, reportOf(end), log);
    if (end.error !== null) throw end.error;
    process.stdout.write(summaryText(end, loadOptions.out));
    return end.record.exit_code === EXIT.quarantined ? EXIT.quarantined : EXIT.done;
  },
};

/** True where releases go on to PostgreSQL: a target that cannot be is refused before anything is published. */
function toPostgres(options: OptionValues): boolean {
  const isOnward = isPostgres(options);
  if (isOnward) postgresAddress();
  return isOnward;
}

/** The part of the files that --shard names, and of how many; absent where the option is. */
function shardOf(options: OptionValues): { no: number; count: number } | undefined {
  const text = textOption(options, 'shard');
  if (text === undefined) return undefined;
  const [, no, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (!no || !count || no > count)
    throw new Failure(EXIT.usage, '--shard must be a part of so many, such as 2/4');
  if (options.municipality !== undefined || options.edition !== undefined)
    throw new Failure(
      EXIT.usage,
      '--shard reads its part of all files; name --municipality or --edition with the run that takes the readings',
    );
  return { no, count };
}

/** Reads one part of the files for a run that collects the parts. */
async function runShard(
  shard: { no: number; count: number },
  options: LoadOptions,
  level: string,
): Promise<ExitCode> {
  const { readShard } = await import('../readings/read-shard.ts');
  const log = openLog(`shard-${shard.no}-of-${shard.count}`, level);
  const { path, files, issues } = await readShard(options, shard, log);
  for (const { path: file, code, message } of issues)
    log.error({ step: 'read', file, code }, message);
  process.stdout.write(`${files} files read into ${path}\n`);
  return issues.length > 0 ? EXIT.quarantined : EXIT.done;
}

/** What the folder publishes goes on to the database, also what an earlier run could not bring there. */
async function publishToDatabase({ out, keep }: LoadOptions, log: Logger): Promise<void> {
  const { publishToPostgres } = await import('../targets/publish-to-postgres.ts');
  const { releaseId, isNew, written, ended } = await publishToPostgres(out, keep ?? KEEP, log);
  const change = isNew ? `${written} rows written, ${ended} ended` : 'there already';
  process.stdout.write(`PostgreSQL: release ${releaseId}, ${change}\n`);
}

function loadOptionsOf(options: OptionValues): LoadOptions {
  const { planOptions, waitMinutes, keep, linking, ...others } = together({
    planOptions: () => planOptionsOf(options),
    keep: () => wholeOption(options, 'keep', 1)!,
    waitMinutes: () => wholeOption(options, 'wait-minutes', 1)!,
    linking: () => linkingOf(options),
    memoryLimit: () => sizeOption(options, 'memory-limit'),
    readings: () => readingsOf(options),
  });
  return {
    ...planOptions,
    keep,
    waitMs: options.wait === true ? waitMinutes * MINUTE_MS : 0,
    linking,
    ...ruleChoiceOf(options),
    ...given(others),
  };
}

function readingsOf(options: OptionValues): string | undefined {
  const readings = textOption(options, 'readings');
  if (readings !== undefined && !statSync(readings, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(EXIT.usage, `There is no folder ${readings}; name another with --readings`);
  return readings;
}

/** Tells machines and people about the run; that this fails must not fail the run. */
async function tell(
  options: OptionValues,
  report: RunReport,
  log: Logger | undefined,
): Promise<void> {
  const metrics = textOption(options, 'metrics');
  const command = textOption(options, 'notify');
  if (metrics !== undefined && report.exit_code !== EXIT.locked) {
    await writeMetrics(metrics, report).catch((error: Error) =>
      log?.warn({ step: 'report', file: metrics }, `metrics not written: ${error.message}`),
    );
  }
  if (command !== undefined) {
    const problem = await notify(command, report);
    if (problem !== null)
      log?.warn({ step: 'report' }, `the notification command failed: ${problem}`);
  }
}
