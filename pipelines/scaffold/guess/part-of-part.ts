import type { TableFieldName } from '../../../src/form/table-field-name.ts';
import { headText, isOnlyStage } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { GuessedColumn } from './guess-columns.ts';
import { known } from './known-field.ts';

const PART = /^うち(?:国庫支出金|県支出金|一財)$/u;
const OF_PROGRAMME: readonly (TableFieldName | null)[] = [
  'spending_yen',
  'settlement_yen',
  'budget_yen',
];

/** うち国庫支出金 is the programme's only behind the programme's own amount, and not behind 人件費 or 補助金額, of which it is a part. */
export function withoutPartOfPart(
  guess: GuessedColumn,
  all: readonly GuessedColumn[],
  vocabulary: Vocabulary,
): GuessedColumn {
  if (guess.field === null || !isPart(guess)) return guess;
  const whole = all.slice(0, all.indexOf(guess)).findLast((one) => !isPart(one));
  const isOwn = [guess.template, ...guess.above].map(headText).every((head) => {
    const field = known(head, vocabulary)?.field ?? null;
    const isPlain = head.bare === '' || isOnlyStage(head) || PART.test(head.bare);
    return isPlain || OF_PROGRAMME.includes(field);
  });
  const isOfProgramme =
    whole !== undefined && whole.doubt === null && OF_PROGRAMME.includes(whole.field);
  return isOwn && isOfProgramme ? guess : { ...guess, field: null };
}

function isPart({ template, above }: GuessedColumn): boolean {
  return [template, ...above].some((text) => PART.test(headText(text).bare));
}
