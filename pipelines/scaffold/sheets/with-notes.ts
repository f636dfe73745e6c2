import { placesRead } from './check-draft.ts';
import type { DraftBlockField } from './draft-field.ts';
import type { UnknownLabel } from './open-labels.ts';
import { type SheetDraft, writeSheetForm } from './write-sheet-form.ts';

/** The fields of a draft, with notes for labels whose texts have no field of their own, where all else of the file is read as without them. */
export async function withNotes(
  draft: SheetDraft,
  labels: readonly UnknownLabel[],
  bytes: Uint8Array,
  path: string,
): Promise<readonly DraftBlockField[]> {
  const { fields } = draft;
  const notes = labels.filter(({ headsText }) => headsText).map(({ label }) => noteOf(label));
  const read = (own: readonly DraftBlockField[]) =>
    placesRead(writeSheetForm({ ...draft, fields: own }), bytes, path);
  const before = await read(fields);
  const isKept = async (some: readonly DraftBlockField[]) => {
    const after = await read([...fields, ...some]);
    return after.size === before.size && [...before].every((place) => after.has(place));
  };
  if (await isKept(notes)) return [...fields, ...notes];
  const kept: DraftBlockField[] = [];
  for (const note of notes) if (await isKept([note])) kept.push(note);
  return (await isKept(kept)) ? [...fields, ...kept] : fields;
}

function noteOf(label: string): DraftBlockField {
  return {
    field: 'note',
    labels: [label],
    heads: [],
    rows: [],
    years: [],
    gaps: ['a text without a column of its own'],
    places: [],
    values: [],
  };
}
