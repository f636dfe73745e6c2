import { possibleReadings } from './assign.ts';
import type { AssignmentProblem } from './assignment-problem.ts';
import { type BlockView, type PlacedLabel, type PlacedValue, shapeOfLabel } from './block-view.ts';
import { VALUE_KINDS } from './kinds.ts';
import { GroupLayout, type KnownReadings, oncePerLayout } from './layout.ts';
import { repeatsRowAbove } from './repeated-rows.ts';

/** How a group of values is told from the block's others, by places and kinds alone, and which labels it depends on. */
export interface GroupDefinition {
  readonly name: string;
  readonly isValue: (value: PlacedValue, view: BlockView) => boolean;
  readonly isLabel: (label: PlacedLabel) => boolean;
}

/** The values of a block that belong to a group, by their indexes, and how they stand. */
export interface ValueGroup {
  readonly indexes: readonly number[];
  readonly layout: GroupLayout;
}

/** Finds the values of a group; worked out once for blocks that stand alike. */
export function groupOf(definition: GroupDefinition): (view: BlockView) => ValueGroup {
  return oncePerLayout((view: BlockView) => {
    const values = view.values.filter((value) => definition.isValue(value, view));
    const indexes = values.map(({ index }) => index);
    return { indexes, layout: layoutOf(view, definition, values) };
  });
}

function layoutOf(
  { labels, layouts: { groups } }: BlockView,
  { name, isLabel }: GroupDefinition,
  values: readonly PlacedValue[],
): GroupLayout {
  groups.begin();
  groups.addText(name);
  for (const label of labels) {
    if (!isLabel(label)) continue;
    for (const number of [label.row, label.column, shapeOfLabel(label)]) groups.add(number);
  }
  for (const { row, column, kind, shift } of values) {
    for (const number of [row, column, VALUE_KINDS.indexOf(kind), shift]) groups.add(number);
  }
  return groups.recall(() => new GroupLayout());
}

/**
 * What places allow some values of a group. It depends on the group's layout, on which of its values these are, which
 * of their texts are equal, which rows repeat, and on what `besides` says; for the same of all it is worked out once.
 */
export function readingsOf(
  { indexes, layout }: ValueGroup,
  view: BlockView,
  values: readonly PlacedValue[],
  besides: string,
  problem: () => AssignmentProblem,
): KnownReadings {
  let key = besides;
  let at = 0;
  for (const [place, index] of indexes.entries()) {
    const value = values[at];
    if (value?.index !== index) continue;
    let same = 0;
    while (values[same]!.cell.text !== value.cell.text) same++;
    key += String.fromCharCode(place, (at - same) * 2 + (repeatsRowAbove(view, value.row) ? 1 : 0));
    at++;
  }
  return layout.readings(key, () => ({ readings: possibleReadings(problem()), rules: new Map() }));
}
