import { describe, expect, it } from 'vitest';
import { parseForm } from '../../src/form/parse-form.ts';
import { matrixForm } from '../support/matrix-city.ts';

/** What is said of the form with a part of it changed, line by line. */
function problems(from: string, to: string): string[] {
  expect(matrixForm).toContain(from);
  try {
    parseForm(matrixForm.replace(from, to), 'form.yaml');
    return [];
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .map((line) => line.replace(/^form\.yaml:\d+: /u, ''));
  }
}

const SETTLED = "heads: ['{year}決算'], rows: [事業費]";

describe('the check of a form with matrices', () => {
  it('takes the form of the tests', () => {
    expect(problems('松風市', '松風市')).toEqual([]);
  });

  it.each([
    [SETTLED, "heads: ['{year}決算']", "'settlement_yen' has 'heads' without 'rows'"],
    [SETTLED, 'rows: [事業費]', "'settlement_yen' has 'rows' without 'heads'"],
    [SETTLED, 'heads: [決算], rows: [事業費]', "the head '決算' has no year"],
    [SETTLED, "heads: ['{year}決算'], rows: ['財源 > ']", "the row '財源 > ' has an empty part"],
    [
      SETTLED,
      "heads: ['{year}決算'], rows: ['{name}']",
      "'settlement_yen' belongs to no indicator",
    ],
    [
      SETTLED,
      "heads: ['{year}予算'], rows: [事業費]",
      "'budget_yen' and 'settlement_yen' both stand",
    ],
    [
      "rows: ['{name} > 目標値']",
      "rows: ['{名前} > 目標値']",
      "the row '{名前} > 目標値' is not understood",
    ],
    ['labels: [事業の目的]', "heads: ['{year}'], rows: [目的]", "'purpose' is no figure of a year"],
    [', labels: [事業の目的]', '', "'purpose' has no labels"],
    ['anchor: department', 'anchor: budget_yen', "'budget_yen' stands in a matrix alone"],
    ['programme_name, rating]', 'programme_name, target]', "'target' stands in a matrix alone"],
    ['bare_amounts: true', 'heads_era: 令正', "'令正' is not a known heads_era"],
    [
      'rows: [国庫支出金]',
      'row: [国庫支出金]',
      "'row' is not a key of 'fields[7]'. Did you mean 'rows'?",
    ],
  ])('says of %s as %s what is wrong', (from, to, message) => {
    const found = problems(from, to);
    expect(found.some((line) => line.startsWith(message))).toBe(true);
    expect(found.every((line) => /\. \S/u.test(line))).toBe(true);
  });
});
