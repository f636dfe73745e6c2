import { format, isDateFormat } from 'numfmt';
import { fillEra } from './japanese-era.ts';

/** How the cells of one style show what they hold; made once a style, because cells outnumber styles. */
export interface NumberFormat {
  readonly pattern: string;
  readonly kind: 'general' | 'number' | 'date';
  readonly hasTextSection: boolean;
  /** Whether its decimals are shown where there are any: `0.##`. */
  readonly hasOptionalDecimals: boolean;
}

/** As a Japanese Excel does, which shows a day before its first one as number signs. */
const SHOW = { locale: 'ja', dateSpanLarge: false, dateErrorNumber: false, overflow: '######' };

/** Days between the starts of the two date systems. */
const LATE_DATES_OFFSET_DAYS = 4 * 365 + 2;

const LITERAL = /"[^"]*"|\\./g;
const OPTIONAL_DECIMALS = /[0#?]\.[#?]*(?![0#?])/;
/** The point behind a whole number whose decimals are optional. */
const IDLE_POINT = /(\d)\.(?!\d) */g;

/** Classifies a number format pattern. */
export function numberFormat(pattern: string): NumberFormat {
  const isGeneral = pattern === '' || pattern === '@' || /^general$/i.test(pattern);
  const isDate = !isGeneral && (isDateFormat(pattern) || fillEra(pattern, 1) !== pattern);
  return {
    pattern,
    kind: isGeneral ? 'general' : isDate ? 'date' : 'number',
    hasTextSection: !isGeneral && (pattern.includes('@') || pattern.split(';').length > 3),
    hasOptionalDecimals: OPTIONAL_DECIMALS.test(pattern.replace(LITERAL, '')),
  };
}

/**
 * A number as its cell shows it, without the padding that only aligns. General shows all 15 digits that a cell holds rather
 * than the 11 that fit its width, because rounding for width would change the value.
 */
export function showNumber(value: number, style: NumberFormat, lateDates: boolean): string {
  if (style.kind === 'general') {
    return generalNumber(value);
  }
  const isDate = style.kind === 'date';
  const shown = isDate && lateDates ? value + LATE_DATES_OFFSET_DAYS : value;
  const pattern = isDate ? fillEra(style.pattern, shown) : style.pattern;
  const formatted = tryFormat(pattern, shown)?.trim() ?? generalNumber(value);
  const text = style.hasOptionalDecimals ? formatted.replace(IDLE_POINT, '$1') : formatted;
  return isDate || value >= 0 ? text : withSign(text);
}

/** What a format may show a number in: itself, thousands, millions, hundredths. */
const SCALES = [1, 1_000, 1_000_000, 0.01];

/** Whether a number is shown rounded, by what its cell shows. */
export function isRounded(value: number, shown: string): boolean {
  const figure = /[\d,]+(?:\.\d+)?/u.exec(shown)?.[0];
  if (figure === undefined) return false;
  const said = Number(figure.replaceAll(',', ''));
  const held = Math.abs(value);
  return !SCALES.some((scale) => Math.abs(said * scale - held) <= 1e-9 * held);
}

/** In what a format shows a number: in thousands where a comma stands behind its digits, in hundredths where it shows percent. */
export function scaleOf({ pattern }: NumberFormat): number {
  const [section = ''] = pattern.replace(LITERAL, '').split(';');
  const commas = /[0#?](,+)(?![0#?,])/u.exec(section)?.[1]?.length ?? 0;
  return 1_000 ** commas / (section.includes('%') ? 100 : 1);
}

/** Formats like `#,##0;[Red]#,##0` tell what is below zero by its colour alone, `#,##0_);(#,##0)` by brackets, which may be anything elsewhere. */
function withSign(shown: string): string {
  const text = shown.replace(/^\(([¥\d][^()]*)\)$/u, '-$1');
  return /^[¥\d]/u.test(text) && /[1-9]/u.test(text) && !/[-−▲△]/u.test(text) ? `-${text}` : text;
}

/** A text as its cell shows it: some formats add a word (`@"様"`) or hide it (`;;;`). */
export function showText(text: string, style: NumberFormat): string {
  if (!style.hasTextSection || text === '') {
    return text;
  }
  const shown = tryFormat(style.pattern, text) ?? text;
  return shown.trim() === text.trim() ? text : shown;
}

function generalNumber(value: number): string {
  return String(Number(value.toPrecision(15)) + 0);
}

/** Undefined where the pattern is none that the formatter knows. */
function tryFormat(pattern: string, value: number | string): string | undefined {
  try {
    return format(pattern, value, SHOW);
  } catch {
    return undefined;
  }
}
