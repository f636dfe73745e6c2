import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../pipelines/rules/load-forms.ts';
import { readFile } from '../pipelines/sources/read-file.ts';

/**
 * Each folder of `tests/golden` is a case: `input.txt` and the records and issues that come out of it. A changed outcome
 * is written beside the expected one as `expected-changed.json`; `UPDATE_GOLDEN=1` makes it the expected one.
 */
const GOLDEN = fileURLToPath(new URL('./golden', import.meta.url));
const cases = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const forms = await loadForms();
const isUpdate = process.env.UPDATE_GOLDEN === '1';
const isCi = process.env.CI !== undefined && process.env.CI !== 'false';

describe('golden', () => {
  it('has a case for each page layout and for the clean form', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5);
  });

  it.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const found = await outcomeOf(join(GOLDEN, name, 'input.txt'));
    const expectedPath = join(GOLDEN, name, 'expected.json');
    const changedPath = join(GOLDEN, name, 'expected-changed.json');
    rmSync(changedPath, { force: true });
    if (isUpdate || (!existsSync(expectedPath) && !isCi)) {
      writeFileSync(expectedPath, found);
      return;
    }
    expect(existsSync(expectedPath), 'expected.json is missing').toBe(true);
    if (found !== readFileSync(expectedPath, 'utf8')) writeFileSync(changedPath, found);
    expect(JSON.parse(found)).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
  });
});

/** Records without their readings, then each issue's code and place, as JSON text. */
async function outcomeOf(path: string): Promise<string> {
  const { records, issues, counts } = await readFile(readFileSync(path), path, forms);
  const outcome = {
    counts,
    records: records.map(({ readings: _, ...record }) => record),
    issues: issues.map(({ code, row, column }) => [code, row ?? null, column ?? null].join(' ')),
  };
  return `${JSON.stringify(outcome, null, 2)}\n`;
}
