import type { Alternative } from './block.ts';
import type { LayoutContext, Sketch } from './template.ts';

/** A page's way to lay out a block. */
export interface PageLayout {
  readonly name: string;
  /** Cells a row, trailing empty ones included. */
  readonly width: number;
  readonly sketch: (context: LayoutContext) => Sketch;
  /** Column of the indicator's label, and whether the page prints the indicator's values. */
  readonly indicator: { readonly column: number; readonly values: boolean };
}

/** The optional note on SDGs is what an improvement in an SDG column can be taken for as well. */
const IMPROVEMENT_OR_NOTE: readonly Alternative[] = [{ improvement: 'methodNote' }];

/** First layout: 8 rows, no indicator value, one personnel cost, rating one column further left. */
function pageOne({ programme, habit }: LayoutContext): Sketch {
  const goals = programme.goals.length;
  const third = programme.activities.length > 2 || habit >= 0.3;
  const stray = habit < 0.3 && goals === 1 ? ' 14:#challenge 15:#contribution' : '';
  const c = third ? 6 : 5;
  return {
    rows: [
      `0:department 1:#rank 2:#affairs 3:#budget.p 4:#settlement.p 5:#item 6:#indicator 7:#basis 9:rating 10:ratingReason 11:#improvement 12:sdg* ${12 + goals}:improvement${stray}`,
      '1:rank 2:affairs 3:budget.p 4:settlement.p 5:item1 6:indicator1 7:basis1',
      '1:name 2:#legal 3:=affairs 4:#budget.c 5:#settlement.c 6:item2! 7:#indicator 8:#basis',
      `2:legal 3:budget.c 4:settlement.c${third ? ' 5:item3!' : ''} ${c}:#target.p ${c + 1}:#actual.p ${c + 2}:#unmet`,
      '2:#purpose 3:#fte.p 4:#other.p 5:#result 6:#target.p 7:#actual.p 8:#unmet',
      '2:purpose 3:#special.p 4:special.p 5:#result 6:#target.c 7:#actual.c 8:unmet',
      '0:#period 1:period 2:#fte.c 3:#other.c 4:result1 5:#target.c 6:#actual.c 7:#target.n 8:#actual.c 9:#actual.n 10:#evaluator 11:evaluator 12:#contribution 13:contribution',
      '2:cost.c 3:special.c 4:result2! 5:#target.n 6:#actual.n',
    ],
    choices: [
      [{ 'special.p': 'other.p' }, { 'special.p': null }],
      [{ 'special.c': 'other.c' }, { 'special.c': null }],
      IMPROVEMENT_OR_NOTE,
    ],
  };
}

/** Zeros beside the two costs of the second layout: special staff of both years, or other staff of the current one. */
const ZEROS_OF_PAGE_TWO: readonly Alternative[] = [
  { 'special.c': 'other.c' },
  { 'special.p': null, 'special.c': 'other.c' },
  { 'special.p': null },
  { 'special.c': null },
  { 'special.p': null, 'special.c': null },
];

/** Second layout: 9 rows, no FTE of the current year; two activities at most in its first variant. */
function pageTwo({ programme, habit, whim }: LayoutContext): Sketch {
  const first = programme.activities.length < 3 && habit < 0.4;
  const onlyContribution = !first && whim < 0.15;
  const texts = onlyContribution ? '7:contribution' : '7:challenge 8:contribution';
  const top = [
    '0:department 1:#rank 2:#affairs 3:account 4:#budget.p 5:#settlement.p 6:#item 7:#indicator 8:#basis 10:rating 11:ratingReason 12:#improvement 13:sdg*',
    '1:rank 2:affairs 4:budget.p 5:settlement.p 6:item1 7:indicator1 8:basis1 9:#improvement',
    '1:name 2:#legal 4:#budget.c 5:#settlement.c 6:item2 7:#result 8:#target.p 9:#actual.p 12:#unmet 15:improvement',
  ];
  const firstRest = [
    '2:legal 4:budget.c 5:settlement.c 6:result1 8:target1.p 9:actual1.p 12:unmet',
    '2:#purpose 4:#fte.p 5:#other.p 6:result2 8:#target.c 9:#actual.c',
    '2:purpose 4:fte.p 5:other.p 6:target1.c 8:actual1.c',
    '0:#period 1:period 2:#fte.c 3:#other.c 4:=result1 5:=target1.c 6:=actual1.c 7:#challenge 8:#contribution',
    `2:cost.p 3:special.p 4:=result2 5:#target.n ${texts}`,
    '2:cost.c 3:special.c 5:target1.n 7:#evaluator 8:evaluator',
  ];
  const otherRest = [
    '2:legal 4:budget.c 5:settlement.c 6:item3 8:target1.p 9:actual1.p 12:unmet',
    '2:#purpose 4:#fte.p 5:#other.p 6:result1 8:#target.c 9:#actual.c',
    '2:purpose 4:fte.p 5:other.p 6:result2 8:target1.c 9:actual1.c',
    '0:#period 1:period 2:cost.p 3:special.p 4:result3 5:target1.n 7:#challenge 8:#contribution',
    `2:cost.c 3:special.c ${texts}`,
    '7:#evaluator 8:evaluator',
  ];
  const byLabel: readonly Alternative[] = [{ contribution: 'challenge' }];
  return {
    rows: [...top, ...(first ? firstRest : otherRest)],
    choices: [ZEROS_OF_PAGE_TWO, IMPROVEMENT_OR_NOTE, ...(onlyContribution ? [byLabel] : [])],
  };
}

