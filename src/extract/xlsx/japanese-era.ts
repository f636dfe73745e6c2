const UNIX_EPOCH_SERIAL = 25569;
const MS_PER_DAY = 86_400_000;

const parts = {
  year: new Intl.DateTimeFormat('en-u-ca-japanese', { year: 'numeric', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat('ja-u-ca-japanese', { era: 'long', timeZone: 'UTC' }),
  narrow: new Intl.DateTimeFormat('ja-u-ca-japanese', { era: 'narrow', timeZone: 'UTC' }),
};

/** Literals, escapes and bracketed conditions of a number format, then its era and era year tokens. */
const TOKENS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|general|e[+-]|g+|e+/gi;

/**
 * Replaces the era (`g`, `gg`, `ggg`) and the year of the era (`e`, `ee`) in a date format by what they show for a serial
 * day, as quoted literals; other formatters do not know them. `gannen` formats show the first year as 元.
 */
export function fillEra(pattern: string, serial: number): string {
  const date = new Date((serial - UNIX_EPOCH_SERIAL) * MS_PER_DAY);
  if (Number.isNaN(date.getTime())) {
    return pattern;
  }
  return pattern.replace(TOKENS, (token) => {
    if (/^g+$/i.test(token)) {
      return `"${eraName(date, token.length)}"`;
    }
    return /^e+$/i.test(token) ? `"${eraYear(date, token.length, pattern)}"` : token;
  });
}

function eraName(date: Date, length: number): string {
  const era = partOf(length === 1 ? parts.narrow : parts.long, date, 'era');
  return length === 2 ? era.slice(0, 1) : era;
}

function eraYear(date: Date, length: number, pattern: string): string {
  const year = partOf(parts.year, date, 'year');
  return year === '1' && /gannen/i.test(pattern) ? '元' : year.padStart(Math.min(length, 2), '0');
}

function partOf(format: Intl.DateTimeFormat, date: Date, type: string): string {
  return format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
}
