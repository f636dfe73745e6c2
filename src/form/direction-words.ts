import { ONE_A_LINE } from '../text/matches.ts';
import {
  COUNTED,
  DEALT_WITH,
  DEPENDS,
  DONE,
  END,
  REDUCING,
  SUFFERED,
  TAIL,
} from './depends-words.ts';
import { Pattern } from './pattern.ts';
import { NOT, SUFFERING, UNWANTED, UNWANTED_FIGURE, WHOSE } from './unwanted-words.ts';

/** Whom an unwanted thing befalls: むし歯のある児の割合, 低栄養傾向の高齢者の割合. */
const WHO_HAS = [
  '([がの]ある|の)?',
  '(.歳児|児童・?生徒|児童|幼児|児|生徒|学生|者|人|子ども|高齢者|患者|妊婦|(教|教職|職)員|市民|住民|世帯|家庭|保護者|女性|男性)',
].join('');
/** Who suffers it. What stands otherwise between it and 割合 may be what is done about it: 不安を感じたときに相談する人の割合. */
const WHO_SUFFERS = [
  '(と(答え|回答し)た)?(子育て(中の)?)?[一-龥]{0,4}',
  '(民|人|方|者|児|児童|生徒|子ども|親|婦|員|世帯|家庭|性|家族|世代|企業|事業所|地域)',
].join('');
/** What an unwanted thing does or undergoes before it is counted. */
const BEFALLS = `(の)?(新規)?(発生|認知|出現|通報|排出|搬入|処分|調定|者|${WHO_HAS})?`;

/** What people do that a municipality wants more of. */
const TAKING_PART = '参加|利用|来場|入場|入館|来館|受講|受診|登録|加入|入学|移住|定住|観光客';
/** What is not done, for which little else can be meant: 未接続世帯数, 未申告者の割合. */
const NOT_DONE = [
  `${NOT}(満足|${TAKING_PART}|${DONE})`,
  '未(調査|改修|改良|更新|補修|提出|回答|申告|接続|給水|受領|治療|対応|処理|返却|返還|着手)',
].join('|');
/** Those whom something is not done to, or who do not do it. */
const WHOM = '(卒業)?者|世帯|家庭|箇所|棟|戸|地[点区域]?|区域|施設|路線|校|局|指標|目標';
const COUNTED_IN_ALL = `(の)?(総|平均)?(${COUNTED})${TAIL}`;

/** Hours worked that are more than is good. */
const OVERTIME = '(時間外|超過勤務|残業)';
const OVERWORK = [
  `${OVERTIME}.{0,10}\\d+時間(を)?(超(?!えな|過しな)|以上)`,
  `\\d+時間(を)?(超|以上).{0,4}${OVERTIME}`,
].join('|');
/** What stands between them and those who work them. */
const WORKED =
  '(え[るた]|過|勤務|労働|在校等?|時間|と?な(る|った)|を?(する|した|している|行う|行った)|の)*';
/** Those who work longer than is good; what is done for them, 面接指導実施率, is not. */
const OVERWORKED = `(${OVERWORK})${WORKED}(延べ)?(教職員|教員|職員|従業員|者|人)?(の)?(延べ)?(人数|者数|数|率|割合)${TAIL}`;

/** What is no more than named; some names may as well be a heading's or what somebody is served with. */
const NAMED = `(?!障害|コピー|要介護|指摘|休止|停止)(?<!${NOT})(${UNWANTED})(の発生)?`;
const BARE = [
  `^(交通|人身|物損|労働)?${NAMED}${END}`,
  `^[^るた]{0,12}(${WHOSE})(等|など)?の(交通|人身|物損|労働)?${NAMED}${END}`,
  `^(システム|設備|機器|通信|回線)の?障害${END}`,
  `^[^るた]*待機児童${END}`,
  `(^|の)(${SUFFERING})感${END}`,
].join(ONE_A_LINE);
/** That men and women have each their own work, and who thinks so. */
const FIXED_ROLES =
  '(固定的な?(性別)?|性別(による|に基づく)?(固定的な?)?)役割(分担)?|は仕事|家庭を守る';

/** Patterns of names of what is better the lower it is: the counted thing itself is unwanted, or its reduction is the aim. */
const LOWER_IS_BETTER = [
  `^(?!.*${DEALT_WITH}).*(?<!${NOT})(${UNWANTED})(等|など)?${BEFALLS}${COUNTED_IN_ALL}`,
  `(${NOT_DONE})(${WHOM})?${COUNTED_IN_ALL}`,
  BARE,
  OVERWORKED,
  `(${FIXED_ROLES})((?!ない|反対).){0,25}(賛成|肯定|同感|同意)(する|した|的な).{0,10}の割合`,
  `${NOT}満足度`,
  `${SUFFERED}(${WHO_SUFFERS})?の割合${TAIL}`,
  `(${COUNTED})の(削減|減少|低減|縮減|抑制)${END}`,
  `(?<!${NOT})(${UNWANTED_FIGURE})${TAIL}`,
].join(ONE_A_LINE);

/** Says that work is done, so that the more of what it is done about the better: 改善済みの指摘事項. */
const IS_DONE =
  '(済み|(?<![経救共決])済(?=の)|(?<!未)完了|した|行った|講じた|終えた|図った|できた)';
/** What was not done, or what went wrong in the work: 未普及率 of 汚水処理, 相談の苦情件数. */
const WENT_WRONG = `((${NOT_DONE})(${WHOM})?|の(${UNWANTED})(の)?(発生)?)(の)?(${COUNTED})${TAIL}`;
/** Pattern of names that count the work against something unwanted, so that more of it is better. */
const REDUCES = `^((?=.*${IS_DONE}.*の)|(?!.*${WENT_WRONG})).*(${REDUCING})`;

/** What says that an unwanted thing is absent: むし歯のない3歳児の割合. */
const ABSENT = [
  `(${UNWANTED}|悩み|(${SUFFERING})感?)`,
  '(([がの]|を(感じ|受け|抱え)(てい?|たこと[がは])?)(ない|無い)|(を)?(し|してい)ない)',
].join('');
/** What of more is better, unless it is done as it should not be. */
const WANTED = `満足度|(${TAKING_PART})(者|人|件|世帯)?(数|率)|(${DONE})率|認知度`;
/** Patterns of names of what is better the higher it is. */
const HIGHER_IS_BETTER = [
  ABSENT,
  `(?<!${NOT}|不適正|不適切|不正|違法|無断|時間外)(${WANTED})|削減(率|量|額)`,
].join(ONE_A_LINE);

/** Pattern of names of what is to stay as it is. */
const KEEP = '(現状|水準)の?維持';

/** What a form says of indicators' names, as patterns one a line; each has usual ones. */
export const DIRECTION_WORDS = {
  keep: Pattern.default(KEEP),
  lower_is_better: Pattern.default(LOWER_IS_BETTER),
  reduces: Pattern.default(REDUCES),
  higher_is_better: Pattern.default(HIGHER_IS_BETTER),
  depends: Pattern.default(DEPENDS),
};
