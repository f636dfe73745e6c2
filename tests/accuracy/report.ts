import { FACT_GROUPS } from '../support/lab/slots.ts';
import { type Mistake, precision, recall, type Score } from '../support/lab/tally.ts';

/** A level's name with what the reader made of it. */
export interface Row {
  readonly name: string;
  readonly score: Score;
}

const HEADER = ['level', 'numbers', 'categories', 'texts', 'programmes', 'issues'];

const percent = (share: number): string => `${(Math.floor(share * 10_000) / 100).toFixed(2)}`;

/** Percentages are rounded down, so that 100.00 means all. */
function cells({ name, score }: Row): string[] {
  const { expected, found, lost, invented, merged } = score.programmes;
  const groups = FACT_GROUPS.map((group) => {
    const tally = score.groups[group];
    return `${percent(precision(tally))} / ${percent(recall(tally))}`;
  });
  const defects = Object.entries({ lost, invented, merged }).filter(([, count]) => count > 0);
  const programmes = [
    `${found}/${expected}`,
    ...defects.map(([what, count]) => `${count} ${what}`),
  ];
  const { due, named } = score.issues;
  return [name, ...groups, programmes.join(', '), due === 0 ? '-' : percent(named / due)];
}

/** A Markdown table: precision / recall a group, programmes found, share of lost or left-out cells that an issue names. */
export function reportTable(rows: readonly Row[]): string {
  const table = [HEADER, HEADER.map(() => '---'), ...rows.map(cells)];
  const widths = HEADER.map((_, column) =>
    Math.max(...table.map((line) => (line[column] ?? '').length)),
  );
  return table
    .map(
      (line) => `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
    )
    .join('\n');
}

/** The same for programs: shares between 0 and 1, and the counts behind them. */
export const reportJson = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map(({ name, score }) => ({
      name,
      groups: Object.fromEntries(
        FACT_GROUPS.map((group) => {
          const tally = score.groups[group];
          return [group, { ...tally, precision: precision(tally), recall: recall(tally) }];
        }),
      ),
      programmes: score.programmes,
      issues: score.issues,
    })),
    null,
    2,
  );

/** One wrong reading with the block it was read from. */
export function reportMistake(level: string, mistake: Mistake): string {
  const { kind, key, expected, got, programme, path, text } = mistake;
  return [
    `[${level}] ${kind} ${key} in ${programme} (${path})`,
    `  printed: ${expected ?? '(nothing)'}`,
    `  read:    ${got ?? '(nothing)'}`,
    ...text.map((line) => `    ${line}`),
  ].join('\n');
}
