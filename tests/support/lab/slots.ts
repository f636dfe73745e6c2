/** What a fact is worth: a number (yen, FTE, hours, percent, count) or a text. */
export type FactValue = string | number;

/** Facts by key, e.g. `budget.c` (current year, yen), `target1.p.unit`, `sdg8`, `ratingReason`. */
export type Facts = Readonly<Record<string, FactValue>>;

/**
 * Place in the form: field, number of item, indicator or goal, and year (`.p` previous, `.c` current, `.n` next), e.g.
 * `target1.p`. Facts that a slot's cell states have keys that begin with the slot's name.
 */
export type Slot = string;

/** Text of a cell as the form prints it and what it states; a dash states nothing. */
export interface Printed {
  readonly text: string;
  readonly facts: Facts;
}

export type Values = ReadonlyMap<Slot, Printed>;

/** Years of the form relative to the edition's. */
export const YEAR_OFFSETS = { p: -1, c: 0, n: 1 } as const;
export type YearMark = keyof typeof YEAR_OFFSETS;

/** The form's parts; a disturbance leaves alone a part that another one has already touched. */
export type Part =
  | 'head'
  | 'overview'
  | 'cost'
  | 'staff'
  | 'activity'
  | 'indicator'
  | 'evaluation'
  | 'sdg';

const PARTS: Readonly<Record<Part, readonly string[]>> = {
  head: ['department', 'rank', 'name', 'period'],
  overview: ['affairs', 'legal', 'purpose'],
  cost: ['account', 'budget', 'settlement'],
  staff: ['fte', 'other', 'cost', 'special'],
  activity: ['item', 'result'],
  indicator: ['indicator', 'basis', 'target', 'actual', 'unmet'],
  evaluation: ['rating', 'ratingReason', 'improvement', 'challenge', 'evaluator'],
  sdg: ['sdg', 'contribution', 'methodNote'],
};

/** Field of a slot or fact without number, year and unit: `target1.p.unit` → `target`. */
export const fieldOf = (key: string): string => key.replace(/\..*$/, '').replace(/\d+$/, '');

/** Year mark of a slot, or null where it has none. */
export function yearOf(slot: Slot): YearMark | null {
  const mark = /\.([pcn])(\.|$)/.exec(slot)?.[1];
  return mark === undefined ? null : (mark as YearMark);
}

/** Part of the form that a slot belongs to; headings and remarks belong to the head. */
export function partOf(slot: Slot): Part {
  const field = fieldOf(slot);
  const found = Object.entries(PARTS).find(([, fields]) => fields.includes(field));
  return found === undefined ? 'head' : (found[0] as Part);
}

/** Groups that accuracy is counted in. */
export const FACT_GROUPS = ['numbers', 'categories', 'texts'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

const NUMBER_FIELDS = new Set(
  'budget settlement planned fte other cost special target actual result'.split(' '),
);
const CATEGORY_FIELDS = new Set(
  'chapter section department name rank account affairs started ended rating sdg evaluatorTitle evaluatorName'.split(
    ' ',
  ),
);

/** Group a fact is counted in: units are categories, sentinels (`….text`) are texts. */
export function groupOf(key: string): FactGroup {
  if (key.endsWith('.text')) return 'texts';
  if (key.endsWith('.unit')) return 'categories';
  const field = fieldOf(key);
  if (NUMBER_FIELDS.has(field)) return 'numbers';
  return CATEGORY_FIELDS.has(field) ? 'categories' : 'texts';
}
