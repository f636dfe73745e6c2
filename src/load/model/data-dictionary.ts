import { csvText } from '../query/csv-text.ts';
import { sectionTitles } from './data-model-markdown.ts';
import type { ModelObject } from './describe-model.ts';
import { markup } from './markup.ts';

const header = [
  'schema',
  'object',
  'kind',
  'object_ja',
  'grain_ja',
  'column',
  'type',
  'key',
  'column_ja',
  'description_ja',
  'unit',
  'form_labels',
];

function rowsOf(object: ModelObject): string[][] {
  return object.columns.map((column) => [
    object.schema,
    object.name,
    object.isView ? 'view' : 'table',
    object.nameJa,
    object.grainJa,
    column.name,
    column.type,
    column.isKey ? 'key' : '',
    column.nameJa,
    column.descriptionJa,
    column.unit,
    column.labels.join(' / '),
  ]);
}

/** The data dictionary as CSV, one row a column of a table or view. */
export function dataDictionaryCsv(objects: readonly ModelObject[]): string {
  return csvText(header, objects.flatMap(rowsOf));
}

const style = `body{font:15px/1.6 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem;color:#1c2733}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccd5de;padding:.25rem .5rem;text-align:left;vertical-align:top}
th{background:#eef3f8}code{font-size:.9em}h2{border-bottom:2px solid #2b6cb0}h3{margin-top:2rem}nav{columns:3}
.scroll{overflow-x:auto}h3{overflow-wrap:anywhere}@media(max-width:40rem){nav{columns:1}}`;

/** The data dictionary as one page of HTML that needs nothing else. */
export function dataDictionaryHtml(objects: readonly ModelObject[]): string {
  const links = objects.map(
    ({ name, nameJa }) => `<a href="#${name}">${name}</a> ${markup(nameJa)}<br>`,
  );
  const sections = Object.entries(sectionTitles).map(
    ([folder, title]) =>
      `<h2>${markup(title)}</h2>${objects
        .filter((one) => one.folder === folder)
        .map(section)
        .join('')}`,
  );
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>データ辞書</title><style>${style}</style></head>
<body><h1>データ辞書</h1><nav>${links.join('\n')}</nav>
${sections.join('\n')}
</body></html>
`;
}

function section(object: ModelObject): string {
  const rows = rowsOf(object).map((cells) => {
    const [name = '', ...others] = cells.slice(5);
    return `<tr><td><code>${name}</code></td>${others.map((cell) => `<td>${markup(cell)}</td>`).join('')}</tr>`;
  });
  return `<h3 id="${object.name}">${object.name} <small>${markup(object.nameJa)}</small></h3>
<p>${markup(object.descriptionJa)}<br>粒度: ${markup(object.grainJa)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${object.name}の列"><table><thead><tr><th>列</th><th>型</th><th>キー</th><th>名称</th><th>説明</th><th>単位</th><th>様式の欄</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}
