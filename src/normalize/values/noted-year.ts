import { labelKey, YEAR_MARK } from '../../form/label-key.ts';
import { withPlainYear } from '../../form/plain-year.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import { RELATIVE_YEAR_LETTER, yearsAfter } from '../../text/years-after.ts';
import { parsePeriod } from './period.ts';

/** A bracket with anything of a year in it: most have a unit. */
const MAY_NOTE_YEAR = /[(（][^)）]*[\p{Nd}年元]/u;
const BRACKETED = /\(([^()]*)\)/gu;
const SPAN = /\S[~-]/u;
/** A western year without 年, which a label always has. */
const BARE_WESTERN = /^(?:19|20)\d{2}$/u;
/** What a remark may add to its year: that the figure was planned, counted or summed up then. A month makes it a date, 比 a rate. */
const ADDED =
  /(?:の|における)?(?:実績|目標|計画|予算|決算|見込み?|調査|集計|速報|確定|平均|累計|延べ|計|[値額数分]|時点|現在|当時|まで|末)+$/u;
const RELATIVE = new RegExp(`^${RELATIVE_YEAR_LETTER}年度?$`, 'u');

interface Years {
  readonly from: number;
  readonly until: number;
}

/**
 * True for a figure that a remark in brackets gives to another year than its own: `80%(R1)` where its label prints the year
 * after. A remark with a figure of its own, `10人(R1:9人)`, leaves the first one to its label. `edition` is the year of 当年度.
 */
export function isNotedForOtherYear(raw: string, own: number, edition: number): boolean {
  if (!MAY_NOTE_YEAR.test(raw)) return false;
  for (const [, remark] of normalizeText(raw).matchAll(BRACKETED)) {
    const years = yearsOf(remark!.replaceAll(' ', '').replace(ADDED, ''), edition);
    if (years && (own < years.from || own > years.until)) return true;
  }
  return false;
}

/** The years that a remark names; null where it says anything else. */
function yearsOf(remark: string, edition: number): Years | null {
  if (SPAN.test(remark)) {
    const period = parsePeriod(remark);
    return period && { from: period.started ?? -Infinity, until: period.ended ?? Infinity };
  }
  const year = yearOf(remark, edition);
  return year === null ? null : { from: year, until: year };
}

function yearOf(text: string, edition: number): number | null {
  if (BARE_WESTERN.test(text)) return Number(text);
  if (RELATIVE.test(text)) return edition + yearsAfter(text)!;
  const { key, year } = labelKey(withPlainYear(text));
  return key === YEAR_MARK ? year : null;
}
