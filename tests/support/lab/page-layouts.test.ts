import { describe, expect, test } from 'vitest';
import { type Block, cellAt } from './block.ts';
import { PAGE_LAYOUTS } from './page-layouts.ts';
import { type LabProgramme, makeProgramme } from './programme.ts';
import { proseWriter } from './prose.ts';
import { seededRandom } from './random.ts';
import { drawBlock } from './template.ts';
import { printProgramme } from './values.ts';

const random = seededRandom(7);
const writer = proseWriter(random);
const setting = {
  edition: 2020,
  rates: [8312, 8168],
  eraStyle: 'short',
  twoIndicators: false,
  mostGoals: 2,
} as const;

/** A programme with so many activities and goals; `isNew` prints nothing for the year before. */
function programmeWith(activities: number, goals: number, isNew = false): LabProgramme {
  const fits = (one: LabProgramme): boolean =>
    one.activities.length === activities && one.goals.length === goals && one.isNew === isNew;
  for (let attempt = 0; attempt < 2000; attempt++) {
    const programme = makeProgramme(setting, random, writer, new Set());
    if (fits(programme)) return { ...programme, dashesBefore: !isNew };
  }
  throw new Error('no such programme');
}

const draw = (page: number, programme: LabProgramme, habit: number, whim = 0.9): Block => {
  const layout = PAGE_LAYOUTS[page - 1];
  if (layout === undefined) throw new Error(`no page ${page}`);
  const values = printProgramme(programme);
  return drawBlock(programme, layout.sketch({ programme, values, habit, whim }), values);
};

/** Cells of a block as `row,column → slot`, labels with `#`, copies with `=`. */
const slotAt = (block: Block, row: number, column: number): string | null => {
  const cell = cellAt(block, row, column);
  if (cell === null) return null;
  return `${{ label: '#', copy: '=', value: '', lost: '', marker: '!' }[cell.role]}${cell.slot}`;
};

/** Asserts a table of `row[column] slot`, one a line. */
function expectCells(block: Block, table: string): void {
  const cells = [...table.matchAll(/r(\d+)\[(\d+)\]\s+(\S+)/g)];
  expect(cells.length).toBeGreaterThan(0);
  for (const [place, row, column, slot] of cells) {
    expect(`${place.split(' ')[0]} ${slotAt(block, Number(row), Number(column))}`).toBe(
      `r${row}[${column}] ${slot}`,
    );
  }
}

const HEAD = 'r0[0] department r0[1] #rank r1[1] rank r2[1] name r0[2] #affairs r1[2] affairs';

describe('first layout', () => {
  const block = draw(1, programmeWith(3, 2), 0.9);

  test('stands as the form describes it', () => {
    expect(block.rows).toHaveLength(8);
    expectCells(
      block,
      `${HEAD} r2[3] =affairs r3[2] legal r5[2] purpose r6[0] #period r6[1] period
      r0[3] #budget.p r0[4] #settlement.p r1[3] budget.p r1[4] settlement.p
      r2[4] #budget.c r2[5] #settlement.c r3[3] budget.c r3[4] settlement.c
      r4[3] #fte.p r4[4] #other.p r5[3] #special.p r5[4] special.p
      r6[2] #fte.c r6[3] #other.c r7[2] cost.c r7[3] special.c
      r1[5] item1 r2[6] item2 r3[5] item3 r6[4] result1 r7[4] result2
      r1[6] indicator1 r1[7] basis1 r5[8] unmet r0[9] rating r0[10] ratingReason r0[11] #improvement
      r0[12] sdg1 r0[13] sdg2 r0[14] improvement r6[12] #contribution r6[13] contribution
      r6[10] #evaluator r6[11] evaluator r6[7] #target.n r6[8] #actual.c r6[9] #actual.n`,
    );
  });

  test('prints no indicator value, account, FTE or challenge', () => {
    const printed = block.rows
      .flat()
      .flatMap((cell) => (cell?.role === 'value' ? [cell.slot] : []));
    for (const slot of [
      'target1.p',
      'actual1.c',
      'account',
      'fte.p',
      'fte.c',
      'cost.p',
      'other.p',
      'challenge',
      'result3',
    ]) {
      expect(printed).not.toContain(slot);
    }
  });

  test('one goal moves the improvement; without a third item its row stands one column left', () => {
    const narrow = draw(1, programmeWith(1, 1), 0.1);
    expectCells(
      narrow,
      `r0[12] sdg1 r0[13] improvement r0[14] #challenge r2[6] !item2 r7[4] !result2
      r3[5] #target.p r3[6] #actual.p r3[7] #unmet`,
    );
    expectCells(
      draw(1, programmeWith(1, 1), 0.9),
      'r3[5] !item3 r3[6] #target.p r3[7] #actual.p r3[8] #unmet',
    );
  });
});

