import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { modelPage } from '../src/export/model-page.ts';
import { readSemanticModel } from '../src/export/semantic-model.ts';
import { Dictionary } from '../src/load/dictionary.ts';
import { makeModelDocuments } from './model-documents.ts';
import { settingsJsonSchema } from './settings.ts';

const documents = new Map([
  ...[...(await makeModelDocuments())].map(([name, text]) => [`docs/${name}`, text] as const),
  ['docs/bi/model.md', modelPage(readSemanticModel(), Dictionary.read())],
  ['hyoka.config.schema.json', `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`],
]);
for (const [name, text] of documents) {
  await writeFile(fileURLToPath(new URL(`../${name}`, import.meta.url)), text);
}
process.stdout.write(`Written: ${[...documents.keys()].join(', ')}\n`);
