import type { Dictionary } from '../load/dictionary.ts';
import type { SemanticModel } from './semantic-model.ts';

const AGGREGATES = { sum: '合計できる', max: '最大', none: '合計しない' } as const;
const PHASES = { proposed: '計画', adjusted: '予算現額', executed: '決算' } as const;

/** The semantic model as a page for people who build dashboards (Markdown, Japanese). */
export function modelPage({ views, joins }: SemanticModel, dictionary: Dictionary): string {
  const sections = Object.entries(views).map(([view, { dimensions, measures }]) =>
    [
      `## ${dictionary.object(view).nameJa}(\`${view}\`)`,
      dictionary.object(view).descriptionJa,
      `切り口: ${dimensions.map((name) => `${dictionary.column(view, name).nameJa} \`${name}\``).join('、')}`,
      ...(Object.keys(measures).length > 0 ? [measureTable(view, measures, dictionary)] : []),
    ].join('\n\n'),
  );
  const lines = joins.map(({ from, columns, to, where }) => {
    const pairs = columns.map((name) => `\`${name}\``).join('、');
    return `- \`${from}\` → \`${to}\`: ${pairs}${where === undefined ? '' : `(\`${where}\` の行だけ)`}`;
  });
  return [
    '# 数値・切り口・結合',
    'このページは `sql/semantic.yaml` と `sql/dictionary.csv` から作られます。金額の単位は円です。',
    ...sections,
    '## 結合',
    '右側は、示した列の組で1行に決まります。',
    `${lines.join('\n')}\n`,
  ].join('\n\n');
}

function measureTable(
  view: string,
  measures: SemanticModel['views'][string]['measures'],
  dictionary: Dictionary,
): string {
  const rows = Object.entries(measures).map(([name, { aggregate, unit, phase, within }]) => {
    const bounds = within?.map((column) => dictionary.column(view, column).nameJa).join('と');
    const limit = bounds === undefined ? '' : `(同じ${bounds}の中だけ)`;
    return `| ${dictionary.column(view, name).nameJa} | \`${name}\` | ${unit} | ${AGGREGATES[aggregate]}${limit} | ${phase ? PHASES[phase] : ''} |`;
  });
  return ['| 数値 | 列 | 単位 | まとめ方 | 段階 |', '|---|---|---|---|---|', ...rows].join('\n');
}