describe('second layout', () => {
  const shared = `${HEAD} r0[3] account r3[2] legal r5[2] purpose r6[0] #period r6[1] period
    r1[4] budget.p r1[5] settlement.p r2[4] #budget.c r3[4] budget.c r3[5] settlement.c
    r4[4] #fte.p r5[4] fte.p r5[5] other.p r1[6] item1 r2[6] item2 r1[7] indicator1 r1[8] basis1
    r2[8] #target.p r2[9] #actual.p r3[8] target1.p r3[9] actual1.p r4[8] #target.c r4[9] #actual.c
    r2[12] #unmet r3[12] unmet r0[10] rating r0[11] ratingReason r0[12] #improvement r1[9] #improvement
    r2[15] improvement r0[13] sdg1 r8[7] #evaluator r8[8] evaluator r6[7] #challenge r6[8] #contribution`;

  test('with two activities', () => {
    const block = draw(2, programmeWith(2, 1), 0.1);
    expect(block.rows).toHaveLength(9);
    expectCells(
      block,
      `${shared} r6[2] #fte.c r6[3] #other.c r7[2] cost.p r7[3] special.p r8[2] cost.c r8[3] special.c
      r3[6] result1 r4[6] result2 r6[4] =result1 r7[4] =result2 r5[6] target1.c r5[8] actual1.c
      r6[5] =target1.c r6[6] =actual1.c r7[5] #target.n r8[5] target1.n r7[7] challenge r7[8] contribution`,
    );
  });

  test('with three activities', () => {
    const block = draw(2, programmeWith(3, 2), 0.1);
    expect(block.rows).toHaveLength(9);
    expectCells(
      block,
      `${shared} r6[2] cost.p r6[3] special.p r7[2] cost.c r7[3] special.c r3[6] item3
      r4[6] result1 r5[6] result2 r6[4] result3 r5[8] target1.c r5[9] actual1.c r6[5] target1.n
      r7[7] challenge r7[8] contribution r0[14] sdg2`,
    );
    expectCells(draw(2, programmeWith(3, 1), 0.1, 0.1), 'r7[7] contribution r6[7] #challenge');
  });
});

