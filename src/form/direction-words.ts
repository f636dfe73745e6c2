import { Pattern } from './pattern.ts';

/** What makes a thing its opposite: 未受診, 不参加, 非耐震化, 無事故. */
const NOT = '[未不非無]';

/** Things that a municipality wants fewer of, or less. */
const UNWANTED = [
  '(待機|保留)(児童|者)?|積み残し|未処理|待ち',
  '事故|火災|犯罪|刑法犯|被害|損害|盗難|紛失|違反|不法投棄|放置自転車|特殊詐欺|再犯(者)?',
  '苦情|クレーム|トラブル|誤り|ミス|エラー|不適合|指摘(事項)?|故障|作動不良|障害(?!者)|不具合|停止|不点灯|遅延|渋滞|断水|停電',
  '死亡|死者|負傷(者)?|自殺(者)?|孤立死|孤独死|罹患(者)?|有病者|有所見(者)?|要医療(判定)?(者)?|合併症|むし歯|虫歯|う蝕|う歯|喫煙(者)?|肥満(者)?|メタボ(リックシンドローム)?(該当者)?|要介護(認定)?',
  '不登校(児童生徒|児童・生徒|児童|生徒|生|者)?|欠席(者)?|退学(者)?|離職(者)?|失業(者)?|転出(者|超過)?',
  '滞納|未納|未収|収入未済|不納欠損|赤字',
  '焼却|排出|ごみ|ゴミ|廃棄物|最終処分|残食|残菜|食べ残し|食品ロス|漏水|無[収効]水',
  '(電気|電力|(?<!再生可能|再生|自然)エネルギー|ガソリン|灯油|重油|(?<!バイオ|バイオマス|木質)燃料|コピー|用紙|紙)(の)?(使用|消費)',
  '時間外(勤務)?|残業|空き(家|店舗|室)|要修繕|耕作放棄地?|遊休農地|荒廃農地',
].join('|');
/** Whom an unwanted thing befalls: むし歯のある児の割合. */
const WHO_HAS = '[がの]ある(.歳児|児童|幼児|児|者|人|子ども)';
const COUNTED =
  '件数|数|率|比率|割合|量|額|時間数|時間|回数|人数|者数|世帯数|日数|台数|戸数|枚数|箇所数|地点数|面積|延長';
/** Figures whose whole name is told by its end: debts, ratios of debts, how long people wait, what is measured in air and water. */
const UNWANTED_FIGURE = [
  '(市債|町債|村債|県債|区債|地方債|企業債|起債|借入金)(の)?(現在高|残高)',
  '(将来負担|公債費|公債費負担|経常収支)比率',
  '到着(所要)?時間|所要(時間|日数)|(処理|対応)(日数|時間|期間)',
  '未収金(額)?|(汚染|有害)物質(の)?(平均)?濃度|騒音(レベル|値)?|(BOD|COD)(値|濃度)?|(生物化学的|化学的)酸素要求量|基準超過(件|地点|箇所|回|日)?数',
].join('|');

/** What people do that a municipality wants more of. */
const TAKING_PART = '参加|利用|来場|入場|入館|来館|受講|受診|登録|加入|入学|移住|定住|観光客';
/** What a municipality does that it wants more of. */
const DONE = '達成|実施|整備|普及|収納|徴収|接種|認知|設置|就職|完了|進捗|回収|交付|耐震化|水洗化';

/** Pattern of names of what is better the lower it is: the counted thing itself is unwanted, or its reduction is the aim. */
const LOWER_IS_BETTER = [
  `((?<!${NOT})(${UNWANTED})(の)?(発生|認知|通報|排出|搬入|処分|者|${WHO_HAS})?|${NOT}(満足|${TAKING_PART}|${DONE})(者|世帯|箇所|地)?)(の)?(総)?(${COUNTED})(\\(.*\\))?$`,
  `${NOT}満足度`,
  `(${COUNTED})の(削減|減少|低減|縮減|抑制)$`,
  `(?<!${NOT})(${UNWANTED_FIGURE})(\\(.*\\))?$`,
].join('|');

/** Pattern of names that count the work against something unwanted, so that more of it is better. */
const REDUCES =
  '(削減|減少|低減|縮減|抑制|解消)(率|量|数|額|件数|時間|面積)|防止|対策|予防|講習|教室|訓練|相談|(?<!未)(対応|処理)(?!日数|時間|期間|ミス|誤り)|解決(?!でき[なず])|改善|滞納(処分|整理)';

/** Pattern of names of what is better the higher it is. */
const HIGHER_IS_BETTER = `(?<!${NOT})(満足度|(${TAKING_PART})(者|人|件|世帯)?(数|率)|(${DONE})率|認知度)|削減(率|量|額)`;

/** Pattern of names of what is to stay as it is. */
const KEEP = '(現状|水準)の?維持';

/**
 * Pattern of names of what is neither good nor bad by itself, whatever a form takes for granted: what something costs, who needs
 * help, what is found out the more people look.
 */
const DEPENDS = [
  '(コスト|経費|費用|単価|人件費|維持管理費|医療費|給付費|扶助費|繰入金?|繰出金?)(額|比率|割合|の割合)?(\\(.*\\))?$',
  '(給付|支給|受給|負担|助成|補助金?|扶助)額(\\(.*\\))?$',
  '(^|[の ・])(総|正規|常勤|市|町|村)?職員数(\\(.*\\))?$',
  '(受給者|被?保護(者|世帯)|生活保護(受給)?世帯|保護)(数|率|の割合)(\\(.*\\))?$',
  '(いじめ|虐待).{0,4}(認知|通報|通告|相談|把握)|(救急|火災)?出動(件数|回数)|在院日数',
].join('|');

/** What a form says of indicators' names, as patterns; each has a usual one. */
export const DIRECTION_WORDS = {
  keep: Pattern.default(KEEP),
  lower_is_better: Pattern.default(LOWER_IS_BETTER),
  reduces: Pattern.default(REDUCES),
  higher_is_better: Pattern.default(HIGHER_IS_BETTER),
  depends: Pattern.default(DEPENDS),
};
