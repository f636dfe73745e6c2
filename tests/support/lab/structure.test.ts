import { describe, expect, test } from 'vitest';
import { type Block, labelCell, placedCells } from './block.ts';
import { seededRandom } from './random.ts';
import { smallProgramme, valueCell } from './small-programme.ts';
import * as structure from './structure.ts';

const random = seededRandom(5);
const programme = smallProgramme(random);

/** A small block: staff on the left, two results and a pair of figures on the right. */
const smallBlock = (): Block => ({
  programme,
  values: new Map(),
  rows: [
    [
      null,
      labelCell('fte.p', 'R1正規職員人件費'),
      labelCell('other.p', 'R1その他職員従事割合'),
      null,
      null,
    ],
    [
      null,
      valueCell('fte.p', '0.50人'),
      valueCell('other.p', '0.00人'),
      valueCell('result1', '①3回'),
      null,
      valueCell('target1.p', '5'),
      valueCell('actual1.p', '6'),
    ],
    [
      null,
      valueCell('cost.p', '4,000千円'),
      valueCell('special.p', '0.10人'),
      valueCell('result2', '②4件'),
      null,
    ],
  ],
  choices: [],
  touched: new Set(),
  pageBreakAfter: 0,
  remarkRows: 0,
});

const slots = (block: Block): string[] =>
  placedCells(block).map(({ cell, row, column }) => `${row},${column} ${cell.role} ${cell.slot}`);

describe('structural disturbances', () => {
  test('a value moves one column, everything else stays', () => {
    const [before, block] = [smallBlock(), smallBlock()];
    expect(structure.valueAside(block, random)).toBe(true);
    const [gone, come] = [
      slots(before).filter((one) => !slots(block).includes(one)),
      slots(block).filter((one) => !slots(before).includes(one)),
    ];
    expect([gone.length, come.length]).toEqual([1, 1]);
    expect(gone[0]?.split(' ')[2]).toBe(come[0]?.split(' ')[2]);
  });

  test('a pair moves together', () => {
    const block = smallBlock();
    block.touched.add('staff').add('activity');
    expect(structure.pairAside(block, random)).toBe(true);
    const columns = placedCells(block)
      .filter(({ cell }) => /1\.p$/.test(cell.slot))
      .map(({ column }) => column);
    expect([
      [4, 5],
      [6, 7],
    ]).toContainEqual(columns);
  });

  test('cost and FTE change places', () => {
    const block = smallBlock();
    expect(structure.costBeforeFte(block, random)).toBe(true);
    expect(slots(block)).toContain('1,1 value cost.p');
    expect(slots(block)).toContain('2,1 value fte.p');
    expect(slots(block)).toContain('2,2 value other.p');
  });

  test('results come into one row and push the rest to the right only where they must', () => {
    const block = smallBlock();
    expect(structure.resultsInOneRow(block, random)).toBe(true);
    expect(slots(block)).toEqual(
      expect.arrayContaining(['1,3 value result1', '1,4 value result2', '1,5 value target1.p']),
    );
    const crowded = smallBlock();
    crowded.rows[1]?.splice(4, 1);
    structure.resultsInOneRow(crowded, random);
    expect(slots(crowded)).toEqual(
      expect.arrayContaining(['1,4 value result2', '1,5 value target1.p', '1,6 value actual1.p']),
    );
  });

  test('a lost value leaves its place marked, without text and facts', () => {
    const block = smallBlock();
    expect(structure.valueLost(block, random)).toBe(true);
    const lost = placedCells(block).filter(({ cell }) => cell.role === 'lost');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.cell).toMatchObject({ text: '', facts: {} });
  });

  test('parts with stray copies lose nothing', () => {
    const block = smallBlock();
    block.touched.add('staff').add('activity');
    block.rows[0]?.push({ ...valueCell('target1.p', '5'), role: 'copy', facts: {} });
    expect(structure.valueLost(block, random)).toBe(false);
  });

  test('a copy states nothing', () => {
    const block = smallBlock();
    expect(structure.valueRepeated(block, random)).toBe(true);
    expect(
      placedCells(block)
        .filter(({ cell }) => cell.role === 'copy')
        .map(({ cell }) => cell.facts),
    ).toEqual([{}]);
  });

  test('labels get lost or stand twice', () => {
    const [less, more] = [smallBlock(), smallBlock()];
    structure.labelLost(less, random);
    structure.labelTwice(more, random);
    const labels = (block: Block): number =>
      placedCells(block).filter(({ cell }) => cell.role === 'label').length;
    expect([labels(less), labels(more)]).toEqual([1, 3]);
  });

  test('an empty column stands before everything from a row on', () => {
    const [first, second] = [smallBlock(), smallBlock()];
    structure.emptyColumn([first, second], 2, 1);
    expect(slots(first)).toEqual(
      expect.arrayContaining(['0,2 label other.p', '1,3 value other.p', '2,1 value cost.p']),
    );
    expect(slots(second)).toContain('0,3 label other.p');
  });

  test('an empty row and a page break fall inside the block', () => {
    const block = smallBlock();
    structure.emptyRow(block, random);
    structure.pageBreak(block, random);
    expect(block.rows).toHaveLength(4);
    expect(block.rows[0]).not.toEqual([]);
    expect(block.pageBreakAfter).toBeGreaterThan(0);
    expect(block.pageBreakAfter).toBeLessThan(4);
  });
});
