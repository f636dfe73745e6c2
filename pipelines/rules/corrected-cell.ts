import { parseReference } from '../../src/extract/xlsx/cell-range.ts';
import type { Issue } from '../../src/issue.ts';
import type { KnownCorrection } from './load-corrections.ts';

/** Says which cell is read otherwise than it is printed, why, and who found it. */
export function correctedCell(correction: KnownCorrection): Issue {
  const { sheet, cell, expected, value, reason, foundBy } = correction;
  return {
    severity: 'info',
    code: 'cell-corrected',
    message: `${cell} prints '${expected}' and is read as '${value}': ${reason} (found by ${foundBy})`,
    remedy: 'Nothing has to be done; pipelines/corrections states it.',
    sheet,
    ...parseReference(cell),
    rawText: expected,
  };
}
