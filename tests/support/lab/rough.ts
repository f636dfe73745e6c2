import { isFree, placedCells, putCell, untouched } from './block.ts';
import { partOf } from './slots.ts';
import type { Disturb } from './structure.ts';

/** Fields that a block begins with; a row that holds one of them is left in its place. */
const HEAD = new Set(['department', 'rank', 'name']);

/** All cells of a row but the head stand one column to the left or to the right. */
export const rowAside: Disturb = (block, random) => {
  const rows = block.rows.flatMap((cells, row) => {
    const parts = cells.flatMap((cell) => (cell === null ? [] : [partOf(cell.slot)]));
    const isHead = cells.some((cell) => cell !== null && HEAD.has(cell.slot));
    const isFresh = parts.every((part) => !block.touched.has(part));
    return parts.length > 1 && !isHead && isFresh ? [row] : [];
  });
  if (rows.length === 0) return false;
  const cells = block.rows[random.pick(rows)]!;
  if (cells[0] === null && random.chance(0.5)) cells.shift();
  else cells.unshift(null);
  for (const cell of cells) if (cell !== null) block.touched.add(partOf(cell.slot));
  return true;
};

/** A cell is gone, and what stands right of it moves left. */
export const cellGone: Disturb = (block, random) => {
  const able = untouched(block, 'value').filter(
    ({ cell, row }) =>
      !HEAD.has(cell.slot) && !block.rows[row]!.some((one) => one !== null && HEAD.has(one.slot)),
  );
  if (able.length === 0) return false;
  const { cell, row, column } = random.pick(able);
  block.rows[row]!.splice(column, 1);
  for (const one of [cell, ...block.rows[row]!.slice(column)])
    if (one !== null) block.touched.add(partOf(one.slot));
  return true;
};

const stray =
  (role: 'label' | 'value'): Disturb =>
  (block, random) => {
    const able = untouched(block, role).filter(({ cell }) => !HEAD.has(cell.slot));
    const free = block.rows.flatMap((cells, row) =>
      cells.flatMap((_, column) => (isFree(block, row, column) ? [{ row, column }] : [])),
    );
    if (able.length === 0 || free.length === 0) return false;
    const { cell } = random.pick(able);
    const { row, column } = random.pick(free);
    putCell(block, row, column, role === 'label' ? cell : { ...cell, role: 'copy', facts: {} });
    block.touched.add(partOf(cell.slot));
    return true;
  };

/** A value stands once more, anywhere in the block. */
export const strayValue: Disturb = stray('value');

/** A label stands once more, anywhere in the block. */
export const strayLabel: Disturb = stray('label');

/** The labels of a year's pair are gone, and its values slip one column aside together. */
export const pairUnlabelled: Disturb = (block, random) => {
  const pairs = untouched(block, 'value').filter(
    ({ cell, row, column }) =>
      /^(target|budget|fte)/.test(cell.slot) &&
      block.rows[row]?.[column + 1]?.role === 'value' &&
      partOf(block.rows[row]![column + 1]!.slot) === partOf(cell.slot),
  );
  const able = pairs.filter(({ row, column }) => isFree(block, row, column + 2));
  if (able.length === 0) return false;
  const { cell, row, column } = random.pick(able);
  const slots = new Set([cell.slot, block.rows[row]![column + 1]!.slot]);
  for (const placed of placedCells(block)) {
    const plain = placed.cell.slot.replace(/\d/, '');
    const isOwn = [...slots].some((slot) => slot.replace(/\d/, '') === plain);
    if (placed.cell.role === 'label' && isOwn) putCell(block, placed.row, placed.column, null);
  }
  block.rows[row]!.splice(
    column,
    3,
    null,
    block.rows[row]![column]!,
    block.rows[row]![column + 1]!,
  );
  block.touched.add(partOf(cell.slot));
  return true;
};
