import { labelKey } from '../../../form/label-key.ts';
import { isSentence } from '../../../text/sentence.ts';
import type { DraftValue, SplitBlock } from './split-block.ts';
import { BEGINS_WITH_YEAR } from './strange-labels.ts';
import type { ValueKind } from './value-kinds.ts';

const LONGEST_HEAD = 24;
/** Texts, and those that captions have told already. */
const KINDS: ReadonlySet<ValueKind> = new Set(['text', 'new-label', 'of-new-label']);
/** As labels print a year: first, before their words. */
const YEAR_BEFORE_WORDS = new RegExp(`${BEGINS_WITH_YEAR.source}.*\\p{L}{2}`, 'u');

/**
 * Takes phrases of a block that are one but for the year before them for labels which the form does not know: R1到達点 and R2到達点.
 * A sheet's own texts are not printed once for each year.
 */
export function setYearlyHeadsAside({ values }: SplitBlock): void {
  const years = new Map<string, number>();
  const heads: { readonly value: DraftValue; readonly key: string }[] = [];
  const recurring = new Set<string>();
  for (const value of values) {
    if (!mayBeHead(value)) continue;
    const { key, year } = labelKey(value.cell.text);
    if (year === null) continue;
    heads.push({ value, key });
    const first = years.get(key);
    if (first === undefined) years.set(key, year);
    else if (first !== year) recurring.add(key);
  }
  for (const { value, key } of heads) if (recurring.has(key)) value.kind = 'new-label';
}

function mayBeHead({ kind, cell: { raw, text } }: DraftValue): boolean {
  if (!KINDS.has(kind) || raw.length > LONGEST_HEAD) return false;
  return YEAR_BEFORE_WORDS.test(text) && !isSentence(raw);
}
