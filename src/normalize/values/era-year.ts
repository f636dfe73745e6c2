import { ERA_YEAR_PATTERN, westernYear } from '../../text/era.ts';
import { normalizeText } from '../../text/normalize-text.ts';

const WITH_ERA = new RegExp(`^${ERA_YEAR_PATTERN}$`, 'u');
const WESTERN = /^((?:19|20)\d{2})(年度|年)?$/u;
const BARE = /^(元|\d{1,2})(年度|年)?$/u;

/** Some programs write whole numbers with a decimal: 2023.0. */
const WHOLE = /^(\d+)\.0$/u;

/** One year by two calendars, the other one in brackets. */
const TWICE = /^([^()]+)\(([^()]+)\) ?(?:年度?)?$/u;

/**
 * Western year of a cell that prints one year: 昭和27, 平成元, 令和５年度, H30 or four digits, or two of them that agree. A bare 18 has a year only
 * where `era` says which era it counts in; null for anything else.
 */
export function parseEraYear(raw: string, era: string | null = null): number | null {
  const text = normalizeText(raw).replace(WHOLE, '$1');
  const twice = TWICE.exec(text);
  if (twice) {
    const [first, second] = twice.slice(1).map((one) => parseEraYear(one));
    return first === second ? first! : null;
  }
  const withEra = WITH_ERA.exec(text);
  if (withEra) return westernYear(withEra[1]!, withEra[2]!);
  const western = WESTERN.exec(text);
  if (western) return Number(western[1]);
  const bare = BARE.exec(text);
  return bare && era !== null ? westernYear(era, bare[1]!) : null;
}
