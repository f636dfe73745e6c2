import { isCostField } from '../../../src/form/table-field-name.ts';
import { type HeadText, headText, isOnlyStage } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { DOUBT, type FieldAt, known, type Named } from './known-field.ts';

const OF_SHARES = /人工|FTE|割合/u;
const HEADS = /\([人名]\)/u;
/** Staff that are counted beside the regular ones, and nobody else: not those that are left out or included. */
const OTHER_STAFF =
  /^(?:非正規|会計年度任用|再任用|臨時|非常勤|嘱託|パート)(?!.*(?:正規|正職|(?<!非)常勤|一般職|除|含)).*(?:員|パート)(?:等|数|分)?(?:\([^()]*\))?$/u;
/** Words of a label that counts staff, whatever stands above it; 人工 below 人件費 may as well be what they cost. */
const COUNTED_STAFF = /人数|職員数|時間/u;
const REGULAR_STAFF = /^(?:正規?|常勤)職員(?:数)?$/u;
/** The same below a text that counts staff, where 職員 need not be said again. */
const REGULAR = /^(?:正規?|正職|常勤)(?:職員)?(?:数|分)?$/u;
const OF_YEAR = /^会計年度(?:任用)?(?:職員?)?(?:数|分)?$/u;
const STAFF_GROUP =
  /^(?:従事|投入|担当)?(?:者|職員|人員|要員|人工)数?(?:\((?:人|名|人工|FTE)\))?$/u;
/** What a programme takes: 投入資源(千円), コスト内訳. */
const RESOURCES =
  /^(?:(?:総|投入)?コスト|(?:投入|行政)資源|投入(?:量|費用)?|資源(?:配分|投入)?|事業費|経費|(?:予算|決算)額?)(?:の?内訳|の?推移|等|\([^()]*\))?$/u;
/** What staff cost, or how long they work, and not how many they are. */
const NO_HEADS = /人件費|給与|時間/u;

/** Whose staff a group or its own unit counts: 正規職員 below 従事職員数, 正規 below 従事者数, 正規職員(人工), 正規職員(人). */
export function staffBelow(
  { bare, template }: HeadText,
  groups: readonly HeadText[],
  vocabulary: Vocabulary,
): Named | null {
  const isCounted = !groups.some((text) => NO_HEADS.test(text.template));
  const isStaff = ({ bare, isMoney }: HeadText) => STAFF_GROUP.test(bare) && !isMoney;
  const isBelow = isCounted && groups.some(isStaff);
  if (isBelow && OF_YEAR.test(bare)) return known(headText('会計年度任用職員'), vocabulary);
  if (!(isBelow ? REGULAR : REGULAR_STAFF).test(bare)) return null;
  if (OF_SHARES.test(template)) return known(headText('人工'), vocabulary);
  const counted = groups.flatMap((text) => known(text, vocabulary) ?? []);
  const group = counted.find(({ field }) => /^regular_staff_/u.test(field));
  if (group || (!isBelow && !HEADS.test(template))) return group ?? null;
  const isOwn = (text: HeadText) => {
    const field = known(text, vocabulary)?.field;
    const isAmount = field !== undefined && isCostField(field) && field !== 'personnel_cost_yen';
    const isOfWork = text.bare === '' || isOnlyStage(text) || RESOURCES.test(text.bare);
    return isAmount || isOfWork || isStaff(text);
  };
  return groups.every(isOwn) ? known(headText('正規職員数'), vocabulary) : null;
}

/** What is said of others than the regular staff, below a text that names them: shares and heads are theirs, hours and costs a part of the whole. */
export function ofOtherStaff({ field, rank }: Named, groups: readonly HeadText[]): FieldAt | null {
  if (!groups.some(({ bare }) => OTHER_STAFF.test(bare))) return null;
  if (field === 'work_hours' || field === 'personnel_cost_yen')
    return { field, rank: rank + DOUBT };
  if (field === 'regular_staff_fte') return { field: 'other_staff_fte', rank };
  return field === 'regular_staff_persons' ? { field: null, rank } : null;
}

/** Heads are no shares of a year's work, whose texts say so anywhere: 人 below 人工 is their unit. */
export function countsHeads(texts: readonly HeadText[]): boolean {
  const says = (words: RegExp) => texts.some(({ template }) => words.test(template));
  return says(/人数|職員数|\([人名]\)|^人$/u) && !says(OF_SHARES);
}

/** True for a label that counts staff by itself, whatever stands above it. */
export function countsStaff({ bare }: HeadText): boolean {
  return COUNTED_STAFF.test(bare);
}

/** True for a text that says no more than that the regular staff are meant. */
export function isRegularStaff({ bare }: HeadText): boolean {
  return REGULAR_STAFF.test(bare);
}
