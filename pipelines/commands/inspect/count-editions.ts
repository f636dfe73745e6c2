import { groupBy } from '../../../src/group-by.ts';
import type { InspectedBlock, Inspection } from './inspection.ts';

/** How many of the blocks are of which edition. */
export function countEditions(blocks: readonly InspectedBlock[]): Inspection['editions'] {
  const editions = groupBy(blocks, ({ editionFiscalYear }) => editionFiscalYear);
  return [...editions].map(([fiscalYear, own]) => ({ fiscalYear, blocks: own.length }));
}
