import { appendRemark, appendSecondIndicator } from './added-rows.ts';
import type { Block } from './block.ts';
import type { PageLayout } from './page-layouts.ts';
import type { Random } from './random.ts';
import * as rough from './rough.ts';
import { SPELLING_KINDS } from './spelling.ts';
import * as structure from './structure.ts';

/** Disturbances of a whole file that leave every cell in its place. */
export const FILE_KINDS = [
  'editions',
  'chapters',
  ...SPELLING_KINDS,
  'lineEnds',
  'encodings',
  'trailingCells',
] as const;

/** Disturbances that move, add or take away cells. */
export const STRUCTURE_KINDS = [
  'twoIndicators',
  'threeGoals',
  'costBeforeFte',
  'resultsInOneRow',
  'valueLost',
  'valueAside',
  'pairAside',
  'valueRepeated',
  'labelLost',
  'labelTwice',
  'emptyRow',
  'remark',
  'pageBreak',
  'emptyColumn',
] as const;

/** Disturbances rougher than those: what they leave can hardly be read, but must not be read wrong. */
export const ROUGH_KINDS = [
  'rowAside',
  'cellGone',
  'strayValue',
  'strayLabel',
  'pairUnlabelled',
] as const;

export type Disturbance =
  | (typeof FILE_KINDS)[number]
  | (typeof STRUCTURE_KINDS)[number]
  | (typeof ROUGH_KINDS)[number];

/** Structural kinds that befall one block at a time, in the order in which they act. */
const BLOCK_KINDS: readonly (readonly [Disturbance, structure.Disturb])[] = [
  ['costBeforeFte', structure.costBeforeFte],
  ['resultsInOneRow', structure.resultsInOneRow],
  ['valueLost', structure.valueLost],
  ['valueAside', structure.valueAside],
  ['pairAside', structure.pairAside],
  ['valueRepeated', structure.valueRepeated],
  ['labelLost', structure.labelLost],
  ['labelTwice', structure.labelTwice],
  ['rowAside', rough.rowAside],
  ['cellGone', rough.cellGone],
  ['strayValue', rough.strayValue],
  ['strayLabel', rough.strayLabel],
  ['pairUnlabelled', rough.pairUnlabelled],
  ['emptyRow', structure.emptyRow],
];

/** What is switched on, and how often a structural kind befalls a block. */
export interface Noise {
  readonly kinds: ReadonlySet<Disturbance>;
  readonly rate: number;
}

/** Disturbs the blocks of one page in place; `remarkFor` writes a remark; `layout` is null where second indicators are drawn already. */
export function disturbPage(
  blocks: readonly Block[],
  layout: PageLayout | null,
  { kinds, rate }: Noise,
  remarkFor: (block: Block) => string,
  random: Random,
): void {
  const befalls = (kind: Disturbance): boolean => kinds.has(kind) && random.chance(rate);
  for (const block of blocks) {
    if (layout !== null) appendSecondIndicator(block, layout);
    for (const [kind, disturb] of BLOCK_KINDS) if (befalls(kind)) disturb(block, random);
    if (befalls('remark')) appendRemark(block, remarkFor(block), random);
    if (befalls('pageBreak')) structure.pageBreak(block, random);
  }
  blocks.forEach((block, index) => {
    if (!befalls('emptyColumn')) return;
    const until = random.chance(0.5) ? index + 1 : blocks.length;
    structure.emptyColumn(
      blocks.slice(index, until),
      random.int(2, 14),
      random.int(1, block.rows.length - 1),
    );
  });
}
