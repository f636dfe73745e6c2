import { describe, expect, test } from 'vitest';
import { type Block, labelCell, placedCells } from './block.ts';
import { seededRandom } from './random.ts';
import * as rough from './rough.ts';
import { smallProgramme, valueCell } from './small-programme.ts';

const random = seededRandom(7);
const programme = smallProgramme(random);

/** Two rows of a head and a pair of figures. */
const smallBlock = (): Block => ({
  programme,
  values: new Map(),
  rows: [
    [valueCell('department', '企画課'), labelCell('rank', '実施計画ランク'), null, null],
    [null, labelCell('target.p', 'R1目標'), labelCell('actual.p', 'R1実績'), null],
    [null, valueCell('target1.p', '5'), valueCell('actual1.p', '6'), null],
  ],
  choices: [],
  touched: new Set(),
  pageBreakAfter: 0,
  remarkRows: 0,
});

const slots = (block: Block): string[] =>
  placedCells(block).map(({ cell, row, column }) => `${row},${column} ${cell.role} ${cell.slot}`);

describe('rough disturbances', () => {
  test('a whole row moves by one column, the head does not', () => {
    const block = smallBlock();
    expect(rough.rowAside(block, random)).toBe(true);
    const moved = slots(block).filter((one) => !slots(smallBlock()).includes(one));
    expect(new Set(moved.map((one) => one[0])).size).toBe(1);
    expect(moved).toHaveLength(2);
    expect(slots(block).slice(0, 2)).toEqual(slots(smallBlock()).slice(0, 2));
  });

  test('a cell is gone and the rest of its row moves left', () => {
    const block = smallBlock();
    expect(rough.cellGone(block, random)).toBe(true);
    expect(placedCells(block)).toHaveLength(5);
    expect(block.rows[2]).toHaveLength(3);
  });

  test('a value and a label stand once more, and state nothing there', () => {
    for (const [disturb, role] of [
      [rough.strayValue, 'copy'],
      [rough.strayLabel, 'label'],
    ] as const) {
      const block = smallBlock();
      expect(disturb(block, random)).toBe(true);
      const added = placedCells(block).filter(
        ({ row, column }) => smallBlock().rows[row]?.[column] === null,
      );
      expect(added.map(({ cell }) => [cell.role, cell.facts])).toEqual([[role, {}]]);
    }
  });

  test('a pair loses its labels and moves', () => {
    const block = smallBlock();
    expect(rough.pairUnlabelled(block, random)).toBe(true);
    expect(slots(block).slice(2)).toEqual(['2,2 value target1.p', '2,3 value actual1.p']);
  });

  test('do nothing where nothing can be disturbed', () => {
    const empty = { ...smallBlock(), rows: [[]] };
    for (const disturb of Object.values(rough)) expect(disturb(empty, random)).toBe(false);
  });
});
