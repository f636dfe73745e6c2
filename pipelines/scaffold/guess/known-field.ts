import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { isCostField, type TableFieldName } from '../../../src/form/table-field-name.ts';
import { isPhase } from '../../../src/text/phase.ts';
import { type HeadText, isBudgetWord, isOnlyStage, stageWords } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isWholeOnly, lateRank } from './late-labels.ts';

/** A field that the vocabulary names; the less its rank, the surer. */
export type Named = { readonly field: TableFieldName; readonly rank: number };

/** The same, or none. */
export type FieldAt = { readonly field: TableFieldName | null; readonly rank: number };

/** What a doubtful guess stands behind. */
export const DOUBT = 1000;
const LONGER_THAN_KNOWN = 2.5;
/** What is counted from an amount, a part of it, or one of a whole plan is not the amount. */
const OTHER_AMOUNT =
  /増減|差額|との差|対前年|率|(?<!従事)割合|比$|[当あ]たり|単価|累計|まで|補正(?!後)|要求|うち|内訳|歳入|収入|国.{0,2}[都道府県]|全体|(?:補助|起債)対象|単独|削減|繰越|^残/u;
/** What is said of something is another text than that. */
const OF_SOMETHING = /理由|コメント|意見|所見|反映|状況|点数?$|コ.ド|番号|電話|日$/u;
const OF_OFFICE = /評価|判定|方針|長$/u;
const COST = /(?:[費額料]|コスト|報酬|賃金|給[与料]|手当)(?:\(|$)/u;
const STAFF = /_(?:fte|persons|hours)$/u;
const OTHER_YEAR = /前回|次回|更新/u;
/** What another cost, a source or a count is called, beside the stage of which a label holds it: 物件費(決算額). */
const OTHER_SUBJECT =
  /(?:[費料金税債数]|財源|特財|負担[額分]?|職員分|コスト|人員|人工|時間|面積)$/u;
const ANY_COST = /事業費|経費|費用|総額/u;
const WITH_REMARK: readonly TableFieldName[] = ['programme_name', 'department'];
/** Texts whose labels are explained in brackets: 事業の目的(どのような状態にしたいか), 今後の方向性(拡充・継続・縮小). */
const EXPLAINED: readonly TableFieldName[] = [
  'purpose',
  'legal_basis',
  'rating',
  'rating_reason',
  'improvement',
  'challenge',
  'unmet_reason',
];
const EXPLANATION = /\s?\(([^()]+)\)$/u;
const REMARK = /\s?\([^()]*(?:名|称|等|課|係|室|補助|予算)[^()]*\)$/u;
/** Brackets that tell what stands below a label instead of a name: 担当部署名(電話番号等), 事業名(予算科目). */
const OF_REMARK =
  /理由|コメント|意見|所見|状況|点数?\)|点数|コ.ド|番号|電話|連絡先|科目|日\)|長\)|者(?!に)/u;
/** What of a programme is judged beside the whole of it: 今後の方向性(予算), beside 今後の方向性(事業). */
const OF_PART = /^\s?\((?:の|成果|コスト|予算|経費|事業費|財源|人員|人工|職員)[^・、,]*\)$/u;
/** Labels that are another thing inside a longer one, beside 成果の方向性, 一次評価者 and 交付先グループ名: 問題点の有無. */
const WHOLE_ONLY =
  /^(?:問題点|改善[策案]|今後の取(?:組|り組み)|取組内容|課題等|(?:投入|所要|従事)?人員数?|(?:関与)?職員数|(?:職員)?従事者数|会計年度|業務名|基本的な?方向|事業費(?:実績|計画)額?|実績事業費|事業評価|開始年)$/u;
/** What turns the word behind it into its opposite: 非常勤職員, 未達成. */
const DENIED = /[非未無不]$/u;
const SIGN_OF_SUM = /\s?\(?[A-Z\d](?:\s?[+×]\s?[A-Z\d])*\)?$/u;
const SPENDING: readonly TableFieldName[] = ['spending_yen', 'settlement_yen', 'planned_yen'];

/** The field of a label that the vocabulary knows, with its year and all, or without. */
export function known({ plain, bare }: HeadText, vocabulary: Vocabulary): Named | null {
  const whole = knownLabel(plain.replace('{year}', ''), vocabulary);
  return whole ?? knownLabel(bare, vocabulary) ?? knownAmount(bare, vocabulary);
}

/** An amount behind whose label a sign stands that a sum refers to: 事業費①, 人件費B, 総コスト(①+②). */
function knownAmount(bare: string, vocabulary: Vocabulary): Named | null {
  const plain = bare.replace(SIGN_OF_SUM, '');
  const found = plain === bare ? null : knownLabel(plain, vocabulary);
  return found && isCostField(found.field) ? found : null;
}

function knownLabel(label: string, vocabulary: Vocabulary): Named | null {
  const key = declaredLabelKey(label);
  const field = vocabulary.get(key);
  return field ? { field, rank: [...vocabulary.keys()].indexOf(key) } : null;
}

