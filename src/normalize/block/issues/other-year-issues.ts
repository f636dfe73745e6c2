import { fiscalYearOf } from '../../../form/year-role.ts';
import type { Issue } from '../../../issue.ts';
import { isNotedForOtherYear } from '../../values/noted-year.ts';
import type { BlockReading } from '../read-block.ts';
import type { Found } from '../slot.ts';
import type { PlacedLabel } from '../view/block-view.ts';
import { issueAt, shorten } from './issue-at.ts';
import { slotWords } from './slot-words.ts';

/** Issues of labels and figures that speak of another year than their place does. */
export function otherYearIssues(reading: BlockReading): Issue[] {
  const issues: Issue[] = [];
  for (const label of reading.view.labels)
    if (label.fieldsOfOtherYear.length > 0) issues.push(otherYearIssue(label, reading));
  for (const found of reading.found)
    if (isOfOtherYear(found, reading)) issues.push(notedYearIssue(found, reading));
  return issues;
}

/** A template that was not brought up to date, a plan's target, or a misprint: nobody but the reader of the sheet can say. */
function otherYearIssue({ cell, fieldsOfOtherYear }: PlacedLabel, reading: BlockReading): Issue {
  const { block, editionFiscalYear: edition } = reading.view;
  const { field } = fieldsOfOtherYear[0]!;
  const year = cell.label!.year!;
  const isOutdated = Math.abs(year - edition) <= 1;
  return issueAt(cell, block.sheet, {
    severity: 'warning',
    code: 'label-of-other-year',
    message: isOutdated
      ? `"${shorten(cell.raw)}" stands among labels of years that do not fit edition ${edition}; they may not have been brought up to date`
      : `"${shorten(cell.raw)}" labels ${field} of fiscal year ${year}; sheets of edition ${edition} state ${edition - 1} to ${edition + 1}`,
    remedy:
      'What stands there is left out; compare with the printed sheet and correct the label if it is a misprint.',
  });
}

const NOTED: ReadonlySet<string> = new Set(['target', 'actual', 'activity_result']);

function isOfOtherYear({ slot, value }: Found, { view }: BlockReading): boolean {
  const { editionFiscalYear: edition } = view;
  if (slot.year === null || !NOTED.has(slot.field)) return false;
  return isNotedForOtherYear(value.cell.raw, fiscalYearOf(slot.year, edition), edition);
}

function notedYearIssue({ slot, value: { cell } }: Found, reading: BlockReading): Issue {
  return issueAt(cell, reading.view.block.sheet, {
    severity: 'warning',
    code: 'figure-of-other-year',
    message: `${slotWords(slot, reading)}: "${shorten(cell.raw)}" says that it is of another year; it is kept as text`,
    remedy: 'Nothing to do if the remark is right; else mend it in the dump.',
  });
}
