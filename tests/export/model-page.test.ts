import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelPage } from '../../src/export/model-page.ts';
import { readSemanticModel } from '../../src/export/semantic-model.ts';
import { Dictionary } from '../../src/load/dictionary.ts';

it('docs/bi/model.md says what the model says (`npm run docs` writes it anew)', () => {
  const page = readFileSync(new URL('../../docs/bi/model.md', import.meta.url), 'utf8');
  expect(page).toBe(modelPage(readSemanticModel(), Dictionary.read()));
});
