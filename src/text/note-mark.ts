/** Marks that refer to a note: 実績※1, 実績(注2), 実績*, at the end of a text or before its last bracket. */
const NOTE_MARKS = /(?: ?(?:※|\*+)\d{0,2}| ?\((?:※|\*|注)\d{0,2}\)|注\d{1,2})(?=$| ?\()/gu;
/** Those of labels alone, which no figure has behind it: 実績注), 実績注1), 実績†; 工事(発注) has none. */
const LABEL_MARKS = /(?:注(?<!\([^()]*)\d{0,2}\)| ?[†‡])(?=$| ?\()/gu;

/** A normalised text without marks that refer to notes. */
export function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, '');
}

/** A normalised label without marks that refer to notes, also such as values may print as part of what they say. */
export function withoutLabelMarks(text: string): string {
  return withoutNoteMarks(text.replace(LABEL_MARKS, ''));
}

/** A numbered mark behind a figure: 1,037千円※1, 80%(注2). One without a number may say that the figure is none. */
const BEHIND_FIGURE = /^([-−▲△]? ?\d.*?)(?: ?[※注]\d{1,2}| ?\([※注]\d{1,2}\))$/u;
const LONGEST_FIGURE = 24;

/** A normalised text that is a figure, without the numbered mark behind it that refers to a note; any other text as it is. */
export function withoutFigureNote(text: string): string {
  if (text.length > LONGEST_FIGURE || !/[※注]/u.test(text)) return text;
  return BEHIND_FIGURE.exec(text)?.[1] ?? text;
}
