/** A year that a head prints without its era: 5年度決算額; not 令和5年度, 第5年度. */
const BARE_YEAR =
  /(?<!(?:[\d０-９第A-Za-zＡ-Ｚａ-ｚ令平昭]|令和|平成|昭和)[\s.]*)([\d０-９]{1,2}|元)(?=年度)/gu;

/** A head with the era of its years written out where it prints none. */
export function withHeadsEra(head: string, era: string): string {
  return head.replace(BARE_YEAR, `${era}$1`);
}

/** The years that a head prints without their era, as they are printed. */
export function bareYears(head: string): string[] {
  return head.match(BARE_YEAR) ?? [];
}
