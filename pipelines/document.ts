import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { modelPage } from '../src/export/model-page.ts';
import { readSemanticModel } from '../src/export/semantic-model.ts';
import { Dictionary } from '../src/load/dictionary.ts';
import { makeModelDocuments } from './model-documents.ts';

const documents = await makeModelDocuments();
documents.set('bi/model.md', modelPage(readSemanticModel(), Dictionary.read()));
for (const [name, text] of documents) {
  await writeFile(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), text);
}
process.stdout.write(`Written to docs/: ${[...documents.keys()].join(', ')}\n`);
