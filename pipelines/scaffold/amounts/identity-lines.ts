import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { quoted } from '../yaml-text.ts';
import {
  type Checked,
  checkIdentity,
  columnsOfYears,
  type DraftIdentity,
  rounding,
} from './checked-identity.ts';

/** Sources of funding. */
export const SOURCES: readonly string[] = [
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
];
/** Amounts that are paid from these sources, and to which personnel is added, the likeliest first. */
const WHOLES = ['spending_yen', 'settlement_yen', 'budget_yen', 'planned_yen'];
/** Fewer sums may come out by chance. */
export const ENOUGH = 5;

/**
 * What has to add up in every row, as far as the fields of a draft have it. Where it does so throughout the file, but for rounding, it
 * is an error from the start: a row in which it does not has slipped cells, or a wrong figure.
 */
export function identityLines(
  fields: readonly DraftField[],
  table: UnknownTable,
  edition: number | null,
  unitYen: number,
): string[] {
  const has = (name: string) => fields.some(({ field }) => field === name);
  const years = columnsOfYears(fields, edition);
  const lines = candidates(has).flatMap((identity) => {
    const checked = checkIdentity(identity, years, table, unitYen);
    if (checked.stated >= ENOUGH && checked.broken === 0) return proven(identity, checked, unitYen);
    return isUsual(identity, has) && !isRefuted(checked) ? plain(identity) : [];
  });
  return lines.length > 0
    ? [
        '',
        '# What has to add up in every row; a slipped column shows here.',
        'identities:',
        ...lines,
      ]
    : [];
}

/** Sums that the fields of a draft may state. */
function candidates(has: (name: string) => boolean): DraftIdentity[] {
  const sources = SOURCES.filter(has);
  const wholes = WHOLES.filter(has);
  const funding = sources.length > 1 ? wholes : [];
  const total = has('personnel_cost_yen') && has('total_cost_yen') ? wholes : [];
  return [
    ...funding.map((equals) => ({ name: '財源の合計=事業費', parts: sources, equals })),
    ...total.map((whole) => ({
      name: '事業費+人件費=総コスト',
      parts: [whole, 'personnel_cost_yen'],
      equals: 'total_cost_yen',
    })),
  ];
}

/** True for what adds up in most forms: all sources, or personnel, and what was spent. */
function isUsual({ parts, equals }: DraftIdentity, has: (name: string) => boolean): boolean {
  const spent = WHOLES.slice(0, 2).find(has);
  return equals === 'total_cost_yen'
    ? parts[0] === spent
    : equals === spent && parts.length === SOURCES.length;
}

/** True for what most rows contradict: the total has a part that the form does not know, such as depreciation. */
function isRefuted({ stated, broken }: Checked): boolean {
  return stated >= ENOUGH && broken * 2 > stated;
}

function proven(identity: DraftIdentity, { stated, mostOff }: Checked, unitYen: number): string[] {
  const tolerance = mostOff > 0 ? `tolerance_yen: ${rounding(identity, unitYen)}, ` : '';
  return [`  - { ${keysOf(identity)}, ${tolerance}severity: error } # ? ${held(stated, mostOff)}`];
}

function held(stated: number, mostOff: number): string {
  return `it holds in all ${stated} sums of this file${mostOff > 0 ? ', but for rounding' : ''}`;
}

function plain(identity: DraftIdentity): string[] {
  return [`  - { ${keysOf(identity)}, severity: warning } # ? error once it holds in every row`];
}

function keysOf({ name, parts, equals }: DraftIdentity): string {
  return `name: ${quoted(name)}, parts: [${parts.join(', ')}], equals: ${equals}`;
}