/** The third layout's basis stands in the reason's slot; by slot it is the reason, and the reason the improvement. */
const BASIS_OR_REASON: readonly Alternative[] = [
  { basis1: 'ratingReason', ratingReason: 'improvement' },
  { ratingReason: 'improvement' },
];

/** Third layout: 10 rows; its right part moves with the number of goals, its middle with the number of activities. */
function pageThree(context: LayoutContext): Sketch {
  const { programme } = context;
  const count = programme.activities.length;
  const goals = programme.goals.length - 1;
  const staff =
    count === 3
      ? ['1:cost.p 2:special.p', '1:fte.c 2:other.c', '1:cost.c 2:special.c']
      : ['1:fte.c 2:other.c', '1:cost.p 2:special.p', '1:cost.c 2:special.c'];
  const variant = [pageThreeOne, pageThreeTwo, pageThreeThree][count - 1];
  if (variant === undefined) throw new Error(`no layout for ${count} activities`);
  const { right, choices } = variant(goals, context);
  const left = [
    '0:department 1:#rank 2:#affairs 3:account 4:#budget.p 5:#settlement.p 6:#item 7:#indicator 8:#basis',
    '1:rank 2:affairs 4:budget.p 5:settlement.p 6:item1',
    '1:name 2:#legal 4:#budget.c 5:#settlement.c',
    '1:legal 2:budget.c 4:settlement.c',
    '1:#purpose 2:#fte.p 4:#other.p',
    '1:purpose 2:fte.p 4:other.p',
    '0:#period 1:#fte.c 2:#other.c',
    `0:period ${staff[0]}`,
    staff[1],
    staff[2],
  ];
  return {
    rows: left.map((row, index) => `${row} ${right[index] ?? ''}`),
    ...(choices && { choices }),
  };
}

type RightPart = {
  readonly right: readonly string[];
  readonly choices?: readonly (readonly Alternative[])[];
};

/** One activity: previous target and improvement are lost; at times name and basis are swapped. */
function pageThreeOne(goals: number, { whim }: LayoutContext): RightPart {
  const swapped = whim < 0.15;
  const right = [
    `10:rating 11:${swapped ? 'indicator1' : 'basis1'} 12:#improvement 13:sdg*`,
    `7:${swapped ? 'basis1' : 'indicator1'} 8:#actual.p 9:actual1.p ${14 + goals}:${swapped ? 'improvement' : 'ratingReason'}`,
    `6:#result 7:#target.c 8:#actual.c 9:#unmet ${14 + goals}:#challenge ${15 + goals}:#contribution`,
    `5:result1 6:target1.c 7:actual1.c 8:unmet 9:challenge${swapped ? '' : ` ${14 + goals}:contribution`}`,
    '6:#target.n 7:#actual.n',
    `6:target1.n${swapped ? ' 7:=actual1.c' : ''}`,
  ];
  return { right, choices: swapped ? SWAPPED : [BASIS_OR_REASON] };
}

/** Readings of the swapped variant: names by slot, and the copy under the next year's actual taken for a year's pair. */
const SWAPPED: readonly (readonly Alternative[])[] = [
  [
    { improvement: 'ratingReason' },
    { basis1: 'indicator1', indicator1: 'ratingReason' },
    { basis1: 'indicator1', indicator1: 'ratingReason', improvement: null },
  ],
  [
    { 'target1.n': null },
    { 'target1.c': 'target1.p', 'target1.n': 'target1.c' },
    { 'target1.c': null, 'actual1.c': null },
    { 'target1.c': null, 'actual1.c': null, 'target1.n': null },
    { 'actual1.p': null, 'target1.c': null, 'actual1.c': null, 'target1.n': null },
  ],
];

