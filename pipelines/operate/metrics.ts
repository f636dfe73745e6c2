import { lstat } from 'node:fs/promises';
import { type RunReport, SEVERITIES } from './run-report.ts';
import { writeWhole } from './write-whole.ts';

const SECOND_MS = 1_000;

/** Writes the figures of a run as a Prometheus textfile, whole; throws where something else than a file is there. */
export async function writeMetrics(path: string, report: RunReport): Promise<void> {
  const there = await lstat(path).catch(() => null);
  if (there !== null && !there.isFile())
    throw new Error(`${path} is there and no file; name another with --metrics`);
  await writeWhole(path, metricsText(report));
}

/** Figures of a run in Prometheus' text format; what is unknown is left out. */
export function metricsText(report: RunReport): string {
  const finishedAt =
    report.finished_at === null ? null : Date.parse(report.finished_at) / SECOND_MS;
  const isGood = report.exit_code === 0 || report.exit_code === 3;
  const lines = [
    metric('hyoka_last_run_timestamp_seconds', 'End of the last run', finishedAt),
    metric(
      'hyoka_last_run_success',
      '1 where the last run ended with a whole warehouse (exit code 0 or 3)',
      isGood ? 1 : 0,
    ),
    metric('hyoka_last_run_exit_code', 'Exit code of the last run', report.exit_code),
    metric('hyoka_last_run_duration_seconds', 'Duration of the last run', report.seconds),
    metric(
      'hyoka_last_run_published',
      '1 where the last run published a new release',
      report.outcome === 'published' ? 1 : 0,
    ),
    metric('hyoka_files', 'Input files in the warehouse', report.files),
    metric('hyoka_files_read', 'Input files that the last run read', report.files_read),
    metric('hyoka_programmes', 'Programmes in the warehouse', report.programmes),
    metric('hyoka_sheets', 'Sheets in the warehouse', report.sheets),
    metric(
      'hyoka_quarantined_blocks',
      'Blocks that are not in the warehouse',
      report.quarantined_blocks,
    ),
    metric('hyoka_unmet_targets', 'Targets that were missed', report.unmet_targets),
    issueMetric(report),
  ];
  return lines.join('');
}

function metric(name: string, help: string, value: number | null): string {
  return value === null ? '' : `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
}

function issueMetric(report: RunReport): string {
  const lines = SEVERITIES.flatMap((severity) => {
    const count = report[`issues_${severity}`];
    return count === null ? [] : [`hyoka_issues{severity="${severity}"} ${count}\n`];
  });
  return lines.length === 0
    ? ''
    : `# HELP hyoka_issues Findings about the data\n# TYPE hyoka_issues gauge\n${lines.join('')}`;
}
