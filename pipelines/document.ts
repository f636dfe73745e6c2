import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeModelDocuments } from './model-documents.ts';

const documents = await makeModelDocuments();
for (const [name, text] of documents) {
  await writeFile(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), text);
}
process.stdout.write(`Written to docs/: ${[...documents.keys()].join(', ')}\n`);
