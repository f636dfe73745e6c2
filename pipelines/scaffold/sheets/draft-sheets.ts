import type { Vocabulary } from '../vocabulary.ts';
import { checkDraft, type DraftCheck } from './check-draft.ts';
import { costFields, isOfCosts } from './cost-fields.ts';
import { amountFields, datedAmounts } from './dated-amounts.ts';
import type { DraftBlockField } from './draft-field.ts';
import { sheetEdition } from './edition.ts';
import { findMatrices, type UnknownMatrix } from './find-matrices.ts';
import type { UnknownSheet } from './find-sheets.ts';
import { headingsOf } from './headings.ts';
import { indicatorFields } from './indicator-fields.ts';
import { mergeFields } from './merge-fields.ts';
import { openLabels } from './open-labels.ts';
import { sheetUnit } from './sheet-words.ts';
import { singleFields } from './single-fields.ts';
import { withNotes } from './with-notes.ts';
import { type OpenLabel, type SheetDraft, writeSheetForm } from './write-sheet-form.ts';

/** A file of sheets, and what its labels are matched to. */
export interface SheetFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly UnknownSheet[];
  readonly vocabulary: Vocabulary;
}

const MOST_ROUNDS = 6;
const FEWEST_LABELS = 3;
/** More labels than any sheet has: a form that reads another text as a programme's name, or another year as the edition, must not read the file until a person has mended it. */
const NEVER = 999;
const READ_ELSEWHERE =
  'left out of the draft: read with it, the file gave another cell or year; describe what stands around it first';
const TWO_ROWS = 'more than one row could be the field: choose one';

/** Text of a first form of sheets; null where too few labels are known to tell one sheet from the next. */
export async function draftSheets(file: SheetFile): Promise<string | null> {
  const { sheets, vocabulary } = file;
  const matrices = sheets.map(findMatrices);
  const amounts = sheets.flatMap((sheet) => datedAmounts(sheet, vocabulary));
  const edition = sheetEdition(sheets, matrices.flat(), amounts);
  const ofMatrices = matrices.map((own) => matrixFields(own, edition.year, vocabulary));
  const { fields: figures, open } = withoutRivals(mergeFields(ofMatrices));
  const dated = amountFields(amounts, sheets.length, edition.year);
  const fields = [...singleFields(sheets, vocabulary), ...dated, ...figures];
  const names = fields.map(({ field }) => field);
  const anchors = ['department', 'programme_name'].filter((name) =>
    names.some((one) => one === name),
  );
  const isKnown = names.filter((name) =>
    ['department', 'rating', 'purpose', 'account_name'].includes(name),
  );
  if (!names.includes('programme_name') || isKnown.length === 0) return null;
  const base: SheetDraft = {
    id: file.id,
    sheetCount: sheets.length,
    fields,
    unit: sheetUnit(sheets, fields),
    edition,
    editionLabel: edition.candidates[0]!,
    anchor: anchors[0]!,
    headsEra: matrices.flat().some(({ columns }) => columns.some(({ isBare }) => isBare)),
    headings: [],
    distinct: null,
    isRead: true,
    open,
  };
  return settled(base, anchors, file);
}

function matrixFields(
  matrices: readonly UnknownMatrix[],
  edition: number | null,
  vocabulary: Vocabulary,
): DraftBlockField[] {
  return matrices.flatMap((matrix) =>
    isOfCosts(matrix, vocabulary)
      ? costFields(matrix, edition, vocabulary).fields
      : indicatorFields(matrix, edition),
  );
}

/** Costs and staff of which two different rows could be the same field are left to a person. */
function withoutRivals(fields: readonly DraftBlockField[]): {
  readonly fields: DraftBlockField[];
  readonly open: OpenLabel[];
} {
  const isRival = (one: DraftBlockField) =>
    /_(?:yen|fte)$/u.test(one.field) &&
    fields.some((other) => other.field === one.field && other.rows.join() !== one.rows.join());
  const rivals = fields.filter(isRival);
  return {
    fields: fields.filter((one) => !rivals.includes(one)),
    open: rivals.map(({ field, rows }) => ({ label: rows.join(), why: `${field}? ${TWO_ROWS}` })),
  };
}

