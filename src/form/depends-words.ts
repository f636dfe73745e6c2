import { ONE_A_LINE } from '../text/matches.ts';
import { NOT, SUFFERING, UNWANTED } from './unwanted-words.ts';

/** Words by which things are counted. */
export const COUNTED = [
  '件数|個数|数|率|比率|割合|比|量|額|金額|時間数|時間|回数|人数|人員|人口|者数|世帯数|日数|台数|戸数|家屋数|棟数|基数|枚数|本数|頭数|冊数',
  '箇所数|個所数|地点数|面積|延長|頻度|度数率|原単位',
].join('|');
/** What stands behind a whole name: its mean, and remarks. */
export const TAIL = '(の(平均|推移|合計))?\\s?([([〔【:/※].*)?$';
/** What stands behind a thing that is named and not said to be counted: its unit at most. */
export const END = '(\\s?\\((?![率量額])[^()]{0,3}\\))?$';

/** What a municipality does that it wants more of. */
export const DONE =
  '達成|実施|整備|普及|収納|徴収|接種|認知|設置|就職|完了|進捗|回収|交付|解消|解決|耐震化|水洗化';
/** Work against something unwanted, of which more is better. */
export const REDUCING = [
  '(?<!人口)(削減|減少|低減|縮減|抑制|(?<!未)解消)(率|量|数|額|件数|時間|面積)|防止|対策|予防|講習|教室|訓練|相談',
  '(?<!未|単独)(対応|処理)(?!日数|時間|期間|ミス|誤り)|解決(?!でき[なず])|改善|滞納(処分|整理)',
].join('|');
/** Something that is felt or suffered, and that it is. */
export const SUFFERED = [
  `(${SUFFERING})(感)?を(強く)?`,
  '((感じ|受け|抱え)(る|て?いる|た)|(持|も)(つ|って?いる|った)|抱(く|いて?いる|いた))(ことがある)?',
].join('');

/** Verbs of what happens by itself, or is only said: 発生した苦情, 道路に関する苦情. */
const HAPPENS = [
  '発生|再発|出現|出没|排出|廃棄|放置|滞納|使用|消費|購入|搬入|焼却|確認|判明|発覚|(?<!早期)発見|報告|通報|認知|受付|受理|提出|増加|減少|不足',
  '感染|罹患|発症|死亡|負傷|起こ|経過|超過|関|対|起因|由来|関連|因|要|と|存在|残存|居住|所在',
].join('|');
/** Unwanted things that something was done about, or with, as a name says before them: 解消した狭あい道路, 支援による買い物弱者. */
export const DEALT_WITH = [
  `((した|された|する|される)(?<!(${HAPPENS})(した|された|する|される))|受け?入れ[るた]|(支援|補助|助成|整備|対策|指導|訪問|検診|健診)による)`,
  `(?<!${NOT})(${UNWANTED})`,
].join('');

/** Sounds of what is unwanted, in words that are not known. */
const DOUBTFUL = [
  '[不未無非](?!来|就学|満|料|線|形|償|電柱|常)|[違失死悪損破欠漏倒廃閉困誤濁汚遅]|害(?!者|児|福祉)|(?<!防)[犯災]|病(?!院|床|棟|[児後])',
  '訴訟|監査請求|手戻り|解散|中止|設計変更|督促|催告|辞退|却下|抜(く|いて)|感染|虐待|乱用|異常|危険|暴力|いじめ|中絶|混雑|超過|残存',
  '孤[食独立]|離婚|貧困|要[保支]護',
].join('|');
/** What is done about it, so that more may well be better. */
const DONE_ABOUT_IT = [
  '復旧|支援|確保|保護|除却|撤去|是正|駆除|交換|監視|巡回|調査|診断|検査|測定|点検|検討|治療|補助|助成|派遣|配置|譲渡|捕獲|防護|活用|復帰|自立',
  '就労|投票|受理|発行|保険|施設|組織|協定|備蓄|教育|講座|啓発|パトロール|計画|会議|[隊団員士化]|発電',
].join('|');
/** What sounds unwanted where it is counted, and nothing is done about it. */
const IN_DOUBT = [
  `(${DOUBTFUL})(?!.*(${DONE}|${DONE_ABOUT_IT}|${REDUCING}))`,
  `[^の]{0,5}(の)?(発生|発送|発付|送付)?(${COUNTED})${TAIL}`,
].join('');

const SCREENS = '(ゲーム|スマホ|スマートフォン|テレビ|インターネット)';
const IN_BLOOD = '(HbA1c|LDL|コレステロール|血圧|血糖|中性脂肪|BMI|尿酸)';
const IN_AIR = '(PM2\\.5|二酸化窒素|二酸化硫黄|浮遊粒子状物質|オキシダント|ばいじん)';
const CARED_FOR = '測定|検査|改善|管理|(?<!要)指導|受診|記録|相談|教室';

