import type { DraftField } from './draft-field.ts';
import { quoted } from './yaml-text.ts';

const SOURCES = [
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
];

/** What has to add up in every row, as far as the fields of a draft have it. */
export function identityLines(fields: readonly DraftField[]): string[] {
  const has = (name: string) => fields.some(({ field }) => field === name);
  const spending = ['spending_yen', 'settlement_yen'].find(has);
  if (!spending) return [];
  const identity = (name: string, parts: readonly string[], equals: string) => [
    `  - { name: ${quoted(name)}, parts: [${parts.join(', ')}], equals: ${equals}, severity: warning } # ? error once it holds in every row`,
  ];
  const lines = [
    ...(SOURCES.every(has) ? identity('財源の合計=事業費', SOURCES, spending) : []),
    ...(has('personnel_cost_yen') && has('total_cost_yen')
      ? identity('事業費+人件費=総コスト', [spending, 'personnel_cost_yen'], 'total_cost_yen')
      : []),
  ];
  return lines.length > 0
    ? [
        '',
        '# What has to add up in every row; a slipped column shows here.',
        'identities:',
        ...lines,
      ]
    : [];
}
