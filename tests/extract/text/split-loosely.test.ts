import { expect, it } from 'vitest';
import { splitLoosely } from '../../../src/extract/text/split-loosely.ts';

it.each([
  ['a,b', ['a', 'b']],
  ['a,', ['a', '']],
  ['', ['']],
  ['1,管12"の事業,', ['1', '管12"の事業', '']],
  ['"橋の"大"事業","1,234"', ['橋の"大"事業', '1,234']],
  ['1, "土木課" , "say ""hi"""', ['1', '土木課', 'say "hi"']],
  ['2,"橋の事業,土木課', ['2', '"橋の事業', '土木課']],
])('splits %s', (line, cells) => {
  expect(splitLoosely(line)).toEqual(cells);
});

it('splits lines of any length, and of quotes that nothing closes, at one look', () => {
  expect(splitLoosely(`${'a"b,'.repeat(50_000)}"1,234"`).slice(-2)).toEqual(['a"b', '1,234']);
  expect(splitLoosely('"a,'.repeat(50_000))).toHaveLength(50_001);
});
