import { withoutBullet, withoutOrnaments } from '../../text/bullet.ts';
import { withoutNoteMarks } from '../../text/note-mark.ts';

/** A word with blanks between its letters and a mark behind them. */
const LONGEST = 14;

/** The word of a list that a normalised text prints, with blanks inside it or a note's mark behind it; null for another text. */
export function plainWord(text: string, words: readonly string[]): string | null {
  if (words.includes(text)) return text;
  if (text.length > LONGEST) return null;
  const plain = withoutNoteMarks(text).replaceAll(' ', '');
  return words.includes(plain) ? plain : null;
}

/** The rank that a normalised text prints, with a number or sign before it or without; null for another text. */
export function rankWord(text: string, ranks: readonly string[]): string | null {
  const plain = plainWord(text, ranks);
  if (plain !== null || text.length > LONGEST) return plain;
  return plainWord(withoutOrnaments(withoutBullet(text)), ranks);
}
