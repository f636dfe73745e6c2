import { plainWord } from './plain-word.ts';

/** A grade with words that only say what it is or means: A評価, 評価:B, A(順調), Ｃ：やや遅れ. */
const GRADE =
  /^(?:(?:総合)?評価 ?:? ?)?([A-Za-z]) ?(?:評価|判定|ランク)? ?(?:\([^()]{1,20}\)|:.{1,20})?$/u;

/** The form's rating that a normalised text prints, with words around it or in a small letter; null for another text. */
export function parseRating(text: string, ratings: readonly string[]): string | null {
  const plain = plainWord(text, ratings);
  if (plain !== null) return plain;
  const grade = GRADE.exec(text)?.[1]?.toUpperCase();
  return grade !== undefined && ratings.includes(grade) ? grade : null;
}