/** 事業費 at a stage that its own text, or one above it, names. */
export function atStage(found: Named, texts: readonly HeadText[], vocabulary: Vocabulary): FieldAt {
  if (found.field !== 'spending_yen') return found;
  const stage = texts.find(
    (text, at) =>
      stageWords(text) !== null && (at === 0 || isOnlyStage(text) || isBudgetWord(text)),
  );
  return stage ? fieldOfStage(stageWords(stage)!, found.field, vocabulary) : found;
}

/** 決算 of 事業費 is the settlement; 決算 of 人件費 is 人件費. What is no stage of an amount, such as 補正予算, is none of it. */
export function fieldOfStage(
  stage: string,
  subject: TableFieldName,
  vocabulary: Vocabulary,
): FieldAt {
  const named = namedStage(stage, vocabulary);
  if (!named || !isCostField(named.field)) return { field: null, rank: 0 };
  return SPENDING.includes(subject) ? named : { field: subject, rank: named.rank };
}

/** The field of 決算 is that of 決算額, of 当初 that of 当初予算額, of 現額 that of 予算現額. */
export function namedStage(stage: string, vocabulary: Vocabulary): Named | null {
  const [whole] = [stage, `${stage}額`, `${stage}予算額`, `予算${stage}`].flatMap(
    (label) => knownLabel(label, vocabulary) ?? [],
  );
  return whole ?? null;
}

/** What a programme or its office is called, behind whose label brackets say what else it is: 事業名称(補助金等の名称). */
function withoutRemark(bare: string, vocabulary: Vocabulary): Named | null {
  const [remark] = REMARK.exec(bare) ?? [];
  if (remark === undefined || OF_REMARK.test(remark)) return null;
  const plain = bare.slice(0, -remark.length);
  const found = /[名称]$/u.test(plain) ? knownLabel(plain, vocabulary) : null;
  return found && WITH_REMARK.includes(found.field)
    ? { field: found.field, rank: DOUBT + found.rank }
    : null;
}

/** A text behind whose label brackets explain it, and a name that they say again: 具体的な取組(事業名). */
function withoutExplanation(bare: string, vocabulary: Vocabulary): Named | null {
  const [remark, inside] = EXPLANATION.exec(bare) ?? [];
  if (remark === undefined) return null;
  const plain = bare.slice(0, -remark.length);
  const found = knownLabel(plain, vocabulary);
  if (found && EXPLAINED.includes(found.field)) {
    const isOther = OF_REMARK.test(remark) || (found.field === 'rating' && OF_PART.test(remark));
    return isOther ? null : { field: found.field, rank: DOUBT + lateRank(plain) + found.rank };
  }
  const again = knownLabel(inside!, vocabulary);
  return again?.field === 'programme_name' ? { ...again, rank: DOUBT + again.rank } : null;
}

/** The field of the longest known label that stands inside a label. */
export function longestPart({ bare }: HeadText, vocabulary: Vocabulary): Named | null {
  const remarked = withoutRemark(bare, vocabulary) ?? withoutExplanation(bare, vocabulary);
  if (remarked) return remarked;
  if (OTHER_AMOUNT.test(bare)) return null;
  const key = declaredLabelKey(bare);
  const keys = [...vocabulary.keys()];
  const canBePart = (one: string) =>
    one.length >= 3 &&
    !WHOLE_ONLY.test(one) &&
    !isWholeOnly(one) &&
    (vocabulary.get(one) !== 'programme_name' || one.includes('名'));
  const inside = keys.filter(
    (one) => canBePart(one) && key.includes(one) && key.length <= one.length * LONGER_THAN_KNOWN,
  );
  const [longest] = inside.sort((a, b) => b.length - a.length);
  if (longest === undefined || isOfAnother(bare, longest, vocabulary)) return null;
  const rank = DOUBT + lateRank(longest) + keys.indexOf(longest);
  return { field: vocabulary.get(longest)!, rank };
}

/** True for what is said of the known part of a label or its opposite, for what staff cost, and for a year that is not the edition's. */
function isOfAnother(bare: string, part: string, vocabulary: Vocabulary): boolean {
  const key = declaredLabelKey(bare);
  const start = key.lastIndexOf(part);
  const behind = key.slice(start + part.length);
  const field = vocabulary.get(part)!;
  const others = key.split(part).filter((text) => !ANY_COST.test(text));
  if (isPhase(part) && others.some((text) => OTHER_SUBJECT.test(text.replace(/[()_・]/gu, ''))))
    return true;
  if (OF_SOMETHING.test(behind) || DENIED.test(key.slice(0, start))) return true;
  if (field === 'department' && OF_OFFICE.test(behind)) return true;
  if (STAFF.test(field) && COST.test(bare)) return true;
  return field === 'edition_year' && OTHER_YEAR.test(bare);
}
