import { expect, it } from 'vitest';
import { modelPage } from '../../src/export/model-page.ts';
import { readSemanticModel } from '../../src/export/semantic-model.ts';
import { Dictionary } from '../../src/load/dictionary.ts';

it('docs/bi/model.md says what the model says (npx vitest run -u writes it anew)', async () => {
  const page = modelPage(readSemanticModel(), Dictionary.read());
  await expect(page).toMatchFileSnapshot('../../docs/bi/model.md');
});
