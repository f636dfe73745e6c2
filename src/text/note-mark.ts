/** Marks that refer to a note: 実績※1, 実績(注2), 実績*, at the end of a text or before its last bracket. */
const NOTE_MARKS = /(?: ?(?:※|\*+)\d{0,2}| ?\((?:※|\*|注)\d{0,2}\)|注\d{1,2})(?=$| ?\()/gu;

/** A normalised text without marks that refer to notes. */
export function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, '');
}
