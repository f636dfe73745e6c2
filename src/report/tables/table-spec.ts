/** A table of the report: the SQL that fills it, the object whose dictionary names its columns, and names of its own. */
export interface TableSpec {
  readonly sql: string;
  readonly object: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Views that the warehouse must have. */
  readonly needs?: readonly string[];
}

/** Joins the municipality's name to `it`. */
export const CITY = `left join dim_municipality as city on city.municipality_code = it.municipality_code`;

/** Names of what is counted. */
export const COUNTS = {
  programmes: '事務事業数',
  met: '達成',
  unmet: '未達成',
  other: '判定なし',
  met_ratio: '達成した割合',
  spending_yen: '事業費(円)',
  with_spending: '事業費の記載がある事務事業数',
  compared: '前年度にも同じ段階の事業費がある事務事業数',
  compared_spending_yen: 'その事業費(円)',
  previous_spending_yen: 'その前年度の事業費(円)',
  with_personnel: '人件費の記載がある事務事業数',
  phase: '段階',
};
