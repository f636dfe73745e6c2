import {
  type Block,
  cellAt,
  isFree,
  type Placed,
  type Position,
  placedCells,
  putCell,
  untouched,
} from './block.ts';
import type { Random } from './random.ts';
import { fieldOf, partOf, type YearMark, yearOf } from './slots.ts';

/** What befalls a block; returns whether it did. Blocks are changed in place. */
export type Disturb = (block: Block, random: Random) => boolean;

/** Fields without which a block is no programme. */
const IDENTITY = new Set(['department', 'name']);

const SIDES = [-1, 1] as const;

/** Reading order is kept, and so is everything but the column: a value slips under a neighbouring column. */
export const valueAside: Disturb = (block, random) => {
  const moves = untouched(block, 'value').flatMap(({ cell, row, column }) =>
    SIDES.filter((side) => !IDENTITY.has(cell.slot) && isFree(block, row, column + side)).map(
      (side) => ({ cell, row, column, side }),
    ),
  );
  if (moves.length === 0) return false;
  const { cell, row, column, side } = random.pick(moves);
  putCell(block, row, column, null);
  putCell(block, row, column + side, cell);
  block.touched.add(partOf(cell.slot));
  return true;
};

/** Two neighbouring values of one part (target and actual, budget and settlement) slip together. */
export const pairAside: Disturb = (block, random) => {
  for (const { cell, row, column } of random.shuffle(untouched(block, 'value'))) {
    const next = cellAt(block, row, column + 1);
    if (
      next?.role !== 'value' ||
      partOf(next.slot) !== partOf(cell.slot) ||
      IDENTITY.has(cell.slot)
    )
      continue;
    const side = random.pick(SIDES);
    if (!isFree(block, row, side < 0 ? column - 1 : column + 2)) continue;
    putCell(block, row, column, null);
    putCell(block, row, column + 1, null);
    putCell(block, row, column + side, cell);
    putCell(block, row, column + 1 + side, next);
    block.touched.add(partOf(cell.slot));
    return true;
  }
  return false;
};

/** A value is gone with its copies. Parts that print stray copies are left alone: what is left could not be told. */
export const valueLost: Disturb = (block, random) => {
  const strayParts = new Set(
    placedCells(block).flatMap(({ cell }) => (cell.role === 'copy' ? [partOf(cell.slot)] : [])),
  );
  const able = untouched(block, 'value').filter(
    ({ cell }) =>
      !IDENTITY.has(cell.slot) && !strayParts.has(partOf(cell.slot)) && cell.text !== '-',
  );
  if (able.length === 0) return false;
  const { cell, row, column } = random.pick(able);
  putCell(block, row, column, { ...cell, role: 'lost', text: '', facts: {} });
  block.touched.add(partOf(cell.slot));
  return true;
};

/** A label is gone. */
export const labelLost: Disturb = (block, random) => {
  const able = untouched(block, 'label');
  if (able.length === 0) return false;
  const { cell, row, column } = random.pick(able);
  putCell(block, row, column, null);
  block.touched.add(partOf(cell.slot));
  return true;
};

const repeat =
  (role: 'label' | 'value', sides: readonly Position[]): Disturb =>
  (block, random) => {
    const places = untouched(block, role).flatMap(({ cell, row, column }) =>
      sides
        .map((side) => ({ cell, row: row + side.row, column: column + side.column }))
        .filter((place) => !IDENTITY.has(cell.slot) && isFree(block, place.row, place.column)),
    );
    if (places.length === 0) return false;
    const { cell, row, column } = random.pick(places);
    putCell(block, row, column, role === 'label' ? cell : { ...cell, role: 'copy', facts: {} });
    block.touched.add(partOf(cell.slot));
    return true;
  };

const BESIDE: readonly Position[] = [
  { row: 0, column: -1 },
  { row: 0, column: 1 },
];

/** A label stands twice, side by side. */
export const labelTwice: Disturb = repeat('label', BESIDE);

/** A value is repeated in a neighbouring empty cell. */
export const valueRepeated: Disturb = repeat('value', [...BESIDE, { row: 1, column: 0 }]);

/** Personnel cost and special staff change places with FTE and other staff of the same year. */
export const costBeforeFte: Disturb = (block, random) => {
  if (block.touched.has('staff')) return false;
  const found = new Map(
    placedCells(block).flatMap((placed): [string, Placed][] =>
      placed.cell.role === 'value' ? [[placed.cell.slot, placed]] : [],
    ),
  );
  for (const year of random.shuffle<YearMark>(['p', 'c'])) {
    const [fte, cost] = [found.get(`fte.${year}`), found.get(`cost.${year}`)];
    if (fte === undefined || cost === undefined) continue;
    swap(block, fte, cost);
    const [other, special] = [found.get(`other.${year}`), found.get(`special.${year}`)];
    if (other !== undefined && special !== undefined) swap(block, other, special);
    block.touched.add('staff');
    return true;
  }
  return false;
};

function swap(block: Block, one: Placed, other: Placed): void {
  putCell(block, one.row, one.column, other.cell);
  putCell(block, other.row, other.column, one.cell);
}

/** Results of all activities stand in the first one's row; what stood there moves to the right. */
export const resultsInOneRow: Disturb = (block) => {
  if (block.touched.has('activity') || block.touched.has('indicator')) return false;
  const results = placedCells(block).filter(
    ({ cell }) => cell.role === 'value' && fieldOf(cell.slot) === 'result',
  );
  const [first, ...others] = results;
  if (first === undefined || others.length === 0 || others.some(({ row }) => row === first.row))
    return false;
  for (const { row, column } of others) putCell(block, row, column, null);
  others.forEach(({ cell }, index) => {
    const column = first.column + 1 + index;
    if (isFree(block, first.row, column)) putCell(block, first.row, column, cell);
    else block.rows[first.row]?.splice(column, 0, cell);
  });
  block.touched.add('activity').add('indicator');
  return true;
};

/** A row without any text stands inside the block. */
export const emptyRow: Disturb = (block, random) => {
  block.rows.splice(random.int(1, block.rows.length - 1), 0, []);
  return true;
};

/** The page ends inside the block; its header follows before the block goes on. */
export const pageBreak: Disturb = (block, random) => {
  block.pageBreakAfter = random.int(1, block.rows.length - block.remarkRows - 1);
  return true;
};

/** From some row of the block on, an empty column stands before everything from some column on. */
export function emptyColumn(blocks: readonly Block[], column: number, fromRow: number): void {
  blocks.forEach((block, index) => {
    block.rows.forEach((cells, row) => {
      if ((index > 0 || row >= fromRow) && cells.length > column) cells.splice(column, 0, null);
    });
  });
}

/** Year of a slot that a label and a value have in common, for telling which label a lost value had. */
export const sameField = (one: string, other: string): boolean =>
  fieldOf(one) === fieldOf(other) && yearOf(one) === yearOf(other);
