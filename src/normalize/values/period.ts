import { ERA_YEAR_PATTERN, westernYear, yearSince } from '../../text/era.ts';
import { Memo } from '../../text/memo.ts';

/** First and last fiscal year of a programme; an open side is null. */
export interface Period {
  readonly started: number | null;
  readonly ended: number | null;
}

const YEAR = `(?:${ERA_YEAR_PATTERN}|(\\d{4})(?:年度|年)?|(元|\\d{1,2})(?:年度|年))`;
const PERIOD = new RegExp(`^(?:${YEAR})?\\s?([~-])?\\s?(?:${YEAR})?$`, 'u');
const HAS_YEAR = /[\d元]/u;
const SINGLE = 1;
const known = new Memo<string, Period | null>(1_000);

/** Reads `S63年度～`, `H25～R4`, `令和元年度から令和5年度まで`, `H30年度～4年度`; null for a text that is no period. */
export function parsePeriod(text: string): Period | null {
  return HAS_YEAR.test(text) ? known.recall(text, periodOf) : null;
}

function periodOf(text: string): Period | null {
  const plain = text
    .replace(/[―−–—]/gu, '-')
    .replace(/\([^()]*\)$/u, '')
    .replace(/から/u, '~')
    .replace(/まで$/u, '');
  const match = PERIOD.exec(plain);
  if (!match) return null;
  const started = yearOf(match, SINGLE, null);
  const ended = yearOf(match, SINGLE + 6, started);
  const ranged = match[6] !== undefined;
  if (started === null && ended === null) return null;
  if (!ranged) return ended === null && match[3] !== undefined ? { started, ended: started } : null;
  if (started !== null && ended !== null && ended < started) return null;
  return { started, ended };
}

/** Year of the groups that start at `first`; a bare `4年度` is of the first era in which it does not end before `since`. */
function yearOf(match: RegExpExecArray, first: number, since: number | null): number | null {
  const [era, year, , western, bare] = match.slice(first, first + 5);
  if (era && year) return westernYear(era, year);
  if (western) return Number(western);
  return bare && since !== null ? yearSince(bare, since) : null;
}
