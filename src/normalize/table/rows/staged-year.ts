import { columnKey } from '../../../form/column-key.ts';
import { YEAR_MARK } from '../../../form/label-key.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { isPhase } from '../../../text/phase.ts';
import { parseEraYear } from '../../values/era-year.ts';

const WITHOUT_ERA = /^((?:元|\d{1,2})年度?)\s?(.+)$/u;
const BRACKETS = /^\((.+)\)$/u;

/** A year, and the stage of figures that is printed behind it: 決算 of 令和4年度決算. */
export interface StagedYear {
  readonly year: number;
  /** '' for a year alone. */
  readonly stage: string;
}

/** The year of a row as its cell prints it, alone or with the stage of its figures behind it; null where it says anything else. */
export function stagedYear(raw: string, era: string | null): StagedYear | null {
  const plain = parseEraYear(raw, era);
  if (plain !== null) return { year: plain, stage: '' };
  const { key, year } = columnKey(raw);
  if (year !== null) return withStage(year, key.replace(YEAR_MARK, ''));
  const [, bare, rest] = WITHOUT_ERA.exec(normalizeText(raw)) ?? [];
  const own = bare === undefined ? null : parseEraYear(bare, era);
  return own === null ? null : withStage(own, rest!);
}

function withStage(year: number, text: string): StagedYear | null {
  const stage = text.replace(BRACKETS, '$1');
  return isPhase(stage) ? { year, stage } : null;
}
