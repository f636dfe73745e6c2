import type { TableFieldName } from '../../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { type HeadText, headText } from '../table/head-text.ts';

const SOURCE =
  /^(?:国庫?|[都道府県]|国[・/、]?[都道府県])(?:支出金|補助金?|費|庫)?$|^(?:地方|[都道府県市町村区])?債$|^起債$|^その他(?:特定)?(?:特財|財源)?$|^一般(?:財源)?$|^一財$|^特(?:定財源|財)$/u;
const SOURCES: readonly (readonly [RegExp, TableFieldName])[] = [
  [/^国庫?(?:補助金?)?$/u, 'national_subsidy_yen'],
  [/^[都道府県](?:補助金?)?$/u, 'prefectural_subsidy_yen'],
  [/^債$/u, 'local_bond_yen'],
  [/^一般$/u, 'general_fund_yen'],
];
/** その他 and 一般 may be the rest of anything. */
const OF_STATE = /^(?:国|[都道府県])/u;
const FEWEST = 3;

/** True for a column in a run of sources of one amount, as where 国, 県, 市債, その他 and 一般 stand side by side without a head of their own. */
export function isAmongSources(column: HeadedColumn, columns: readonly HeadedColumn[]): boolean {
  const at = columns.indexOf(column);
  const above = column.above.join('|');
  const isSource = (one: HeadedColumn | undefined) =>
    one !== undefined && one.above.join('|') === above && SOURCE.test(headText(one.label).bare);
  let [from, to] = [at, at];
  while (isSource(columns[from - 1])) from--;
  while (isSource(columns[to + 1])) to++;
  const run = columns.slice(from, to + 1);
  const isOfState = run.some(({ label }) => OF_STATE.test(headText(label).bare));
  return isSource(column) && run.length >= FEWEST && isOfState;
}

/** Where a text above `texts[at]` says that it is of funding; -1 where none does. */
export function groupOfFunding(texts: readonly HeadText[], at: number): number {
  return texts.findIndex(({ bare }, index) => index > at && bare.includes('財源'));
}

/** The source that a short name is: 国, 県, 一般. */
export function sourceOf({ bare }: HeadText): TableFieldName | undefined {
  return SOURCES.find(([pattern]) => pattern.test(bare))?.[1];
}
