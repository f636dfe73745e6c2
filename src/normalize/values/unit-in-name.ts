import { normalizeUnit } from './unit.ts';

/** A name and its unit in the last brackets: 満足度（％）. */
const NAME_AND_UNIT = /^(.+?)\s*[（(]([^（()）\d]{1,8})[)）]$/su;

/** True for the head of a column that holds the unit of an item behind its name: 指標名(単位). */
export function headsNameAndUnit(label: string): boolean {
  return label.includes('単位');
}

/** The name and the unit that a cell under such a head prints; null where it prints no unit. */
export function splitNameAndUnit(raw: string): { name: string; unit: string } | null {
  const [, name, printed] = NAME_AND_UNIT.exec(raw.trim()) ?? [];
  const unit = printed === undefined ? null : normalizeUnit(printed);
  return name === undefined || unit === null ? null : { name, unit };
}
