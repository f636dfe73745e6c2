import { labelKey } from '../../../src/form/label-key.ts';
import { groupBy } from '../../../src/group-by.ts';

/** Where a cell stands: worksheet, null in a text file, and reference in A1 style. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly ref: string;
}

/** A text that looks like a label no form declares, with the declared label most like it. */
export interface LikelyLabel {
  readonly text: string;
  readonly count: number;
  readonly nearest: string | null;
  /** Places of the first few. */
  readonly places: readonly CellPlace[];
}

/** A cell that could be a label, and what it takes to list it where no declared label is near. */
export interface LabelCandidate {
  readonly raw: string;
  readonly place: CellPlace;
  readonly needs: 'nothing' | 'repetition' | 'nearness';
}

const LONGEST_LABEL = 30;
const MOST_PLACES = 5;
const MOST_LABELS = 500;
const LIST_MARKS = /[①-⑳]/gu;

/** Short texts without a number, grouped over their spellings: near a declared label, repeated, or in a heading row. */
export function likelyLabels(
  candidates: Iterable<LabelCandidate>,
  nearest: (text: string) => string | null,
): LikelyLabel[] {
  const groups = groupBy(
    [...candidates].filter(({ raw }) => looksLikeLabel(raw)),
    ({ raw }) => labelKey(raw).key,
  );
  return [...groups.values()]
    .map((group) => ({ group, nearest: nearest(group[0]!.raw) }))
    .filter(({ group, nearest }) => nearest !== null || isListed(group))
    .map(({ group, nearest }) => ({
      text: group[0]!.raw,
      count: group.length,
      nearest,
      places: group.slice(0, MOST_PLACES).map(({ place }) => place),
    }))
    .sort((a, b) => Number(b.nearest !== null) - Number(a.nearest !== null) || b.count - a.count)
    .slice(0, MOST_LABELS);
}

/** A short phrase with a letter and, era year and list marks aside, without a digit. */
export function looksLikeLabel(raw: string): boolean {
  if (raw.length < 2 || raw.length > LONGEST_LABEL || raw.endsWith('。')) return false;
  const { key } = labelKey(raw.replace(LIST_MARKS, ''));
  return /\p{L}{2}/u.test(key) && !/\d/.test(key);
}

function isListed(group: readonly LabelCandidate[]): boolean {
  if (group.some(({ needs }) => needs === 'nothing')) return true;
  return group.length > 1 && group.some(({ needs }) => needs === 'repetition');
}