/** Tries anchors and labels of the edition, and takes fields out that are read elsewhere, until the file is read as it was drafted. */
async function settled(
  base: SheetDraft,
  anchors: readonly string[],
  file: SheetFile,
): Promise<string> {
  let best: SheetDraft = base;
  let isMisread = false;
  let fields = base.fields;
  const open = [...base.open];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { draft, check } = await likeliest({ ...base, fields }, anchors, file);
    best = draft;
    isMisread = check.wrong.has('programme_name') || !isOfEdition(draft, check);
    best = { ...best, isRead: check.records > 0 };
    const wrong = fields.filter(({ field }) => check.wrong.has(field));
    const kept = fields.filter((one) => !wrong.includes(one) || one.field === 'programme_name');
    if (kept.length === fields.length) break;
    for (const { field, labels, rows } of fields.filter((one) => !kept.includes(one)))
      open.push({ label: [...labels, ...rows].join(', '), why: `${field}? ${READ_ELSEWHERE}` });
    fields = kept;
  }
  const unsorted = openLabels(file.sheets, fields);
  const listed = new Set(open.map(({ label }) => label));
  const rest = unsorted.filter(({ label }) => !listed.has(label));
  const noted = await withNotes({ ...best, fields }, rest, file.bytes, file.path);
  const left = rest.filter(({ label }) => !noted.some(({ labels }) => labels.includes(label)));
  const distinct = isMisread ? NEVER : best.distinct;
  return writeSheetForm({ ...best, fields: noted, distinct, open: [...open, ...left] });
}

/** The best of the forms that differ in what only reading tells: where a sheet begins, which label prints its year, and whether labels without a field matter. */
async function likeliest(
  base: SheetDraft,
  anchors: readonly string[],
  file: SheetFile,
): Promise<Tried> {
  const tried: Tried[] = [];
  for (const draft of variants(
    base,
    anchors,
    headingsOf(file.sheets, base.fields, file.vocabulary),
  )) {
    const check = await checkDraft(writeSheetForm(draft), file.bytes, file.path, base.fields);
    tried.push({ draft, check });
    const isWhole = check.records === base.sheetCount && check.wrong.size === 0;
    if (isWhole && check.right >= valuesOf(base) && isOfEdition(draft, check)) break;
  }
  const worth = ({ draft, check }: Tried) =>
    Number(isOfEdition(draft, check)) * 1e7 +
    check.right * 10 -
    Math.abs(check.records - base.sheetCount) * 1e3 -
    check.wrong.size * 1e3;
  return tried.sort((a, b) => worth(b) - worth(a))[0]!;
}

/** A draft, and how it reads its file. */
interface Tried {
  readonly draft: SheetDraft;
  readonly check: DraftCheck;
}

function variants(
  base: SheetDraft,
  anchors: readonly string[],
  headings: readonly string[],
): SheetDraft[] {
  const known = anchors.filter((name) => base.fields.some(({ field }) => field === name));
  const more = headings.length > 0 ? [headings] : [];
  return base.edition.candidates.flatMap((editionLabel) =>
    [[], ...more].flatMap((own) =>
      [null, FEWEST_LABELS].flatMap((distinct) =>
        known.map((anchor) => ({ ...base, editionLabel, headings: own, distinct, anchor })),
      ),
    ),
  );
}

function valuesOf({ fields }: SheetDraft): number {
  return fields.reduce((sum, { values }) => sum + values.length, 0);
}

function isOfEdition({ edition }: SheetDraft, { editions }: DraftCheck): boolean {
  return edition.year === null || editions.every((year) => year === edition.year);
}
