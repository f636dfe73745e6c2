import { expect, it } from 'vitest';
import { splitLines } from '../../../src/extract/text/split-lines.ts';

it.each([
  ['a\nb', ['a', 'b']],
  ['a\r\nb\rc\n', ['a', 'b', 'c', '']],
  ['\n\r\r\n', ['', '', '', '']],
  ['', ['']],
])('splits %j at every kind of line end', (text, lines) => {
  expect(splitLines(text)).toEqual(lines);
});
