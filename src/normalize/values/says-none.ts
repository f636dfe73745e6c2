import { normalizeText } from '../../text/normalize-text.ts';

/** Words in the place of a name or of a figure that say that there is none. */
const WORD =
  /^((成果|活動)?指標|目標|数値)?(値)?(の)?(設定)?(なし|無し)$|^((成果|活動)?指標|目標)?(値)?(の|は)?(未設定|設定せず|設定しない|設定困難.*)$|^該当(なし|無し)$|^記入不要$|^対象外$/u;
/** Sentences that say so: 成果指標の設定になじまない, 成果を測ることが適当でない. */
const SENTENCE =
  /^(?=.*(指標|目標値|成果|数値|定量)).*(なじま(ない|ず)|馴染まない|困難|難しい|適当では?ない|適さない|(設定|測定|計測|表現|評価|把握|数値化|定量化)(は|を|が)?(でき(ない|ず)|(して(い)?|し)ない|せず|不能|不可能?)|(こと(は|が)|は)できない|(設|もう)けて(い)?ない)(である|です|(な|である)?ため)?[。.]?$|^(数値化に)?なじまない[。.]?$/u;

/** True for a text that says that there is no such thing: 設定なし, 該当なし, 成果指標の設定になじまない. Spaces and brackets do not count. */
export function saysNone(text: string): boolean {
  const word = normalizeText(text).replace(/[\s()]/gu, '');
  return WORD.test(word) || SENTENCE.test(word);
}
