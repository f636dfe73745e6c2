import { EXIT } from '../failure.ts';
import { rolledBackFrom } from '../operate/manifest.ts';
import { planRun } from '../operate/planning/plan-run.ts';
import type { PlannedFile } from '../operate/planning/planned-file.ts';
import { loadMunicipalities } from '../rules/municipality.ts';
import { loadRules } from '../rules/rules.ts';
import { requireSources } from '../sources/find-sources.ts';
import { together } from '../together.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { FORMAT_OPTION, isJson, printJson, printTable } from './print-rows.ts';
import { RULE_HELP, RULE_OPTIONS, ruleChoiceOf } from './rule-options.ts';
import { planOptionsOf, SCOPE_HELP, SCOPE_OPTIONS } from './scope-options.ts';

/** Shows what a run would do, file by file, and writes nothing. */
export const plan: Command = {
  help: `Usage: npm run etl -- plan [--raw data/raw] [--out data/out] [--format table|json]

For each file: read (new or changed), keep (taken over), keep-vanished (gone, its rows stay), remove or skip, and why.

${SCOPE_HELP}
${RULE_HELP}
  --format FORMAT     table (default) or json`,
  options: { ...FOLDER_OPTIONS, ...SCOPE_OPTIONS, ...FORMAT_OPTION, ...RULE_OPTIONS },
  async run(options) {
    const { asJson, planOptions } = together({
      asJson: () => isJson(options),
      planOptions: () => planOptionsOf(options),
    });
    const municipalities = loadMunicipalities();
    await requireSources(planOptions.raw, municipalities);
    const { forms, signals } = ruleChoiceOf(options);
    const { files, listingIssues, base, changes } = await planRun(
      planOptions,
      await loadRules(forms ?? [], signals),
      municipalities,
    );
    const willPublish = changes.length > 0 || planOptions.full === true;
    if (asJson) {
      const rows = files.map(({ path, action, reason }) => ({ path, action, reason }));
      printJson({
        release: base?.release ?? null,
        publishes: willPublish,
        changes,
        files: rows,
        issues: listingIssues,
      });
      return EXIT.done;
    }
    printTable<PlannedFile>(
      { file: ({ path }) => path, action: ({ action }) => action, why: ({ reason }) => reason },
      files,
    );
    for (const { message, remedy } of listingIssues)
      process.stdout.write(`${message}. ${remedy}\n`);
    const rolledBack = await rolledBackFrom(planOptions.out);
    const since = rolledBack === null ? '' : ` since release ${rolledBack}, which was rolled back`;
    process.stdout.write(
      willPublish
        ? `A run would publish a new release: ${reasons(changes)}\n`
        : `Nothing changed${since}: a run would publish nothing.\n`,
    );
    return EXIT.done;
  },
};

function reasons(changes: readonly string[]): string {
  return changes.length > 3
    ? `${changes.length} changes`
    : changes.join('; ') || 'asked for with --full';
}
