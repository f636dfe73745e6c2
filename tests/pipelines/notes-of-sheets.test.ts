import { describe, expect, it } from 'vitest';
import { exampleRows, readExample } from '../support/example-sheets.ts';

const LABELS = ['対象', '手段', '予算科目', '電話番号'];
const NOTES = [
  ['一人で暮らす高齢者', '月に一度、家を訪ねる。', '3-1-2', '04-1234-5678'],
  ['市内の全世帯', '', '4-2-1', ''],
];

/** The example's sheets, each with what has no column of its own: labels above, or left. */
function withNotes(place: 'above' | 'left'): string {
  const half = exampleRows.length / 2;
  const sheets = [exampleRows.slice(0, half), exampleRows.slice(half)];
  return sheets
    .flatMap((rows, at) => {
      const own = NOTES[at]!;
      const notes =
        place === 'above' ? [LABELS, own] : LABELS.map((label, column) => [label, own[column]!]);
      return [...rows, ...notes];
    })
    .map((cells) => cells.join('\t'))
    .join('\n');
}

const declared = (form: string) =>
  form + LABELS.map((label) => `  - { field: note, kind: text, labels: [${label}] }\n`).join('');

const titled = (texts: readonly string[]) =>
  texts.flatMap((text, at) => (text === '' ? [] : [{ no: at + 1, title: LABELS[at], text }]));

describe('notes of a sheet', () => {
  it.each(['above', 'left'] as const)(
    'are texts, codes and numbers under labels that have no column (labels %s)',
    async (place) => {
      const plain = await readExample(exampleRows.map((cells) => cells.join('\t')).join('\n'));
      const { records, issues, counts } = await readExample(withNotes(place), declared);
      expect(records.map(({ notes }) => notes)).toEqual(NOTES.map(titled));
      expect(records.map(({ evaluation }) => evaluation)).toEqual(
        plain.records.map(({ evaluation }) => evaluation),
      );
      expect(records.map(({ costs, indicators }) => [costs, indicators])).toEqual(
        plain.records.map(({ costs, indicators }) => [costs, indicators]),
      );
      expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(counts.unexplained).toBe(0);
    },
  );

  it('that a sheet lacks are no loss, and a dash says nothing', async () => {
    const text = withNotes('above').replace('一人で暮らす高齢者', '－');
    const { records, issues } = await readExample(text, declared);
    expect(records[0]!.notes).toEqual(titled(['', ...NOTES[0]!.slice(1)]));
    expect(issues.filter(({ code }) => code === 'value-lost')).toEqual([]);
  });

  it('take no figure that stands at another label as well', async () => {
    const form = (text: string) => declared(text).replace('[電話番号]', '[訪問の回数]');
    const text = withNotes('left')
      .replaceAll('電話番号\t', '訪問の回数\t')
      .replace('訪問の回数\t04-1234-5678', '訪問の回数\t12回\n\t10回\tR5決算額');
    const { records } = await readExample(text, form);
    expect(records[0]!.notes!.map(({ text: one }) => one)).not.toContain('10回');
  });

  it('need a label', async () => {
    const bare = (form: string) => `${form}  - { field: note, kind: text }\n`;
    expect(() => readExample('', bare)).toThrow("'note' has no labels. Add 'labels'.");
  });
});
