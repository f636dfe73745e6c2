import { isCostField } from '../../../src/form/table-field-name.ts';
import { type HeadText, isBudgetWord } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { DOUBT, type FieldAt, fieldOfStage, longestPart } from './known-field.ts';

const OF_MONEY = /予算|決算|執行|支出/u;
const OTHER_COST = /(?:費|料|金|税|債)$/u;
const ANY_COST = /事業費|経費|費用/u;
/** What comes in, and what is counted, is nothing that is spent: 決算 below 特定財源 or 職員数. */
const NOT_SPENT = /財源|特財|負担(?:額|分)?$|職員分?$|従事者$|(?:数|人員|人工|時間|面積|割合|率)$/u;

/** True for a text that names a stage of money and of nothing else: 決算, 予算; 実績 may be of a result. */
export function isOfSpending({ bare }: HeadText): boolean {
  return OF_MONEY.test(bare);
}

/** What a stage is of whose subject is known by a part of its words; nothing for one that names another cost (減価償却費). */
export function ofUnknownSubject(
  stage: HeadText,
  subject: HeadText,
  vocabulary: Vocabulary,
): FieldAt | null {
  const part = longestPart(subject, vocabulary);
  if (part && isCostField(part.field)) {
    const { field, rank } = fieldOfStage(stage.bare, part.field, vocabulary);
    return { field, rank: rank + DOUBT };
  }
  const isOther = OTHER_COST.test(subject.bare) && !ANY_COST.test(subject.bare);
  const isNotSpent = (isOfSpending(stage) || isBudgetWord(stage)) && NOT_SPENT.test(subject.bare);
  return isOther || isNotSpent ? { field: null, rank: 0 } : null;
}
