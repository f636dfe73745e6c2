import type { DraftNote } from '../fields/draft-note.ts';
import { quoted, rowsOf, underOf } from '../yaml-text.ts';

/** The lines of notes in a form file: those of which more is said one by one, all others together. */
export function noteLines(notes: readonly DraftNote[]): string[] {
  if (notes.length === 0) return [];
  const isPlain = ({ under, gap, rows }: DraftNote) =>
    under.length === 0 && gap === null && rows === undefined;
  const plain = notes.filter(isPlain);
  const grouped = notes.filter((note) => !isPlain(note));
  return [
    '  # ? Texts kept under their own headings. Give them a field where one fits, or move them to ignored.',
    ...grouped.map((note) => {
      const parts = [
        'field: note',
        'kind: text',
        ...underOf(note),
        ...rowsOf(note),
        `labels: [${quoted(note.label)}]`,
      ];
      return `  - { ${parts.join(', ')} }${note.gap === null ? '' : ` # ? ${note.gap}`}`;
    }),
    ...(plain.length > 0
      ? [
          '  - field: note',
          '    kind: text',
          '    labels:',
          ...plain.map(({ label }) => `      - ${quoted(label)}`),
        ]
      : []),
  ];
}
