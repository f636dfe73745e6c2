import type { IndicatorYear } from './record.ts';

/** The unit that an indicator's values print; null where none or several do. */
export function commonUnit(years: readonly IndicatorYear[]): string | null {
  let common: string | null = null;
  for (const { target, actual } of years) {
    for (const { unit } of [target, actual]) {
      if (unit === null || unit === common) continue;
      if (common !== null) return null;
      common = unit;
    }
  }
  return common;
}
