import { type Alternative, type Block, type Placed, placedCells } from './block.ts';
import type { BlockPlace } from './document.ts';
import type { Facts, FactValue } from './slots.ts';
import { sameField } from './structure.ts';

/** 1-based place of a cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface ExpectedFact {
  readonly value: FactValue;
  /** Cell that states it; null for chapter and section, which stand outside the block. */
  readonly place: CellPlace | null;
}

/** What a reader should get out of one block: printed values only, everything else NULL. */
export interface ExpectedBlock {
  readonly sheet: string | null;
  readonly name: string;
  /** 1-based first and last row. */
  readonly row: number;
  readonly lastRow: number;
  readonly facts: ReadonlyMap<string, ExpectedFact>;
  /** Groups of facts with several readings, each as good as the others; a group is judged as a whole. */
  readonly anyOf: readonly (readonly Facts[])[];
  /** What the form has but the dump lost: an issue should name one of these cells. */
  readonly absent: readonly { readonly slot: string; readonly cells: readonly CellPlace[] }[];
  /** The block as printed, for showing a wrong reading. */
  readonly text: readonly string[];
}

/** Expectation of a block that stands at `place` in a document. */
export function expectBlock(
  place: BlockPlace,
  rows: readonly (readonly string[])[],
  sheet: string | null,
): ExpectedBlock {
  const { block, lines, chapter, section } = place;
  const at = ({ row, column }: Placed): CellPlace => ({ row: lines[row] ?? 0, column: column + 1 });
  const cells = placedCells(block);
  const facts = new Map<string, ExpectedFact>([
    ['chapter', { value: chapter, place: null }],
    ['section', { value: section, place: null }],
  ]);
  const bySlot: Record<string, Facts> = {};
  for (const placed of cells.filter(({ cell }) => cell.role === 'value')) {
    bySlot[placed.cell.slot] = placed.cell.facts;
    for (const [key, value] of Object.entries(placed.cell.facts))
      facts.set(key, { value, place: at(placed) });
  }
  const row = lines[0] ?? 0;
  const lastRow = lines.at(-1) ?? row;
  return {
    sheet,
    name: block.programme.name,
    row,
    lastRow,
    facts,
    anyOf: block.choices.map((alternatives) => readings(alternatives, bySlot)),
    absent: absentSlots(block, cells, at),
    text: rows.slice(row - 1, lastRow).map((line, index) => showLine(line, row + index)),
  };
}

const showLine = (line: readonly string[], number: number): string =>
  `${number}| ${line.flatMap((text, column) => (text === '' ? [] : [`[${column}] ${text}`])).join(' ')}`;

/** The plain reading first, then each alternative, over the slots that any of them speaks of. */
function readings(
  alternatives: readonly Alternative[],
  bySlot: Readonly<Record<string, Facts>>,
): Facts[] {
  const slots = [...new Set(alternatives.flatMap((one) => Object.keys(one)))];
  return [{}, ...alternatives].map((alternative: Alternative) => {
    const read = slots.flatMap((slot) => {
      const target = slot in alternative ? (alternative[slot] ?? null) : slot;
      const entries = Object.entries(bySlot[slot] ?? {});
      return target === null
        ? []
        : entries.map(([key, value]): [string, FactValue] => [
            `${target}${key.slice(slot.length)}`,
            value,
          ]);
    });
    return Object.fromEntries(read);
  });
}

/** Slots that the programme has and the block does not print, with the cells that show where they are missed. */
function absentSlots(
  block: Block,
  cells: readonly Placed[],
  at: (placed: Placed) => CellPlace,
): ExpectedBlock['absent'] {
  const printed = new Set(cells.flatMap(({ cell }) => (cell.role === 'value' ? [cell.slot] : [])));
  return [...block.values].flatMap(([slot, value]) => {
    if (printed.has(slot) || Object.keys(value.facts).length === 0) return [];
    const near = cells.filter(
      ({ cell }) =>
        (cell.role === 'lost' && cell.slot === slot) ||
        (cell.role === 'label' && sameField(cell.slot, slot)),
    );
    return near.length === 0 ? [] : [{ slot, cells: near.map(at) }];
  });
}
