import { describe, expect, it } from 'vitest';
import { BlockFormSchema } from '../../src/form/block-form.ts';
import { form } from '../support/form.ts';

/** What the schema says about the shipped form with some of it changed. */
function problems(change: Record<string, unknown>): string[] {
  const parsed = BlockFormSchema.safeParse({ ...form, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('BlockFormSchema', () => {
  it('takes the shipped form', () => {
    expect(problems({})).toEqual([]);
  });

  it('refuses a key that it does not know', () => {
    expect(problems({ chapter: '第' })).toEqual([': Unrecognized key: "chapter"']);
  });

  it('refuses a pattern that is no regular expression', () => {
    expect(problems({ chapter_heading: '第(' })).toEqual([
      'chapter_heading: not a regular expression',
    ]);
  });

  it('refuses a field without a label and a kind that no reader has', () => {
    const [field] = form.fields;
    expect(problems({ fields: [{ ...field, labels: [] }] })).toHaveLength(1);
    expect(problems({ fields: [{ ...field, kind: 'colour' }] })).toHaveLength(1);
    expect(problems({ fields: [{ ...field, labels: [''] }] })).toHaveLength(1);
  });
});

describe('the shipped form', () => {
  const fields = new Set<string>(form.fields.map((field) => field.field));

  it('names only fields that it declares', () => {
    const named = [
      form.anchor,
      ...form.printed_once,
      ...form.fields.flatMap((field) => field.right_of ?? []),
    ];
    expect(named.filter((name) => !fields.has(name))).toEqual([]);
  });

  it('prints a year in every label of a group that is told by year', () => {
    const grouped = form.fields.filter((field) => field.group !== undefined);
    expect(
      grouped.flatMap((field) => field.labels).filter((label) => !label.includes('{year}')),
    ).toEqual([]);
  });
});
