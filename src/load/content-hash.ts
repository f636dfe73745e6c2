import { hash } from 'node:crypto';
import type { SheetRecord } from '../normalize/record.ts';

/** Digest of everything a sheet states, wherever it stands: two copies of one sheet have the same. */
export function contentHash(sheet: SheetRecord): string {
  const { evaluation, costs, indicators, activities, sdgGoals, notes = [] } = sheet;
  const stated = JSON.stringify([evaluation, costs, indicators, activities, sdgGoals, notes]);
  return hash('sha256', stated, 'base64');
}
