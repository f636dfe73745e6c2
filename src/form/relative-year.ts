import { RELATIVE_YEAR_LETTER, yearsAfter } from '../text/years-after.ts';

/** 評価年度 is the year that the sheet evaluates: its own. */
const FIRST = new RegExp(`^(${RELATIVE_YEAR_LETTER}|評価(?:対象)?)年度の?(?=\\S)`, 'u');
/** Any year in the way that labels print them. */
const SOME_YEAR = 'R1';

/** A label that says 前年度, 当年度 or 次年度 where others print a year. */
interface RelativeYear {
  readonly yearsAfter: number;
  /** The label with some year in its place. */
  readonly withYear: string;
}

/** Takes the word for a year of a normalised label apart; null for a text that begins with none. */
export function relativeYear(text: string): RelativeYear | null {
  const word = FIRST.exec(text);
  if (!word) return null;
  return {
    yearsAfter: yearsAfter(word[1]!) ?? 0,
    withYear: SOME_YEAR + text.slice(word[0].length),
  };
}
