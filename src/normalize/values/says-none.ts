import { normalizeText } from '../../text/normalize-text.ts';

/** Words in the place of a name or of a figure that say that there is none. */
const WORD =
  /^(?:(?:成果|活動)?指標|目標|数値)?値?の?(?:設定)?(?:なし|無し)$|^(?:(?:成果|活動)?指標|目標)?値?[のは]?(?:未設定|設定せず|設定しない|設定困難)$|^該当(?:なし|無し)$|^記入不要$|^対象外$/u;
/** What is not done, or hardly can be, where there is no figure: to set, to measure, to put into numbers. */
const SET = '(?:設定|測定|計測|表現|評価|把握|数値化|定量化)(?:する(?:こと|の))?[はをが]?';
const MEASURE = '(?:測る|計る|図る|表す|示す|設ける)(?:こと|の)?[はがも]?';
const NOT =
  '(?:し(?:てい)?ない|せず|でき(?:ない|ず)|不(?:能|可能?)|困難|難しい|適当では?ない|適さない)';
/** Sentences that say so: 成果指標の設定になじまない, 成果を測ることが適当でない. How hard it is to reach a goal says nothing of it. */
const SENTENCE = new RegExp(
  `^(?=.*(?:指標|目標値|成果|数値|定量)).*(?:なじま(?:ない|ず)|馴染まない|(?:${SET}|${MEASURE})${NOT}|(?:設|もう)け(?:てい?|られ)ない)(?:である|です|な?ため)?[。.]?$|^(?:数値化に)?なじまない[。.]?$`,
  'u',
);
/** A remark behind a name, which says nothing of the name itself: 相談件数(目標値は設定していない). */
const REMARK = /(?:\([^()]*\)|※.*)$/u;

/** True for a text that says that there is no such thing: 設定なし, 該当なし, 成果指標の設定になじまない. Spaces and brackets around it do not count. */
export function saysNone(text: string): boolean {
  const words = normalizeText(text).replaceAll(' ', '');
  const plain = words.replace(/^\((.*)\)$/u, '$1').replace(REMARK, '');
  return WORD.test(plain) || SENTENCE.test(plain);
}
