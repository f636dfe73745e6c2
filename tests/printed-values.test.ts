import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { parseMoney } from '../src/normalize/values/amount.ts';
import { printedMeasure, printedResult } from '../src/normalize/values/measure.ts';
import { parsePeriod } from '../src/normalize/values/period.ts';
import { normalizeText } from '../src/text/normalize-text.ts';
import { labels } from './support/form.ts';

const document = readFileSync(new URL('../docs/printed-values.md', import.meta.url), 'utf8');

/** The rows of a table below a heading, the first where none is named, without its head. */
function rowsBelow(heading: string, table = 0): string[][] {
  const section = document.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const lines = section
    .trim()
    .split('\n\n')
    .filter((part) => part.startsWith('| '))
    [table]!.split('\n');
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

const printedAs = (value: number | null | undefined) => value?.toString() ?? 'not read';

it.each(rowsBelow('Amounts'))('reads the amount %s', (printed, yen) => {
  expect(printedAs(parseMoney(normalizeText(printed!)))).toBe(yen!.replace(/:.*/u, ''));
});

it.each(rowsBelow('Targets and results'))('reads %s', (printed, target, result, unit) => {
  const [asTarget, asResult] = [printedMeasure(printed!), printedResult(printed!)];
  expect([printedAs(asTarget.value), printedAs(asResult.value)]).toEqual([target, result]);
  expect(asTarget.unit ?? '').toBe(unit);
});

it.each(rowsBelow('Targets and results', 1))('says why %s is no figure', (printed, why) => {
  expect(printedMeasure(printed!).detail).toBe(why);
});

it.each(rowsBelow('Periods'))('reads the period %s', (printed, first, last) => {
  const period = parsePeriod(normalizeText(printed!));
  const side = (year: number | null) => year?.toString() ?? 'open';
  const sides = period ? [side(period.started), side(period.ended)] : ['not read', 'not read'];
  expect(sides).toEqual([first, last]);
});

it.each(rowsBelow('Years of labels'))('reads the label %s', (printed, year, field) => {
  const label = labels.match(printed!);
  expect([label?.year, label?.fields.map((one) => one.field)]).toEqual([Number(year), [field]]);
});
