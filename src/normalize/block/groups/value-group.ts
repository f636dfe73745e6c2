import {
  type BlockView,
  type PlacedLabel,
  type PlacedValue,
  shapeOfLabel,
  strangeHeads,
} from '../view/block-view.ts';
import { GroupLayout, type KnownReadings, oncePerLayout } from '../view/layout.ts';
import { VALUE_KINDS } from '../view/value-kinds.ts';

/** How a group of values is told from the block's others, by places and kinds alone, and which labels it depends on. */
export interface GroupDefinition {
  readonly name: string;
  readonly isValue: (value: PlacedValue, view: BlockView) => boolean;
  readonly isLabel: (label: PlacedLabel) => boolean;
  /** Values that are none of the group and yet stand where one of it would. */
  readonly placeholders?: (view: BlockView) => readonly PlacedValue[];
}

/** The values of a block that belong to a group, by their indexes, and how they stand. */
export interface ValueGroup<Places> {
  readonly indexes: readonly number[];
  readonly layout: GroupLayout<Places>;
}

/** Finds the values of a group; worked out once for blocks that stand alike. */
export function groupOf<Places>(
  definition: GroupDefinition,
): (view: BlockView) => ValueGroup<Places> {
  return oncePerLayout((view: BlockView) => {
    const values = view.values.filter((value) => definition.isValue(value, view));
    const indexes = values.map(({ index }) => index);
    return { indexes, layout: layoutOf(view, definition, values) as GroupLayout<Places> };
  });
}

/** No row has these numbers. */
const CLOSED = 1_000_000;
const IN_TABLE = 1_000_001;

function layoutOf(
  view: BlockView,
  { name, isLabel, placeholders }: GroupDefinition,
  values: readonly PlacedValue[],
): GroupLayout<unknown> {
  const { labels, layouts } = view;
  const { groups } = layouts;
  groups.begin();
  groups.addText(name);
  for (const label of labels) {
    if (!isLabel(label)) continue;
    for (const number of [label.row, label.column, shapeOfLabel(label)]) groups.add(number);
  }
  const others = [...strangeHeads(view), ...(placeholders?.(view) ?? [])];
  for (const { index, row, column, kind, shift } of [...values, ...others]) {
    for (const number of [row, column, VALUE_KINDS.indexOf(kind), shift]) groups.add(number);
    if (view.layout.closed.has(index)) groups.add(CLOSED);
    if (view.layout.inTables.has(index)) groups.add(IN_TABLE);
  }
  return groups.recall(() => new GroupLayout());
}

/** For each value the first one with the same text, by their indexes in the list. */
export function firstAlike(values: readonly PlacedValue[]): number[] {
  const alike: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const { text } = values[at]!.cell;
    let first = 0;
    while (values[first]!.cell.text !== text) first++;
    alike.push(first);
  }
  return alike;
}

/** Which values of a group are read, as a text. */
export function placesRead<Places>(
  { indexes }: ValueGroup<Places>,
  values: readonly PlacedValue[],
): string {
  let places = '';
  let at = 0;
  for (let place = 0; place < indexes.length && at < values.length; place++) {
    if (values[at]!.index !== indexes[place]) continue;
    places += String.fromCharCode(place);
    at++;
  }
  return places;
}

/** What places allow, worked out once for each key: all that it depends on in this layout. */
export function readingsOf<Places>(
  { layout }: ValueGroup<Places>,
  key: string,
  work: () => KnownReadings['readings'],
): KnownReadings {
  return layout.readings(key, () => ({ readings: work(), rules: new Map(), byPlace: new Map() }));
}
