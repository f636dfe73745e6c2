import { UNUSED } from '../../assign/assignment-problem.ts';
import type { BlockView, PlacedValue, Spot } from '../../view/block-view.ts';
import { AT_LABEL } from '../../view/link-cost.ts';
import { isBeside, isRightBelow } from '../../view/neighbours.ts';
import { repeatsRowAbove } from '../../view/repeated-rows.ts';

/** Leaving a value out costs this; less where its text is read elsewhere or right beside it, least in a repeated row. */
const LEFT_OUT = 2.6;
const LEFT_OUT_COPY = 1.5;
const LEFT_OUT_COPY_BESIDE = 0.9;
const LEFT_OUT_REPEATED_ROW = 0.2;
/** A value right at a label that no other value stands at is no stray. */
const LEFT_OUT_AT_LABEL = 4.2;

/** Whether a value stands right at a label at which no other value does, and so has it for its own; `unless-copied` only where its text stands nowhere else. */
export type OwnLabel = 'always' | 'unless-copied' | null;

/**
 * Whether each value has a label of its own, by places alone. Where a label is printed in several places a value that also stands elsewhere
 * may have been copied there. `links` are the costs of the nearest label, by value and slot, `places` in how many each slot has one.
 */
export function ownLabelsOf(
  links: readonly (readonly number[])[],
  places: readonly number[],
): OwnLabel[] {
  const ownLabels = new Array<OwnLabel>(links.length).fill(null);
  for (const [slot, count] of places.entries()) {
    const at = links.flatMap((own, value) => (own[slot]! <= AT_LABEL ? [value] : []));
    const [only, ...others] = at;
    if (only === undefined || others.length > 0) continue;
    if (count < 2) ownLabels[only] = 'always';
    else ownLabels[only] ??= 'unless-copied';
  }
  return ownLabels;
}

/** All that leaving a value out depends on: its row repeats the one above, it stands at a label of its own, or else which other values have its text. */
export type Standing = 'repeats' | 'at-own-label' | readonly number[];

/** How each value stands; values of one number in `alike` have one text. */
export function standingsOf(
  view: BlockView,
  values: readonly PlacedValue[],
  alike: readonly number[],
  ownLabels: readonly OwnLabel[],
): Standing[] {
  let repeating = { row: -1, isSo: false };
  return values.map(({ row }, index) => {
    if (row !== repeating.row) repeating = { row, isSo: repeatsRowAbove(view, row) };
    if (repeating.isSo) return 'repeats';
    const ownLabel = ownLabels[index]!;
    const copies = copiesOf(index, alike);
    if (ownLabel === 'always' && !isPrintedTwice(view, index, copies, values))
      return 'at-own-label';
    return ownLabel !== null && copies.length === 0 ? 'at-own-label' : copies;
  });
}

/**
 * True for each of two like values side by side with a third one beside them: a cell printed twice, so that its row has moved. Two
 * zeros are as usual, and a third value of another unit, or below a head of its own, is where it belongs.
 */
function isPrintedTwice(
  view: BlockView,
  index: number,
  copies: readonly number[],
  values: readonly PlacedValue[],
): boolean {
  if (copies.length === 0 || values[index]!.quantity === 0) return false;
  const areBeside = (left: number) => {
    const [one, other] = [values[left], values[left + 1]];
    if (one === undefined || other?.kind !== one.kind || !isBeside(one, other)) return false;
    return unitOf(one) === unitOf(other);
  };
  const hasHead = (third: number) => isBelowText(view, values[third]!);
  const isPair = (left: number) =>
    areBeside(left) &&
    ((areBeside(left - 1) && !hasHead(left - 1)) || (areBeside(left + 1) && !hasHead(left + 2)));
  return (
    (copies.includes(index - 1) && isPair(index - 1)) ||
    (copies.includes(index + 1) && isPair(index))
  );
}

/** What stands behind the digits of a figure. */
function unitOf({ cell }: PlacedValue): string {
  return /\D*$/u.exec(cell.text)![0].trim();
}

function isBelowText({ values }: BlockView, own: PlacedValue): boolean {
  return values.some((value) => value.kind === 'text' && isRightBelow(own, value));
}

const NO_COPY: readonly number[] = [];

function copiesOf(index: number, alike: readonly number[]): readonly number[] {
  let copies: number[] | null = null;
  for (let at = 0; at < alike.length; at++) {
    if (at === index || alike[at] !== alike[index]) continue;
    copies ??= [];
    copies.push(at);
  }
  return copies ?? NO_COPY;
}

/** The standings of a group's values as a text. */
export function keyOf(standings: readonly Standing[]): string {
  let key = '';
  for (const standing of standings) {
    if (standing === 'repeats') key += 'r';
    else if (standing === 'at-own-label') key += 'a';
    else {
      key += '|';
      for (const copy of standing) key += `${copy},`;
    }
  }
  return key;
}

/** Costs of leaving values out: at least `least` each, and what a whole reading adds where no copy is read. */
export class LeftOut {
  readonly least: readonly number[];
  readonly #standings: readonly Standing[];
  /** Places alone: what is remembered of a group must not keep a whole block. */
  readonly #spots: readonly Spot[];

  constructor(values: readonly PlacedValue[], standings: readonly Standing[]) {
    this.#spots = values.map(({ row, column }) => ({ row, column }));
    this.#standings = standings;
    this.least = standings.map((standing) => {
      if (standing === 'repeats') return LEFT_OUT_REPEATED_ROW;
      if (standing === 'at-own-label') return LEFT_OUT_AT_LABEL;
      return standing.length > 0 ? LEFT_OUT_COPY_BESIDE : LEFT_OUT;
    });
  }

  /** What the least costs lack for `values`, given which of them a reading uses. */
  rest(slotOf: readonly number[], values: readonly number[]): number {
    let cost = 0;
    for (const index of values) {
      if (slotOf[index] === UNUSED) cost += this.#full(index, slotOf) - this.least[index]!;
    }
    return cost;
  }

  #full(index: number, slotOf: readonly number[]): number {
    const standing = this.#standings[index]!;
    if (standing === 'repeats' || standing === 'at-own-label') return this.least[index]!;
    let cost = LEFT_OUT;
    for (const copy of standing) {
      if (slotOf[copy] === UNUSED) continue;
      if (isBeside(this.#spots[copy]!, this.#spots[index]!)) return LEFT_OUT_COPY_BESIDE;
      cost = LEFT_OUT_COPY;
    }
    return cost;
  }
}

/** Whether each value has one of its text beside it. */
export function likesBeside(values: readonly PlacedValue[], alike: readonly number[]): boolean[] {
  const isLike = (index: number, other: number) =>
    alike[other] === alike[index] && isBeside(values[other]!, values[index]!);
  return values.map(
    (_, index) =>
      (index > 0 && isLike(index, index - 1)) ||
      (index + 1 < values.length && isLike(index, index + 1)),
  );
}
