import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadVocabulary } from '../../../pipelines/scaffold/vocabulary.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function vocabularyOf(...lines: readonly string[]) {
  const path = join(temporaryFolder(), 'vocabulary.csv');
  writeFileSync(path, `\uFEFFfield,label\n${lines.join('\n')}\n`);
  return loadVocabulary(path);
}

it('takes labels that a person added, saved with the mark of UTF-8', () => {
  expect(vocabularyOf('budget_yen,予算(現計)', 'budget_yen,予算（現計）').size).toBe(1);
});

it('tells all lines that cannot be used: an unknown field, no label, a label of two fields', () => {
  const lines = ['budget_yn,予算', 'department,', 'department,担当', 'programme_name,担当'];
  expect(() => vocabularyOf(...lines)).toThrow(
    /:2: 'budget_yn' is no field of a table; did you mean budget_yen\?.*\n.*:3: a label is needed\..*\n.*:5: .*:4 speaks of the same already/u,
  );
  expect(() => vocabularyOf('x,予算')).toThrow(/'x' is no field of a table\. Correct the line/);
});
