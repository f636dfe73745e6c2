import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { printedMeasure, printedResult } from '../../values/measure.ts';
import { isGarbledFigure } from '../../values/unread-figure.ts';
import type { BlockReading } from '../read-block.ts';
import type { Found } from '../slot.ts';
import { issueAt, shorten } from './issue-at.ts';
import { slotWords } from './slot-words.ts';

const MEASURES: ReadonlySet<string> = new Set(['target', 'actual', 'activity_result']);

/** Issues of targets and results that seem to be a figure garbled: their text is kept, and no number is read of it. */
export function unreadFigureIssues(reading: BlockReading): Issue[] {
  return reading.found.filter(isUnread).map(({ slot, value: { cell } }) =>
    issueAt(cell, reading.view.block.sheet, {
      severity: 'info',
      code: 'value-not-numeric',
      message: `${slotWords(slot, reading)}: "${shorten(cell.raw)}" seems to be a figure, and cannot be read as one`,
      remedy: 'Kept as text. Correct the cell in the source if a figure is meant.',
    }),
  );
}

function isUnread({ slot: { field }, value: { kind, cell, said } }: Found): boolean {
  if (!MEASURES.has(field) || kind === 'measure' || kind === 'dash') return false;
  const raw = said.item?.body ?? cell.raw;
  if (!isGarbledFigure(normalizeText(raw))) return false;
  const { status, detail } = (field === 'target' ? printedMeasure : printedResult)(raw);
  return status === 'text' && detail === 'not_numeric';
}