/**
 * Patterns of names of what is neither good nor bad by itself, whatever a form takes for granted: what something costs, who needs
 * help, what is found out the more people look, how many do not do something, what sounds unwanted in words that are not known.
 */
export const DEPENDS = [
  // What something costs, and who is paid for.
  `(コスト|経費|費用|単価|原価|人件費|公債費|維持管理費|光熱水?費|医療費|給付費|扶助費|繰入金?|繰出金?)(額|比率|割合|の割合|の伸び率)?${TAIL}`,
  `(給付|支給|受給|負担|助成|補助金?|扶助|手当|繰越)額${TAIL}`,
  '占める.{0,6}(補助金?|負担金?|経費|費用?)の割合',
  '落札率',
  `随意契約(の)?(件数|率|比率|割合)${TAIL}`,
  '基金(の)?取り?崩し?額',
  '保険料(額)?$',
  // Who works for the municipality.
  `(^|[の ・])(総|正規|常勤|市|町|村)?職員数${TAIL}`,
  '退職者数',
  `平均年齢${TAIL}`,
  // Who needs help.
  `(受給者|被?保護(者|世帯)|生活保護(受給)?世帯|保護)(数|率|の割合)${TAIL}`,
  '施設入所者(の)?(数|割合)',
  '一時保護(児童|件)?数',
  `独居(の)?(高齢者|老人|者)?(世帯)?(の)?(数|率|割合)${TAIL}`,
  '求職者数',
  '高齢化率',
  // What sounds unwanted, what is suffered, and unwanted things that are dealt with or become fewer.
  IN_DOUBT,
  SUFFERED,
  `^(?!.*(${REDUCING})).*${DEALT_WITH}`,
  `(${UNWANTED})(等)?(の発生)?の(削減|減少|低減|縮減|抑制|防止)${END}`,
  // What is found out the more people look or tell.
  '(いじめ|虐待|DV|ハラスメント|セクハラ|パワハラ).{0,4}(認知|通報|通告|相談|把握)',
  '(事故|インシデント|ヒヤリ・?ハット).{0,2}報告(件)?数',
  '検挙(件数|人数)|補導(件数|人数|人員|者数)',
  '問い?合わ?せ件数|(審査請求|不服申立て?)(の)?件数',
  // What is fetched, and what was thrown away before.
  '(放置自転車|違反(簡易)?広告物|不法投棄(物|ごみ)?)(の)?(撤去|回収|除却|処理)(件数|台数|枚数|回数|量)',
  '(?<!資源|再利用|再生|リサイクル)(ごみ|ゴミ|廃棄物|し尿|汚泥).{0,12}(収集|処理)(運搬)?量',
  '(犬|猫)の?(引取り?|収容)(頭|匹)?数',
  // Calls, and who is ill.
  '(救急|火災)?出[動場](件数|回数)|救急搬送(件数|人数|人員|者数)',
  `軽症(患者|者)?(の)?(搬送)?(人員|件数|数|率|割合)${TAIL}`,
  '在院日数',
  '(結核|麻しん|風しん|感染症|インフルエンザ|肝炎|長期入院|糖尿病|認知症).{0,6}患者(数|率)',
  '時間外(受診|診療).{0,4}数',
  `${IN_BLOOD}(?!.*(${CARED_FOR})).{0,16}(値|の割合|率)`,
  // Who drinks: one may drink with measure.
  `(?<!適量|適正|適度な|節度の?ある)飲酒(習慣)?(のある|する)?(者|人)?(の)?(率|数|頻度|割合)${TAIL}`,
  // What is measured in the air, and what is used.
  `濃度|${IN_AIR}.{0,8}(値|量)`,
  '水(道)?(の)?使用量',
  '鉛製?(給水)?管(の)?(使用|残存|残り?).{0,3}(数|率|延長)',
  '(公共施設|建物|施設)(等)?(の)?(総)?(延べ?床面積|総量|保有(量|面積))',
  // How much people look at screens.
  `${SCREENS}(の)?(利用|使用|視聴)?時間|\\d時間以上.{0,10}${SCREENS}|${SCREENS}.{0,10}\\d時間以上`,
  // How many do not do something.
  `((?<!少|目|目の|間|限り)ない|なかった).{0,12}(の割合|数|率|延長|面積)${TAIL}`,
  // How far two are apart, which may be printed as a share of the other, and places whose first is the best or the worst.
  `格差${TAIL}|ワースト|(順位|ランキング)${TAIL}`,
].join(ONE_A_LINE);
