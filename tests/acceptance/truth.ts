import { readFileSync } from 'node:fs';

/** A value as the truth or the warehouse states it; money in thousand yen, as printed. */
export type Value = string | number | null;

/** Values of one programme by path, e.g. `costs.R2_budget` or `indicators[0].R1_actual_value`. */
export type Facts = Map<string, Value>;

/** One programme of a truth file, flattened. */
export interface TrueProgramme {
  readonly name: string;
  readonly firstRow: number;
  readonly facts: Facts;
  /** Paths that are not sure: 'likely' or 'ambiguous'. */
  readonly certainty: Readonly<Record<string, string>>;
}

interface Period {
  readonly raw: string;
  readonly fiscal_year: number | null;
}

/** A programme of a truth file as it is written there. */
interface TruthEntry {
  readonly name: string;
  readonly line_start: number;
  readonly certainty: Readonly<Record<string, string>>;
  readonly affairs_type: readonly string[];
  readonly period_start: Period | null;
  readonly costs_thousand_yen: Readonly<Record<string, Value>>;
  readonly staff: Readonly<Record<string, Value>>;
  readonly activities: readonly ({ readonly no: number } & Readonly<Record<string, Value>>)[];
  readonly indicators: readonly Readonly<Record<string, Value>>[];
  readonly evaluator: { readonly title: string; readonly person: string } | null;
  readonly sdgs: readonly { readonly goal: number }[];
}

const TEXTS = [
  'chapter',
  'section',
  'department',
  'rank',
  'account',
  'legal_basis',
  'purpose',
  'unmet_reason',
  'rating',
  'rating_reason',
  'improvement',
  'challenge',
  'sdg_contribution',
  'sdg_method_note',
] as const;

/** Reads a truth file: what a careful reader gets out of a dump. */
export function readTruth(path: string): TrueProgramme[] {
  const entries = JSON.parse(readFileSync(path, 'utf8')) as TruthEntry[];
  return entries.map((entry) => ({
    name: entry.name,
    firstRow: entry.line_start,
    facts: flatten(entry),
    certainty: entry.certainty,
  }));
}

function flatten(entry: TruthEntry): Facts {
  const facts: Facts = new Map();
  const texts = entry as unknown as Readonly<Record<string, Value>>;
  for (const field of TEXTS) facts.set(field, texts[field] ?? null);
  facts.set('affairs_type', entry.affairs_type.join('、') || null);
  facts.set('period_start.raw', entry.period_start?.raw ?? null);
  facts.set('period_start.fiscal_year', entry.period_start?.fiscal_year ?? null);
  for (const [key, value] of Object.entries(entry.costs_thousand_yen)) {
    facts.set(`costs.${key.replace('_estimate', '')}`, value);
  }
  for (const [key, value] of Object.entries(entry.staff)) facts.set(`staff.${key}`, value);
  for (const activity of entry.activities) {
    for (const field of ['item', 'result_raw', 'result_number', 'result_unit']) {
      facts.set(`activities[${activity.no - 1}].${field}`, activity[field] ?? null);
    }
  }
  for (const [at, indicator] of entry.indicators.entries()) {
    for (const [field, value] of Object.entries(indicator)) {
      if (!field.endsWith('_unit')) facts.set(`indicators[${at}].${field}`, value);
    }
  }
  facts.set('evaluator.title', entry.evaluator?.title ?? null);
  facts.set('evaluator.person', entry.evaluator?.person ?? null);
  facts.set(
    'sdgs',
    entry.sdgs
      .map(({ goal }) => goal)
      .sort((a, b) => a - b)
      .join(' ') || null,
  );
  return facts;
}

/** Other readings that are as good, by programme: each group is decided as a whole. */
export type Alternatives = Readonly<
  Record<string, readonly { readonly readings: readonly Readonly<Record<string, Value>>[] }[]>
>;

/** Reads the alternatives that belong to a truth file. */
export function readAlternatives(path: string): Alternatives {
  return (JSON.parse(readFileSync(path, 'utf8')) as { programmes: Alternatives }).programmes;
}
