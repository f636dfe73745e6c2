import { describe, expect, it } from 'vitest';
import { formIdOf } from '../../../pipelines/scaffold/form-id.ts';

describe('the id of a form that is drafted', () => {
  it('tells apart the files of two cities that have one name', () => {
    expect(formIdOf('data/raw/032034-ofunato/r07.xlsx')).toBe('ofunato-r07');
    expect(formIdOf('data/raw/112089-tokorozawa/r07.xlsx')).toBe('tokorozawa-r07');
  });

  it('is the name of the form file where one is named', () => {
    expect(formIdOf('data/raw/032034-ofunato/r07.xlsx', 'drafts/Ofunato table.yaml')).toBe(
      'ofunato-table',
    );
  });

  it('is the name of the file alone where no folder names a municipality', () => {
    expect(formIdOf('r07.xlsx')).toBe('r07');
    expect(formIdOf('/downloads/list_2024.csv')).toBe('list-2024');
  });

  it('is there for a name without any letter that an id can have', () => {
    expect(formIdOf('評価表.csv')).toBe('new-form');
    expect(formIdOf('data/raw/032034-ofunato/評価表.csv')).toBe('ofunato');
  });
});
