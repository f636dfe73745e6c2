import type { Issue } from '../issue.ts';
import { comparisonKey } from '../text/normalize-text.ts';
import type { Direction, Indicator, IndicatorYear, SheetRecord } from './record.ts';

/** A person's word on which way an indicator of a programme is better; names are compared without width and spaces. */
export interface DirectionOverride {
  readonly programmeName: string;
  readonly indicatorName: string;
  readonly direction: Direction;
}

/** Records with their directions settled, and what remains to be said. */
export interface DirectedRecords {
  readonly records: readonly SheetRecord[];
  readonly issues: readonly Issue[];
}

/** Lets overrides win over every other source of a direction, and lists the indicators that still have none. */
export function overrideDirections(
  records: readonly SheetRecord[],
  overrides: readonly DirectionOverride[],
): DirectedRecords {
  const byProgramme = new Map<string, Map<string, Direction>>();
  for (const { programmeName, indicatorName, direction } of overrides) {
    const key = comparisonKey(programmeName);
    const own = byProgramme.get(key) ?? new Map<string, Direction>();
    byProgramme.set(key, own.set(comparisonKey(indicatorName), direction));
  }
  const issues: Issue[] = [];
  const directed = records.map((record) => {
    const own =
      byProgramme.size > 0
        ? byProgramme.get(comparisonKey(record.evaluation.programmeName))
        : undefined;
    if (own) issues.push(...staleOverrides(record, own));
    const settled = own ? withOverrides(record, own) : record;
    for (const one of settled.indicators) if (isUndecided(one)) issues.push(undecided(record, one));
    return settled;
  });
  return { records: directed, issues };
}

function withOverrides(record: SheetRecord, own: ReadonlyMap<string, Direction>): SheetRecord {
  return { ...record, indicators: record.indicators.map((one) => overridden(one, own)) };
}

function overridden(indicator: Indicator, own: ReadonlyMap<string, Direction>): Indicator {
  const direction = indicator.name === null ? undefined : own.get(comparisonKey(indicator.name));
  return direction ? { ...indicator, direction, directionSource: 'override' } : indicator;
}

function isUndecided({ direction, years }: Indicator): boolean {
  const isJudged = ({ target, actual }: IndicatorYear) =>
    target.value !== null && actual.value !== null;
  return direction === 'unknown' && years.some(isJudged);
}

function undecided({ sheet, row, evaluation }: SheetRecord, { name, no }: Indicator): Issue {
  return {
    severity: 'info',
    code: 'direction-unknown',
    message: `"${evaluation.programmeName}": nothing says whether more or less is better for indicator ${no}, "${name ?? ''}"`,
    remedy:
      'Its targets are not judged unless the sheet says itself that they were met or missed. Add a line to pipelines/indicator-directions.csv.',
    sheet,
    row,
  };
}

function staleOverrides(
  { sheet, row, evaluation, indicators }: SheetRecord,
  own: ReadonlyMap<string, Direction>,
): Issue[] {
  const names = new Set(indicators.map(({ name }) => comparisonKey(name ?? '')));
  return [...own.keys()]
    .filter((key) => !names.has(key))
    .map((key) => ({
      severity: 'warning',
      code: 'override-unmatched',
      message: `"${evaluation.programmeName}" has no indicator "${key}" that pipelines/indicator-directions.csv speaks of`,
      remedy: 'Correct the name in that file, or remove the line.',
      sheet,
      row,
    }));
}
