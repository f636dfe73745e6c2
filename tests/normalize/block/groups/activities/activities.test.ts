import { describe, expect, it } from 'vitest';
import { readActivities } from '../../../../../src/normalize/block/groups/activities/activities.ts';
import { viewOf } from '../../../../support/block.ts';

/** What was read of the lists of a block, by field and number. */
function read(...rows: readonly string[]): Record<string, string> {
  const { found } = readActivities(viewOf(...rows));
  return Object.fromEntries(
    found.map(({ slot, value }) => [
      `${slot.field === 'activity_item' ? 'item' : 'result'} ${slot.no}`,
      value.said.item!.body,
    ]),
  );
}

describe('items of activities', () => {
  it('stand above their results', () => {
    expect(read('\t①講座', '\t②相談', '\t①中止', '\t②12件')).toEqual({
      'item 1': '講座',
      'item 2': '相談',
      'result 1': '中止',
      'result 2': '12件',
    });
  });

  it('have no results where none are printed', () => {
    expect(read('\t①講座', '\t②相談')).toEqual({ 'item 1': '講座', 'item 2': '相談' });
  });

  it('are none that say what came of it', () => {
    expect(read('\t①中止', '\t②41箇所')).toEqual({ 'result 1': '中止', 'result 2': '41箇所' });
    expect(read('\t①中止', '\t②未実施')).toEqual({ 'result 1': '中止', 'result 2': '未実施' });
    expect(read('\t①中止')).toEqual({ 'result 1': '中止' });
  });

  it('are repeated by numbers that stand alone behind them', () => {
    const { found, duplicates, undecided } = readActivities(
      viewOf('\t①講座', '\t②相談', '\t①3回', '\t②12件', '\t②'),
    );
    expect(found).toHaveLength(4);
    expect(duplicates.map(({ cell }) => cell.raw)).toEqual(['②']);
    expect(undecided).toEqual([]);
  });

  it('keep their numbers where some results are lost', () => {
    expect(read('\t①講座', '\t②相談', '\t②中止')).toEqual({
      'item 1': '講座',
      'item 2': '相談',
      'result 2': '中止',
    });
  });

  const TABLE = ['\t①講座\t\t①3回', '\t②相談\t\t②中止', '\t③冊子\t\t③見本の作成'];
  const ALL = {
    'item 1': '講座',
    'item 2': '相談',
    'item 3': '冊子',
    'result 1': '3回',
    'result 2': '中止',
    'result 3': '見本の作成',
  };

  it('have their results beside them', () => {
    expect(read(...TABLE)).toEqual(ALL);
  });

  it('have them beside them where a row has moved aside', () => {
    expect(read(TABLE[0]!, `\t${TABLE[1]}`, TABLE[2]!)).toEqual(ALL);
  });

  it.each([
    ['a result', '\t③冊子', 'result 3'],
    ['an item', '\t\t\t③見本の作成', 'item 3'],
  ])('and results beside them may lack %s', (_, row, missing) => {
    const { [missing as 'item 3']: _lost, ...rest } = ALL;
    expect(read(TABLE[0]!, TABLE[1]!, row)).toEqual(rest);
  });

  it('have one result beside the first, and no other', () => {
    expect(read('\t①講座\t\t①中止', '\t②相談')).toEqual({
      'item 1': '講座',
      'item 2': '相談',
      'result 1': '中止',
    });
  });

  it('are no results of each other where a figure is printed twice', () => {
    const found = read('\t①講座\t\t①3回\t①3回', '\t②相談\t\t②4件\t②4件');
    expect(found).toMatchObject({ 'item 1': '講座' });
    expect(found['result 2']).not.toBe('相談');
  });
});
