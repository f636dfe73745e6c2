import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BadFormFile, parseForm } from '../../src/form/parse-form.ts';

const table = readFileSync(new URL('../fixtures/forms/list-table.yaml', import.meta.url), 'utf8');
const blocks = readFileSync(
  new URL('../../pipelines/forms/tokorozawa-sheet.yaml', import.meta.url),
  'utf8',
);

/** Line, from 1, of the first line that holds a text. */
function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

function problemsOf(text: string): string[] {
  try {
    parseForm(text, 'f.yaml');
    return [];
  } catch (error) {
    if (error instanceof BadFormFile) return error.message.split('\n');
    throw error;
  }
}

describe('a form file', () => {
  it('of either layout is taken', () => {
    expect(parseForm(table, 'f.yaml').layout).toBe('table');
    expect(parseForm(blocks, 'f.yaml').layout).toBe('blocks');
  });

  type Case = [
    name: string,
    text: string,
    good: string,
    wrong: string,
    message: RegExp,
    place?: string,
  ];
  const bad: readonly Case[] = [
    [
      'an unknown kind',
      table,
      'kind: code',
      'kind: coed',
      /'coed' is not a known kind.*mean 'code'/u,
    ],
    [
      'an unknown kind in a block form',
      blocks,
      'kind: rank',
      'kind: rnak',
      /'rnak' is not a known kind.*mean 'rank'/u,
    ],
    [
      'an unknown field',
      table,
      'field: department,',
      'field: departement,',
      /'departement' is not a known field.*mean 'department'/u,
    ],
    [
      'an unknown field of a block form',
      blocks,
      'field: budget_yen,',
      'field: budjet_yen,',
      /'budjet_yen' is not a known field.*mean 'budget_yen'/u,
    ],
    [
      'a field of another kind than its own',
      blocks,
      'field: rating, kind: rating,',
      'field: rating, kind: rank,',
      /'rating' is not of kind 'rank'.*'kind: rating'/u,
    ],
    [
      'figures of a block that no group reads',
      blocks,
      'field: budget_yen, kind: money, group: cost,',
      'field: budget_yen, kind: money,',
      /'budget_yen' is read in a group of figures.*'group: cost'/u,
    ],
    [
      'figures of a block in the group of another kind',
      blocks,
      'kind: measure, group: indicator, years: [previous, current],',
      'kind: measure, group: cost, years: [previous, current],',
      /'actual' is read in a group of figures, indicator/u,
    ],
    [
      'an unknown layout',
      table,
      'layout: table',
      'layout: tabel',
      /'tabel' is not a known layout.*mean 'table'/u,
    ],
    [
      'an unknown key',
      table,
      'header_rows: 2',
      'header_row: 2',
      /'header_row' is not a key of a form.*mean 'header_rows'/u,
    ],
    [
      'an unknown key of a field',
      table,
      'level: 1,',
      'levle: 1,',
      /'levle' is not a key of 'fields\[4\]'.*mean 'level'/u,
    ],
    [
      'a bad regular expression',
      blocks,
      "remark: '^※'",
      "remark: '(※'",
      /'words.remark' is not a regular expression/u,
    ],
    [
      'a cycle of fields',
      blocks,
      'labels: [総合評価]',
      'labels: [総合評価], right_of: rating_reason',
      /is a cycle of 'right_of'/u,
    ],
    [
      'a field right of one that nobody declares',
      blocks,
      'right_of: rating,',
      'right_of: ratign,',
      /no field is named 'ratign'/u,
    ],
    [
      'figures without a year',
      table,
      'kind: money, year: label, labels: [予算額]',
      'kind: money, labels: [予算額]',
      /'year' does not say which/u,
    ],
    [
      'a level without a name',
      table,
      'policy_levels: [施策]',
      'policy_levels: []',
      /level 1 has no name/u,
      'field: policy',
    ],
    [
      'a label that two fields claim',
      table,
      'labels: [単位]',
      'labels: [指標名]',
      /'指標名' is declared twice/u,
      'outcome_unit',
    ],
    [
      'an identity of fields that it lacks',
      table,
      'equals: total_cost_yen',
      'equals: spending_yen',
      /no field of this form is 'spending_yen'/u,
    ],
    [
      'YAML that is none',
      table,
      'labels: [整理番号, 事業名',
      'labels: [[整理番号, 事業名',
      /Mend the YAML/u,
      'header_rows',
    ],
  ];

  it.each(bad)('with %s says so, in the line of it', (_, text, good, wrong, message, place) => {
    expect(text).toContain(good);
    const changed = text.replace(good, wrong);
    const problems = problemsOf(changed);
    expect(problems).toContainEqual(expect.stringMatching(message));
    const line = Number(/^f\.yaml:(\d+):/u.exec(problems.find((one) => message.test(one))!)?.[1]);
    expect(line).toBe(lineOf(changed, place ?? wrong));
  });

  it('without a key that it needs names the key', () => {
    expect(problemsOf(table.replace('title: 例示市 事務事業評価一覧\n', ''))).toEqual([
      expect.stringMatching(/^f\.yaml:1: 'title' is missing\. Add 'title'/u),
    ]);
    expect(problemsOf(table.replace('kind: code, ', ''))).toEqual([
      expect.stringMatching(/'fields\[1\]\.kind' is missing\. Add 'kind', one of name, code/u),
    ]);
  });

  it('with several unknown keys in one place names each of them', () => {
    expect(problemsOf(table.replace('header_rows: 2', 'header_row: 2\ncolumns: 3'))).toEqual([
      expect.stringMatching(/'header_row' is not a key of a form/u),
      expect.stringMatching(/'columns' is not a key of a form/u),
    ]);
  });

  it('with sums that lean on each other is a cycle', () => {
    const circle = `${table}  - { name: x, parts: [total_cost_yen, budget_yen], equals: settlement_yen, severity: error }\n`;
    expect(problemsOf(circle)).toEqual([
      expect.stringMatching(
        /settlement_yen → .*is a cycle of 'sum'|total_cost_yen → .*is a cycle of 'sum'/u,
      ),
    ]);
  });
});