describe('third layout', () => {
  const shared = `${HEAD} r0[3] account r2[2] #legal r3[1] legal r4[1] #purpose r5[1] purpose
    r6[0] #period r7[0] period r1[4] budget.p r1[5] settlement.p r2[4] #budget.c r2[5] #settlement.c
    r3[2] budget.c r3[4] settlement.c r4[2] #fte.p r4[4] #other.p r5[2] fte.p r5[4] other.p
    r6[1] #fte.c r6[2] #other.c r9[1] cost.c r9[2] special.c r1[6] item1 r1[7] indicator1
    r1[8] #actual.p r0[11] basis1 r0[10] rating r0[13] sdg1`;
  const staff = 'r7[1] fte.c r7[2] other.c r8[1] cost.p r8[2] special.p';

  test('with two activities and two goals', () => {
    const block = draw(3, programmeWith(2, 2), 0.9);
    expect(block.rows).toHaveLength(10);
    expectCells(
      block,
      `${shared} ${staff} r2[6] item2 r3[5] result1 r5[5] result2 r6[3] =result1 r7[3] =result2
      r1[9] actual1.p r2[7] #target.p r2[8] #actual.c r3[6] =target1.p r3[7] target1.p r3[8] actual1.c
      r4[6] #target.c r4[7] #actual.c r5[6] target1.c r5[7] =target1.c r6[4] #target.n r7[4] target1.n
      r2[9] #unmet r3[9] unmet r1[15] improvement r2[15] #challenge r3[15] challenge
      r2[16] #contribution r3[16] contribution r0[14] sdg2`,
    );
  });

  test('with three activities and one goal', () => {
    expectCells(
      draw(3, programmeWith(3, 1), 0.9),
      `${shared} r7[1] cost.p r7[2] special.p r8[1] fte.c r8[2] other.c
      r2[6] item2 r3[5] item3 r4[5] result1 r5[5] result2 r6[3] result3 r3[6] target1.p r3[7] actual1.p
      r5[6] target1.c r5[7] actual1.c r7[4] target1.n r3[8] unmet r1[14] ratingReason r3[9] challenge
      r2[14] #challenge r2[15] #contribution r3[14] contribution`,
    );
  });

  test('with one activity, plain and with name and basis swapped', () => {
    const rest = `${staff} r1[9] actual1.p r2[6] #result r3[5] result1 r2[7] #target.c r2[8] #actual.c r3[6] target1.c
      r3[7] actual1.c r4[6] #target.n r5[6] target1.n r3[8] unmet r3[9] challenge`;
    const programme = programmeWith(1, 1);
    expectCells(
      draw(3, programme, 0.9),
      `${shared} ${rest} r1[14] ratingReason r3[14] contribution`,
    );
    expectCells(
      draw(3, programme, 0.9, 0.1),
      `${rest} r0[11] indicator1 r1[7] basis1 r1[14] improvement r5[7] =actual1.c`,
    );
  });
});

describe('fourth layout', () => {
  const shared = `${HEAD} r0[3] account r3[2] legal r5[2] purpose r6[1] #period r6[2] period
    r1[4] budget.p r1[5] settlement.p r3[4] budget.c r3[5] settlement.c r5[4] fte.p r5[5] other.p
    r6[4] #fte.c r6[5] #other.c r7[4] cost.p r7[5] special.p r8[4] #fte.c r8[5] #other.c
    r9[4] fte.c r9[5] other.c r10[2] cost.c r10[3] special.c r11[2] =cost.c r11[3] =special.c
    r1[6] item1 r1[7] indicator1 r1[8] basis1 r1[9] improvement r0[12] #improvement
    r3[9] unmet r0[10] rating r0[11] ratingReason r0[13] sdg1 r6[6] result1`;

  test('with two activities', () => {
    const block = draw(4, programmeWith(2, 1), 0.9);
    expect(block.rows).toHaveLength(12);
    expectCells(
      block,
      `${shared} r2[6] item2 r6[7] result2 r7[6] =result1 r7[7] =result2 r2[12] #unmet
      r2[8] #target.p r2[9] #actual.p r3[6] #target.c r3[8] #actual.c r4[6] #target.n r4[8] #actual.n
      r5[6] target1.p r5[8] actual1.p r6[8] target1.c r6[9] actual1.c r6[12] target1.n`,
    );
  });

  test('with one activity', () => {
    expectCells(
      draw(4, programmeWith(1, 1), 0.9),
      `${shared} r2[9] #unmet r2[7] #target.p r3[7] #target.c r4[7] #target.n
      r5[7] target1.p r5[8] actual1.p r6[8] target1.c r6[9] actual1.c r6[12] target1.n`,
    );
  });

  test('without a year before: the first pair is the current year', () => {
    expectCells(
      draw(4, programmeWith(2, 1, true), 0.9),
      'r5[7] target1.c r5[8] actual1.c r6[7] result2 r6[8] target1.n',
    );
  });

  test('with three activities: one pair, of either year', () => {
    const block = draw(4, programmeWith(3, 1), 0.9);
    expectCells(block, `${shared} r5[7] target1.c r5[8] actual1.c r6[7] result2 r6[8] result3`);
    expect(block.choices).toEqual([
      [
        { 'target1.c': 'target1.p', 'actual1.c': 'actual1.p' },
        { 'target1.c': null, 'actual1.c': null },
      ],
    ]);
  });
});