/** Two activities: targets and results are repeated beside their places. */
function pageThreeTwo(goals: number): RightPart {
  return {
    right: [
      '10:rating 11:basis1 12:#improvement 13:sdg*',
      `7:indicator1 8:#actual.p 9:actual1.p ${14 + goals}:improvement`,
      `6:item2 7:#target.p 8:#actual.c 9:#unmet ${14 + goals}:#challenge ${15 + goals}:#contribution`,
      `5:result1 6:=target1.p 7:target1.p 8:actual1.c 9:unmet ${14 + goals}:challenge ${15 + goals}:contribution`,
      '5:#result 6:#target.c 7:#actual.c',
      '5:result2 6:target1.c 7:=target1.c',
      '3:=result1 4:#target.n 5:#actual.n',
      '3:=result2 4:target1.n',
    ],
    choices: [[{ basis1: 'ratingReason' }, { improvement: 'ratingReason' }]],
  };
}

/** Three activities: the previous pair stands one column left of its labels. */
function pageThreeThree(goals: number): RightPart {
  return {
    right: [
      '10:rating 11:basis1 12:#improvement 13:sdg*',
      `7:indicator1 8:#actual.p ${14 + goals}:ratingReason`,
      `6:item2 7:#target.p 8:#actual.c 9:#unmet ${14 + goals}:#challenge ${15 + goals}:#contribution`,
      `5:item3 6:target1.p 7:actual1.p 8:unmet 9:challenge ${14 + goals}:contribution`,
      '5:result1 6:#target.c 7:#actual.c',
      '5:result2 6:target1.c 7:actual1.c',
      '3:result3 4:#target.n 5:#actual.n',
      '4:target1.n',
    ],
    choices: [BASIS_OR_REASON],
  };
}

/** Fourth layout: 12 rows, all label rows of the indicator before any value, no evaluator and no challenge. */
function pageFour(context: LayoutContext): Sketch {
  const { programme, values } = context;
  const count = programme.activities.length;
  const noYearBefore = programme.isNew && !values.has('target1.p');
  const [c, item] =
    count === 2 && !noYearBefore
      ? [6, '6:item2 7:#result 8:#target.p 9:#actual.p 12:#unmet']
      : [7, '6:#result 7:#target.p 8:#actual.p 9:#unmet'];
  const [first, second] = pageFourFigures(count, noYearBefore, c);
  return {
    rows: [
      '0:department 1:#rank 2:#affairs 3:account 4:#budget.p 5:#settlement.p 6:#item 7:#indicator 8:#basis 10:rating 11:ratingReason 12:#improvement 13:sdg*',
      '1:rank 2:affairs 4:budget.p 5:settlement.p 6:item1 7:indicator1 8:basis1 9:improvement',
      `1:name 2:#legal 4:#budget.c 5:#settlement.c ${item}`,
      `2:legal 4:budget.c 5:settlement.c ${c}:#target.c 8:#actual.c 9:unmet`,
      `2:#purpose 4:#fte.p 5:#other.p ${c}:#target.n 8:#actual.n`,
      `2:purpose 4:fte.p 5:other.p ${first}`,
      `1:#period 2:period 4:#fte.c 5:#other.c ${second}`,
      `4:cost.p 5:special.p${c === 6 ? ' 6:=result1 7:=result2' : ''}`,
      '4:#fte.c 5:#other.c',
      '4:fte.c 5:other.c',
      '2:cost.c 3:special.c',
      '2:=cost.c 3:=special.c',
    ],
    ...(count === 3 && !noYearBefore && { choices: [ONE_PAIR] }),
  };
}

/** One pair for five slots: either year, or left out. */
const ONE_PAIR: readonly Alternative[] = [
  { 'target1.c': 'target1.p', 'actual1.c': 'actual1.p' },
  { 'target1.c': null, 'actual1.c': null },
];

function pageFourFigures(count: number, noYearBefore: boolean, c: number): [string, string] {
  if (noYearBefore) {
    const results = ['6:result1', '6:result1 7:result2', '6:result1 7:result2'][count - 1];
    return ['7:target1.c 8:actual1.c', `${results} 8:target1.n`];
  }
  if (count === 3) return ['7:target1.c 8:actual1.c', '6:result1 7:result2 8:result3'];
  const results = count === 2 ? '6:result1 7:result2' : '6:result1';
  return [`${c}:target1.p 8:actual1.p`, `${results} 8:target1.c 9:actual1.c 12:target1.n`];
}

/** The four page layouts of the dump that the project started from. */
export const PAGE_LAYOUTS: readonly PageLayout[] = [
  { name: 'page 1', width: 16, sketch: pageOne, indicator: { column: 6, values: false } },
  { name: 'page 2', width: 16, sketch: pageTwo, indicator: { column: 7, values: true } },
  { name: 'page 3', width: 17, sketch: pageThree, indicator: { column: 7, values: true } },
  { name: 'page 4', width: 16, sketch: pageFour, indicator: { column: 7, values: true } },
];
