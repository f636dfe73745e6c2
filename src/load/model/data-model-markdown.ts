import type { ModelColumn, ModelObject } from './describe-model.ts';

/** Titles of the SQL folders, in the order of reading. */
export const sectionTitles: Readonly<Record<string, string>> = {
  '20-dimensions': 'Dimensions',
  '30-facts': 'Facts',
  '50-views': 'Views',
  '60-signals': 'Signals',
  '40-etl': 'Schema etl: where everything comes from',
};

const introduction = `# Data model

Made from the database and the heads of the SQL files by \`npm run docs\`; do not edit. The same as a page to search:
[data-dictionary.html](data-dictionary.html), as a table: [data-dictionary.csv](data-dictionary.csv).

![Tables and their keys](entity-diagram.svg)

![What is made from what](lineage-diagram.svg)

- **Two time axes.** \`fiscal_year\` is the year that a figure speaks of, \`edition_fiscal_year\` the edition that states it. Facts keep
  every edition's statement; \`cost_changes\`, \`unmet_targets\` and the \`newest_…\` views read the newest; \`restatements\` lists what
  two editions state differently, with both cells.
- **Identity.** A programme stays one (\`programme_id\`) across editions by what a person decided, an equal code (borne out by
  a similar name, by more figures than speak against it, or by the department where none does: cities number anew), last year's code
  printed in the sheet, equal figures with the same or a similar name, or the same name in the same section or department.
  Anything weaker is a row of \`etl.identity_candidate\` until someone writes a line in \`pipelines/identities.csv\`.
  An indicator stays one (\`indicator_id\`) within its programme by its name, and under a similar name where its figures of
  the same years are equal in both editions; weaker pairs are rows of \`etl.indicator_candidate\`, decided in the same file.
  \`dim_programme\` has one row a version (\`programme_key\`); \`programme_changes\` shows what was renamed, moved, new, ended.
- **Restatements** compare an edition with the one before it that states the same figure. A plan is compared with plans, a
  personnel cost with those of the same basis; 決算見込 against later 決算 is a kind of its own, \`estimate_settled\`.
- **What is never mixed**: plan and actual, and personnel costs of different bases. Differences and sums across them are NULL; a
  planned year has no result that a target could be held against (\`not_due\`).
- **Signals** (\`claim_conflicts\`, \`watch_list\`) are questions, never verdicts. Their thresholds are in \`pipelines/signals.yaml\`,
  or given with \`--thresholds\`; \`etl.signal_threshold\` has those in force, \`signal_cells\` names the cells behind each.
- **Stored views**: what takes long is computed once by the load; the rows of such a view stand in \`etl.<view>_rows\`.
- **Money** is in yen, absent is NULL, and every view has a twin \`<view>_ja\` with Japanese column names.
- **Default members**: −1 不明/未記入 and −2 該当なし; facts have no NULL keys.`;

/** The data model as Markdown: each table and view with grain, keys, units and the labels that its values come from. */
export function dataModelMarkdown(objects: readonly ModelObject[]): string {
  const sections = Object.entries(sectionTitles).map(([folder, title]) => {
    const members = objects.filter((object) => object.folder === folder);
    return [`## ${title}`, ...members.map(describe)].join('\n\n');
  });
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

function describe(object: ModelObject): string {
  const name = object.schema === 'main' ? object.name : `${object.schema}.${object.name}`;
  const keys = object.columns.filter(({ isKey }) => isKey).map((column) => `\`${column.name}\``);
  const facts = [
    `**${object.nameJa}**: ${object.descriptionJa}`,
    `Grain: ${object.grain} (${object.grainJa})`,
    ...(keys.length > 0 ? [`Key: ${keys.join(', ')}`] : []),
    ...(object.reads.length > 0
      ? [`Reads: ${object.reads.map((other) => `\`${other}\``).join(', ')}`]
      : []),
  ];
  return [`### ${name}`, facts.join('  \n'), table(object.columns)].join('\n\n');
}

function table(columns: readonly ModelColumn[]): string {
  const rows = columns.map((column) =>
    [
      `\`${column.name}\``,
      column.type,
      column.nameJa,
      column.descriptionJa,
      column.unit,
      column.labels.join('、'),
    ].map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')),
  );
  return [
    ['column', 'type', '名称', '説明', '単位', '様式の欄'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
