/** A year that a head prints without its era: 5年度決算額; not 令和5年度, 第5年度. */
const BARE_YEAR =
  /(?<!(?:[\d０-９第A-Za-zＡ-Ｚａ-ｚ令平昭]|令和|平成|昭和)[\s.]*)([\d０-９]{1,2}|元)(?=年度)/gu;

const LATEST = '令和';
const BEFORE = '平成';
/** Years that the latest era has not reached and that plans do not reach either: 29年度 and 30年度 beside 元年度 are of the one before. */
const OF_BEFORE = 26;

/** A head with the era of its years written out where it prints none. */
export function withHeadsEra(head: string, era: string): string {
  return head.replace(BARE_YEAR, (year: string) => {
    const isBefore = era === LATEST && Number(year.normalize('NFKC')) >= OF_BEFORE;
    return `${isBefore ? BEFORE : era}${year}`;
  });
}

/** The years that a head prints without their era, as they are printed. */
export function bareYears(head: string): string[] {
  return head.match(BARE_YEAR) ?? [];
}
