import type { ListItem } from '../../values/list-item.ts';

/** What a value cell can be by its text alone; the form's labels decide which field it is. */
export const VALUE_KINDS = [
  'money',
  'staff',
  'measure',
  'dash',
  'word',
  /** An amount or a share with a remark, a name or a misread sign. */
  'unread-amount',
  'claim',
  'period',
  'rating',
  'rank',
  'checkboxes',
  'sdg',
  'list',
  'remark',
  'new-label',
  /** What a label heads that the form does not know. */
  'of-new-label',
  'text',
  /** Of a figure that was split over two cells. */
  'part',
  /** What the figure left of it is counted in. */
  'unit',
  /** A phrase or a figure behind its label in one cell. */
  'with-label',
  /** A figure that only its place would tell, at no place that does: bare as an amount, or counted as staff. */
  'bare-money',
  'bare-staff',
] as const;

/** A kind of value. */
export type ValueKind = (typeof VALUE_KINDS)[number];

/** What can be a text of the sheet. */
export const TEXT_KINDS: readonly ValueKind[] = ['text', 'claim'];
/** What can be a target or result, or stand for one. */
export const RESULT_KINDS: readonly ValueKind[] = ['measure', 'dash', 'word', 'unread-amount'];
/** What could be an amount, a share or a result, were it at another place. */
export const BARE_KINDS: readonly ValueKind[] = ['bare-money', 'bare-staff'];

/** True for amounts, shares of staff and measures. */
export function isFigureKind(kind: ValueKind): boolean {
  return kind === 'money' || kind === 'staff' || kind === 'measure';
}

/** What a value cell says by its text alone. */
export interface ReadValue {
  readonly kind: ValueKind;
  /** Yen of an amount, persons of a share, number of a measure (hours of a duration); null for all else. */
  readonly quantity: number | null;
  /** What a measure counts, as printed; null where it prints none, and for all else. */
  readonly unit: string | null;
  /** The item of a numbered list that it is; null for all else. */
  readonly item: ListItem | null;
  /** How it speaks, of what can stand in a text's place: as a sentence, a phrase or none of them, and like which fields of the form. */
  readonly speech: string;
}
