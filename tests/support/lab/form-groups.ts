import type { FieldRow } from './group-form.ts';

/** Ways of spelling out the form that files differ in. */
export interface FormStyle {
  /** Department and name carry their labels; otherwise only the page header names them. */
  readonly labelledHead: boolean;
  /** Special staff has a label of its own; otherwise it stands under the other staff as cost does under FTE. */
  readonly labelledSpecial: boolean;
  /** The challenge stands under 現状の課題 rather than under the long label. */
  readonly shortChallenge: boolean;
  /** Some programmes of the file have two indicators. */
  readonly twoIndicators: boolean;
}

export type GroupName =
  | 'overview'
  | 'account'
  | 'cost'
  | 'staff'
  | 'activity'
  | 'indicator'
  | 'second'
  | 'unmet'
  | 'rating'
  | 'evaluation'
  | 'sdg';

const one = (slot: string): FieldRow => ({ fields: [slot] });

/** Fields of each group in the order of the form. */
export function formGroups(style: FormStyle): Readonly<Record<GroupName, readonly FieldRow[]>> {
  const challenge = style.shortChallenge ? 'challengeHead' : 'challenge';
  return {
    overview: [one('affairs'), one('legal'), one('purpose')],
    account: [one('account')],
    cost: [{ fields: ['budget.p', 'settlement.p'] }, { fields: ['budget.c', 'settlement.c'] }],
    staff: [...staffRows('p', style), ...staffRows('c', style)],
    activity: [
      { fields: ['item1', 'item2', 'item3'], list: 'stacked', label: 'item' },
      { fields: ['result1', 'result2', 'result3'], list: 'stacked', label: 'result' },
    ],
    indicator: indicatorRows(1),
    second: style.twoIndicators ? indicatorRows(2) : [],
    unmet: [one('unmet')],
    rating: [{ fields: ['rating', 'ratingReason'] }],
    evaluation: [one('improvement'), { fields: ['challenge'], label: challenge }, one('evaluator')],
    sdg: [
      { fields: ['sdg1', 'sdg2', 'sdg3'], list: 'across', label: 'sdg' },
      one('contribution'),
      one('methodNote'),
    ],
  };
}

function indicatorRows(no: number): FieldRow[] {
  return [
    { fields: [`indicator${no}`, `basis${no}`] },
    { fields: [`target${no}.p`, `actual${no}.p`] },
    { fields: [`target${no}.c`, `actual${no}.c`] },
    one(`target${no}.n`),
  ];
}

function staffRows(year: 'p' | 'c', { labelledSpecial }: FormStyle): FieldRow[] {
  const cost: FieldRow = { fields: [`cost.${year}`, `special.${year}`], unlabelled: true };
  if (!labelledSpecial) return [{ fields: [`fte.${year}`, `other.${year}`] }, cost];
  return [
    { fields: [`fte.${year}`, `cost.${year}`], list: 'stacked', label: `fte.${year}` },
    one(`other.${year}`),
    one(`special.${year}`),
  ];
}

/** Layout rows of the head, from a column on. */
export function headRows({ labelledHead }: FormStyle, column: number): string[] {
  const [a, b] = [column, column + 1];
  const top = labelledHead
    ? [`${a}:#department ${b}:#rank`, `${a}:department ${b}:rank`, `${b}:#name`, `${b}:name`]
    : [`${a}:department ${b}:#rank`, `${b}:rank`, `${b}:name`];
  return [...top, `${a}:#period`, `${a}:period`];
}
