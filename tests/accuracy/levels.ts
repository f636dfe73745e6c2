import type { CorpusSetting, Form } from '../support/lab/corpus.ts';
import {
  type Disturbance,
  FILE_KINDS,
  ROUGH_KINDS,
  STRUCTURE_KINDS,
} from '../support/lab/disturbances.ts';

/** A kind of dump that the reader is held against. */
export interface Level {
  readonly name: string;
  readonly setting: Omit<CorpusSetting, 'seed' | 'programmes'>;
}

/** How often a structural disturbance befalls a block: together with all the others, and alone. */
const RATE_TOGETHER = 0.1;
const RATE_ALONE = 0.15;

const level = (
  name: string,
  form: Form,
  kinds: readonly Disturbance[] = [],
  rate = RATE_TOGETHER,
  container: 'text' | 'workbook' = 'text',
): Level => ({ name, setting: { form, container, noise: { kinds: new Set(kinds), rate } } });

/** Levels from what is known to what nobody has seen. */
export const LEVELS: readonly Level[] = [
  level('four layouts', 'pages'),
  level('+ spellings', 'pages', FILE_KINDS),
  level('+ structure', 'pages', [...FILE_KINDS, ...STRUCTURE_KINDS]),
  level('+ rough', 'pages', [...FILE_KINDS, ...STRUCTURE_KINDS, ...ROUGH_KINDS]),
  level('clean, labelled head', 'clean', ['twoIndicators', 'threeGoals']),
  level('clean, bare head', 'headed', ['twoIndicators', 'threeGoals']),
  level('clean + spellings', 'clean', ['twoIndicators', 'threeGoals', ...FILE_KINDS]),
  level('clean, workbook', 'clean', ['twoIndicators', 'threeGoals'], 0, 'workbook'),
  level('invented layouts', 'invented', ['twoIndicators', 'threeGoals']),
  level('invented + spellings', 'invented', ['twoIndicators', 'threeGoals', ...FILE_KINDS]),
  level('invented + structure', 'invented', [...FILE_KINDS, ...STRUCTURE_KINDS]),
];

/** The four layouts with one disturbance alone. */
export const SINGLE_DISTURBANCES: readonly Level[] = [
  ...FILE_KINDS,
  ...STRUCTURE_KINDS,
  ...ROUGH_KINDS,
].map((kind) => level(kind, 'pages', [kind], RATE_ALONE));
