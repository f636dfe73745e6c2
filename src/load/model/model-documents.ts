import { Dictionary } from '../dictionary.ts';
import { withWarehouse } from '../query/open-warehouse.ts';
import { dataDictionaryCsv, dataDictionaryHtml } from './data-dictionary.ts';
import { dataModelMarkdown } from './data-model-markdown.ts';
import { describeModel } from './describe-model.ts';
import { entityDiagram } from './entity-diagram.ts';
import type { FormLabels } from './form-labels.ts';
import { lineageDiagram } from './lineage-diagram.ts';

/** The documents about a warehouse's model, as texts by the names of their files. */
export async function modelDocuments(
  databasePath: string,
  labels: FormLabels,
): Promise<Map<string, string>> {
  const objects = await withWarehouse(databasePath, (connection) =>
    describeModel(connection, Dictionary.read(), labels),
  );
  return new Map([
    ['data-model.md', dataModelMarkdown(objects)],
    ['data-dictionary.csv', dataDictionaryCsv(objects)],
    ['data-dictionary.html', dataDictionaryHtml(objects)],
    ['entity-diagram.svg', entityDiagram(objects)],
    ['lineage-diagram.svg', lineageDiagram(objects)],
  ]);
}
