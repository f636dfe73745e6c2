import { describe, expect, test } from 'vitest';
import { type CorpusSetting, type LabFile, makeCorpus } from './corpus.ts';
import { FILE_KINDS, STRUCTURE_KINDS } from './disturbances.ts';
import { isSame } from './score.ts';

const ALL = new Set([...FILE_KINDS, ...STRUCTURE_KINDS]);
const setting = (changes: Partial<CorpusSetting>): CorpusSetting => ({
  seed: 3,
  programmes: 60,
  form: 'pages',
  container: 'text',
  noise: { kinds: new Set(), rate: 0 },
  ...changes,
});

/** Decodes a file the way its first bytes ask for. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  }
}

const gridOf = ({ bytes }: LabFile): string[][] =>
  decode(bytes)
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t'));

describe('makeCorpus', () => {
  test('the same seed makes the same files, another one others', () => {
    const noisy = setting({ noise: { kinds: ALL, rate: 0.1 } });
    const bytes = (seed: number): string[] =>
      [...makeCorpus({ ...noisy, seed })].map((file) => Buffer.from(file.bytes).toString('base64'));
    expect(bytes(3)).toEqual(bytes(3));
    expect(bytes(4)).not.toEqual(bytes(3));
  });

  test.each([
    ['pages', 0],
    ['pages', 0.2],
    ['clean', 0],
    ['headed', 0],
    ['invented', 0],
    ['invented', 0.2],
  ] as const)(
    'every expected text stands in the cell that the truth names (%s, noise %d)',
    (form, rate) => {
      const files = [
        ...makeCorpus(setting({ form, noise: { kinds: rate > 0 ? ALL : new Set(), rate } })),
      ];
      expect(files.flatMap(({ expected }) => expected)).toHaveLength(60);
      for (const file of files) {
        const grid = gridOf(file);
        for (const { facts, row } of file.expected) {
          expect(grid[row - 1]?.some((text) => text !== '')).toBe(true);
          for (const [key, { value, place }] of facts) {
            if (place === null || !['name', 'purpose', 'challenge', 'department'].includes(key))
              continue;
            expect(isSame(grid[place.row - 1]?.[place.column - 1] ?? '', value)).toBe(true);
          }
        }
      }
    },
  );

  test('each block starts with its department, and no block reaches into the next', () => {
    for (const { expected } of makeCorpus(setting({ noise: { kinds: ALL, rate: 0.2 } }))) {
      expected.forEach(({ row, lastRow, facts }, index) => {
        expect(facts.get('department')?.place?.row).toBe(row);
        expect(lastRow).toBeLessThan(expected[index + 1]?.row ?? Number.POSITIVE_INFINITY);
      });
    }
  });

  test('longer texts are told once only', () => {
    const blocks = [...makeCorpus(setting({ programmes: 400, form: 'clean' }))].flatMap(
      ({ expected }) => expected,
    );
    const texts = blocks.flatMap(({ facts }) =>
      ['purpose', 'basis1', 'ratingReason', 'challenge', 'contribution', 'methodNote'].flatMap(
        (key) => facts.get(key)?.value ?? [],
      ),
    );
    expect(texts.length).toBeGreaterThan(2000);
    expect(new Set(texts).size).toBe(texts.length);
    const lengths = texts.map((text) => String(text).length);
    expect(Math.min(...lengths)).toBeLessThan(20);
    expect(Math.max(...lengths)).toBeGreaterThan(150);
  });

  test('personnel costs follow one rate a year but for a few, and none where nobody worked', () => {
    const [file] = makeCorpus(setting({ programmes: 20, form: 'clean' }));
    for (const year of ['p', 'c']) {
      const rates = (file?.expected ?? []).flatMap(({ facts }) => {
        const [cost, fte] = [facts.get(`cost.${year}`)?.value, facts.get(`fte.${year}`)?.value];
        if (fte === 0) expect(cost).toBe(0);
        return Number(fte) > 0.5 ? [Math.round(Number(cost) / Number(fte) / 1000 / 20)] : [];
      });
      const counts = rates.map(
        (rate) => rates.filter((other) => Math.abs(other - rate) <= 1).length,
      );
      expect(Math.max(...counts)).toBeGreaterThanOrEqual(rates.length - 2);
    }
  });

  test('what is lost names the cell where it stood', () => {
    const kinds = new Set(['valueLost'] as const);
    const files = [...makeCorpus(setting({ form: 'clean', noise: { kinds, rate: 1 } }))];
    for (const { expected } of files) {
      for (const { absent, facts } of expected) {
        expect(absent.length).toBeGreaterThanOrEqual(1);
        for (const { slot } of absent) expect(facts.has(slot)).toBe(false);
      }
    }
  });

  test('a workbook has a sheet a page', () => {
    const files = [
      ...makeCorpus(setting({ form: 'clean', container: 'workbook', programmes: 20 })),
    ];
    expect(files.map(({ path }) => path.endsWith('.xlsx'))).toEqual([true]);
    expect(new Set(files[0]?.expected.map(({ sheet }) => sheet)).size).toBe(5);
    expect(files[0]?.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});
