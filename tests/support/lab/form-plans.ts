import { type FormStyle, formGroups, type GroupName, headRows } from './form-groups.ts';
import {
  type FormPlan,
  fieldRowHeight,
  fieldRowWidth,
  type GroupPlace,
  type Orientation,
} from './group-form.ts';
import type { Random } from './random.ts';

/** Header rows that the dump repeats on every page, as `column:#label`. */
export const PAGE_HEADINGS: FormPlan['headings'] = [
  [
    '0:#department',
    '1:#name',
    '2:#overviewHead',
    '3:#costHead',
    '7:#outcomeHead',
    '11:#evaluationHead',
    '14:#sdgHead',
  ],
  [
    '3:#account',
    '4:#inputHead',
    '6:#activityHead',
    '8:#indicatorHead',
    '10:#rating',
    '11:#ratingReason',
    '12:#challengeHead',
    '13:#sdg',
    '14:#methodNote',
  ],
];

/** The form as on paper: values directly below their labels, groups in the form's order, the older year above. */
export function cleanPlan(style: FormStyle): FormPlan {
  const groups = formGroups(style);
  const stack = (column: number, ...names: GroupName[]): GroupPlace => ({
    column,
    row: 0,
    orientation: 'below',
    fieldRows: names.flatMap((name) => groups[name]),
  });
  return {
    headRows: headRows(style, 0),
    headings: PAGE_HEADINGS,
    width: 17,
    places: [
      stack(2, 'overview'),
      stack(3, 'account'),
      stack(4, 'cost', 'staff'),
      stack(6, 'activity'),
      stack(7, 'indicator', 'second'),
      stack(9, 'unmet'),
      stack(10, 'rating'),
      stack(12, 'evaluation'),
      stack(13, 'sdg'),
    ],
  };
}

/** Groups that stay together when a page is invented, and the heading above them. */
const BUNDLES: readonly { readonly names: readonly GroupName[]; readonly heading: string }[] = [
  { names: ['overview'], heading: 'overviewHead' },
  { names: ['account', 'cost'], heading: 'costHead' },
  { names: ['staff'], heading: 'inputHead' },
  { names: ['activity'], heading: 'activityHead' },
  { names: ['indicator', 'second', 'unmet'], heading: 'indicatorHead' },
  { names: ['rating', 'evaluation'], heading: 'evaluationHead' },
  { names: ['sdg'], heading: 'sdgHead' },
];

/** A page that no dump has printed yet: groups in any order, some under others, some with values right of the labels. */
export function inventPlan(style: FormStyle, random: Random): FormPlan {
  const groups = formGroups(style);
  const first = random.chance(0.25) ? 1 : 0;
  const places: GroupPlace[] = [];
  const topHeadings = [`${first}:#department`, `${first + 1}:#name`];
  const subHeadings: string[] = [];
  let column = first + 2;
  let below: { column: number; width: number; row: number } | null = null;
  for (const { names, heading } of random.shuffle(BUNDLES)) {
    const orientation: Orientation = random.chance(0.3) ? 'right' : 'below';
    const fieldRows = names.flatMap((name) => groups[name]);
    const width = Math.max(...fieldRows.map((row) => fieldRowWidth(row, orientation)));
    const height = fieldRows.reduce((sum, row) => sum + fieldRowHeight(row, orientation), 0);
    if (below !== null && width <= below.width && random.chance(0.5)) {
      places.push({ column: below.column, row: below.row, orientation, fieldRows });
      below = null;
      continue;
    }
    if (random.chance(0.25)) column++;
    places.push({ column, row: 0, orientation, fieldRows });
    (topHeadings.length > subHeadings.length + 2 ? subHeadings : topHeadings).push(
      `${column}:#${heading}`,
    );
    below = { column, width, row: height + random.int(0, 1) };
    column += width;
  }
  return {
    headRows: headRows(style, first),
    headings: [topHeadings, subHeadings],
    places,
    width: column + random.int(0, 2),
  };
}
