import { type Cell, textTable } from '../../src/load/query/text-table.ts';
import { EXIT, Failure } from '../failure.ts';
import { lockHolder } from '../operate/lock-holder.ts';
import { readManifest, rolledBackFrom } from '../operate/manifest.ts';
import { planRun } from '../operate/planning/plan-run.ts';
import type { Action } from '../operate/planning/planned-file.ts';
import { readHistory } from '../operate/run-history.ts';
import { reportRelease } from '../reports/report-release.ts';
import { loadMunicipalities } from '../rules/municipality.ts';
import { loadRules } from '../rules/rules.ts';
import { isPostgres, TARGET_HELP, TARGET_OPTION } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { FORMAT_OPTION, isJson, printJson } from './print-rows.ts';
import { keptReleases } from './releases.ts';
import { RULE_HELP, RULE_OPTIONS, type RuleChoice, ruleChoiceOf } from './rule-options.ts';
import { printRuns } from './runs.ts';

const RUNS_SHOWN = 5;
const HOUR_MS = 3_600_000;

/** Shows the current release, the last runs and what a run would change. */
export const status: Command = {
  help: `Usage: npm run etl -- status [--raw data/raw] [--out data/out] [--format table|json]

Reads both folders and writes nothing.

${RULE_HELP}
${TARGET_HELP}`,
  options: { ...FOLDER_OPTIONS, ...TARGET_OPTION, ...FORMAT_OPTION, ...RULE_OPTIONS },
  async run(options) {
    const asJson = isJson(options);
    const out = String(options.out);
    const found = await keptReleases(options);
    const release = found.find(({ is_current }) => is_current) ?? null;
    const holds =
      release === null ? null : ((await readManifest(out, release.release))?.summary ?? null);
    const rolledBack = isPostgres(options) ? null : await rolledBackFrom(out);
    const shown = await reportRelease(out);
    const last = (await readHistory(out)).slice(-RUNS_SHOWN).reverse();
    const running = await lockHolder(out);
    const pending = await pendingChanges(String(options.raw), out, ruleChoiceOf(options));
    const ageHours = release?.created_at
      ? Math.round((Date.now() - Date.parse(release.created_at)) / (HOUR_MS / 10)) / 10
      : null;
    if (asJson) {
      printJson({
        release,
        rolled_back_from: rolledBack,
        age_hours: ageHours,
        holds,
        report_release: shown,
        releases_kept: found.length,
        running,
        pending,
        last_runs: last,
      });
      return EXIT.done;
    }
    const rows: [string, Cell][] = [
      ['release', release?.release ?? noneText(found.length)],
      ...(rolledBack === null ? [] : [['rolled back from', rolledBack] satisfies [string, Cell]]),
      ['made at', release?.created_at ?? null],
      ['age in hours', ageHours],
      ['files', holds?.files ?? null],
      ['programmes (事務事業)', holds?.programmes ?? null],
      ['sheets', holds?.sheets ?? null],
      ['issues: error', holds?.issues.error ?? null],
      ['issues: warning', holds?.issues.warning ?? null],
      ['issues: info', holds?.issues.info ?? null],
      ['releases kept', found.length],
      ...(shown === null || shown === release?.release
        ? []
        : [['the report shows', shown] satisfies [string, Cell]]),
      [
        'running now',
        running === null ? 'no' : `${running.run_id} (process ${running.pid} on ${running.host})`,
      ],
      ...pendingRows(pending),
    ];
    process.stdout.write(`${textTable(['status', ''], rows)}\n`);
    printRuns(last);
    return EXIT.done;
  },
};

interface Pending {
  /** Files by what a run would do with them; null where RAW cannot be read. */
  readonly actions: Readonly<Partial<Record<Action, number>>> | null;
  readonly publishes: boolean | null;
}

async function pendingChanges(
  raw: string,
  out: string,
  { forms, signals }: RuleChoice,
): Promise<Pending> {
  const rules = await loadRules(forms ?? [], signals);
  try {
    const { files, changes } = await planRun({ raw, out }, rules, loadMunicipalities());
    const actions: Partial<Record<Action, number>> = {};
    for (const { action } of files) actions[action] = (actions[action] ?? 0) + 1;
    return { actions, publishes: changes.length > 0 };
  } catch (error) {
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code === undefined)
      throw error;
    return { actions: null, publishes: null };
  }
}

function pendingRows({ actions, publishes }: Pending): [string, Cell][] {
  if (actions === null) return [['pending', 'the raw folder cannot be read']];
  const counts = Object.entries(actions).map(([action, count]): [string, Cell] => [
    `pending: ${action}`,
    count,
  ]);
  return [['pending', publishes ? 'a run would publish a new release' : 'nothing'], ...counts];
}

/** A copy or a careless hand may have lost the link to a release that is there. */
function noneText(kept: number): string {
  return kept > 0 ? 'the link to it is lost; a run brings it back' : 'none yet';
}
