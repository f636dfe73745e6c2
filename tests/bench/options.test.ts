import { expect, it } from 'vitest';
import { benchOptions } from '../../bench/options.ts';

it('measures the small corpora where nothing is said', () => {
  const options = benchOptions([]);
  expect(options).toMatchObject({ sizes: [500, 5000], repeat: 3, format: 'text', write: false });
  expect(options).not.toHaveProperty('perFile');
});

it('takes what is named', () => {
  const words = ['--sizes', '40,200', '--per-file', '20', '--only', 'cold,load', '--json'];
  const options = benchOptions(words);
  expect(options).toMatchObject({ sizes: [40, 200], perFile: 20, format: 'json' });
  expect(options).toHaveProperty('parts', new Set(['cold', 'load']));
  expect(benchOptions(['--help', '--repeat', 'x'])).toBe('help');
});

it.each([
  [['--sizes', '5000x'], /--sizes: '5000x' is no whole number/],
  [['--sizes', '750'], /750 programmes do not fill files of 500/],
  [['--sizes', '2000500'], /No more than 4000 files/],
  [['--repeat', '0'], /--repeat: '0'/],
  [['--only', 'load,nights'], /no part 'nights'/],
  [['--write', '--per-file', '1'], /leave out --per-file/],
  [['--fast'], /--fast/],
])('%j is refused before anything is measured', (words, message) => {
  expect(() => benchOptions(words)).toThrow(message);
});
