import { textTable } from '../src/load/query/text-table.ts';
import { FOLDER_OPTIONS } from './commands/command.ts';
import type { RunEnd } from './load.ts';
import { outOption } from './out-option.ts';

/** The last words of a run: what was loaded, what was left out, where the warehouse is and what to do next, in this output folder. */
export function summaryText(end: RunEnd, out: string = FOLDER_OPTIONS.out.default): string {
  const { record, summary, warehousePath } = end;
  if (summary === null) return '';
  const { facts, issues } = summary;
  const rows: [string, number][] = [
    ['files', summary.files],
    ['files read in this run', record.files_read ?? 0],
    ['programmes (事務事業)', summary.programmes],
    ['sheets', summary.sheets],
    ['cost rows', facts.fact_cost],
    ['indicator results', facts.fact_indicator_result],
    ['activity results', facts.fact_activity_result],
    ['SDG goals', facts.bridge_programme_sdg],
    ['unmet targets', summary.unmetTargets],
    ['blocks quarantined', summary.quarantinedBlocks],
    ['issues: error', issues.error],
    ['issues: warning', issues.warning],
    ['issues: info', issues.info],
  ];
  const folder = outOption(out);
  const warnings = summary.warnings.map(
    ({ name, claim, offenders }) => `check ${name}: ${offenders} row(s) against "${claim}"\n`,
  );
  const whichRows =
    warnings.length > 0
      ? `Samples of these rows: npm run etl -- query "select check_name, samples from etl.check_result where not passed"${folder}\n`
      : '';
  const quarantine =
    issues.error > 0
      ? `Quarantined input, and what to do: npm run etl -- issues --severity error${folder}\n`
      : '';
  const unchanged = record.outcome === 'unchanged' ? unchangedLine(end) : '';
  return `${unchanged}${textTable(['loaded', 'rows'], rows)}\n${warnings.join('')}${whichRows}${quarantine}Warehouse: ${warehousePath}\n`;
}

function unchangedLine({ record, rolledBackFrom }: RunEnd): string {
  return rolledBackFrom === undefined
    ? `Nothing changed since release ${record.release_id}; no new release.\n`
    : `Rolled back to release ${record.release_id}; inputs unchanged since ${rolledBackFrom}; no new release.\n`;
}
