import type { Block } from '../../../clean/cell.ts';
import type { Issue } from '../../../issue.ts';
import type { WhyLeft } from '../sort/sort-blocks.ts';

type Words = Pick<Issue, 'message' | 'remedy'>;

/** Why no value of a block is loaded; the code of its issue. */
export type WhyQuarantined = WhyLeft | 'block-without-name';

const WORDS: Readonly<Record<WhyQuarantined, Words>> = {
  'block-without-name': {
    message: 'No programme name was found in this block; none of its values is loaded',
    remedy: 'Complete the name in the dump, or extend the form file if its layout has changed.',
  },
  'block-without-head': {
    message:
      'The first rows of this sheet, or their labels, are lost, so that its rows may be of several sheets; none of its values is loaded',
    remedy: 'Complete the first rows of the sheet in the dump.',
  },
  'edition-doubtful': {
    message:
      'The labels of this block print an older year than its page header, so that its year cannot be told; none of its values is loaded',
    remedy:
      'Compare with the printed sheet; bring the labels, or the page header, to the right year in the dump.',
  },
  'block-too-large': {
    message:
      'This block has more cells than a sheet can have, so that other things must stand in it; none of its values is loaded',
    remedy: 'Take what belongs to no sheet out of the dump, or check where its blocks begin.',
  },
  'sheets-side-by-side': {
    message:
      'Another sheet stands beside this one in the same rows; none of their values is loaded',
    remedy: 'Put the sheets below each other in the dump, or each into a file of its own.',
  },
  'file-cut-off': {
    message: 'The file ends in the middle of this block; none of its values is loaded',
    remedy: 'Get the whole file; what stands above this block is loaded.',
  },
  'edition-unknown': {
    message:
      'No label of this block or its file prints the fiscal year of the edition; none of its values is loaded',
    remedy:
      'Complete the labels that print a year (such as R2予算現額), or split the file by edition.',
  },
};

/** The error of a block none of whose values is loaded. */
export function quarantinedBlock(block: Block, code: WhyQuarantined): Issue {
  const { message, remedy } = WORDS[code];
  const { row } = block.rows[0]![0]!;
  return { severity: 'error', code, message, remedy, sheet: block.sheet, row, column: 1 };
}
