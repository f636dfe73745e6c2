import { Pattern } from './pattern.ts';

/** What makes a thing its opposite: 未受診, 不参加, 非耐震化, 無事故. */
const NOT = '[未不非無]';

/** Things that a municipality wants fewer of, or less: one line for each part of its work. */
const UNWANTED = [
  '(待機|保留)(児童|者)?|積み残し|未処理|待ち',
  '事故|火災|出火|犯罪|刑法犯|(窃盗|知能|凶悪|粗暴)犯|窃盗|侵入盗|空き巣|ひったくり|車上(狙い|ねらい)|非行(少年)?|特殊詐欺|再犯(者)?|落書き|ポイ捨て|散乱|ホームレス|路上生活者',
  '災害|被害|損害(賠償)?|全壊|半壊|(床上|床下)?浸水|冠水|陥没|通行止め|危険(箇所|個所)|盗難|紛失|不明(本|図書)|違反(建築物|広告物|者)?|不法投棄|放置自転車',
  '苦情(・要望)?|クレーム|トラブル|誤り|誤(交付|送付|発送|配布)|漏(洩|えい)|異物混入|ミス|エラー|返戻|返品|キャンセル|解約|中断|不正アクセス|インシデント|不適合|不調|不落|指摘(事項)?',
  '故障|作動不良|障害(?!者|児|福祉|[のが]ある)|不具合|停止|休止|(システム|サーバー?)ダウン|不点灯|球切れ|破損|不良|異常|濁水|詰まり|つまり|遅延|渋滞|断水|停電|要(修繕|補修|措置)(橋梁)?',
  '死亡|死者|死傷(者)?|負傷(者)?|けが|転倒(・?転落)?|行方不明(者)?|自殺(者)?|孤立死|孤独死|殺処分',
  '罹患(者)?|感染(者)?|(学級|学年)閉鎖|褥瘡|有病(者)?|有所見(者)?|要医療(判定)?(者)?|合併症|食中毒|熱中症((による)?(救急)?搬送)?|(新規)?(人工)?透析(導入)?(患)?(者)?|糖尿病患者|高血圧(症|者)?',
  'むし歯|虫歯|う蝕|う歯|喫煙(者)?|(多量|過度の?|過剰)飲酒(者)?|リスクを高める量を飲酒している|(食塩|塩分)(の)?摂取|欠食|孤食|低栄養(傾向)?|肥満(傾向)?(者|児)?|低出生体重児?',
  'メタボ(リックシンドローム)?(該当者)?((及び|および|・|と)?予備群)?|要介護(認定)?|虚弱|フレイル(該当)?|認知機能低下|(重複|頻回)受診|(多剤|重複)(服薬|投与|処方)',
  '不登校(児童生徒|児童・生徒|児童|生徒|生|者)?|暴力行為|不読|ひきこもり|欠席(者)?|退学(者)?|中退(者)?|離職(者)?|(早期|中途)退職(者)?|(病気|長期)?休職(者)?|欠員|失業(者)?|倒産|廃業|転出(者|超過)?|人口減少',
  '滞納(繰越)?|未納|未収|収入未済|不納欠損|赤字',
  '焼却(灰)?|埋立(処分)?|排出|ごみ|ゴミ|廃棄物|最終処分|残食|残菜|残さい|残渣|食べ残し|食品ロス|漏水|無[収効]水|不明水|汚濁負荷|(くみ|汲み)取り|単独(処理)?浄化槽|交通(不便|空白)地域(の)?',
  '(電気|電力|(?<!再生可能|再生|自然)エネルギー|ガソリン|灯油|重油|ガス|(?<!バイオ|バイオマス|木質)燃料|コピー|用紙|紙)(の)?(使用|消費|購入)|消費(電力|エネルギー)|コピー',
  '時間外(勤務|在校等?)?|超過勤務|残業|(特定|管理不全|危険)?空き?(家|店舗|室|床|区画)(等)?|耕作放棄地?|遊休(農地|施設|地)|荒廃農地|休耕地?',
].join('|');
/** Whom an unwanted thing befalls: むし歯のある児の割合, 低栄養傾向の高齢者の割合. */
const WHO_HAS = '([がの]ある|の)?(.歳児|児童|幼児|児|者|人|子ども|高齢者|患者)';
/** What is felt or suffered by those who are counted: 不安を感じる市民の割合. */
const SUFFERING = '孤独|不安|ストレス|負担|差別|偏見|悪臭|騒音|不便|不満|不快|危険|恐怖|疲労';
const SUFFERED = `(${SUFFERING})(感)?を(強く)?(感じ|受け|抱え)(る|て?いる|た)(ことがある)?`;
/** Who suffers it. What stands otherwise between it and 割合 may be what is done about it: 不安を感じたときに相談する人の割合. */
const WHO_SUFFERS =
  '(と(答え|回答し)た)?(子育て(中の)?)?[一-龥]{0,4}(民|人|方|者|児|児童|生徒|子ども|親|婦|員|世帯|家庭|性|家族|世代|企業|事業所|地域)';
const COUNTED =
  '件数|数|率|比率|割合|比|量|額|金額|時間数|時間|回数|人数|人員|人口|者数|世帯数|日数|台数|戸数|家屋数|棟数|基数|枚数|本数|頭数|冊数|箇所数|個所数|地点数|面積|延長|頻度|度数率|原単位';
/** What stands behind a whole name: its mean, and remarks. */
const TAIL = '(の(平均|推移|合計))?\\s?([([〔【:/※].*)?$';
/** Figures whose whole name is told by its end: debts, ratios of debts, how long people wait, what grows old, what is measured in air and water. */
const UNWANTED_FIGURE = [
  '(市債|町債|村債|県債|区債|地方債|企業債|起債|借入金)(の)?(現在高|残高)',
  '(将来負担|公債費|公債費負担|経常収支|赤字|資金不足)比率|欠損金(額|比率)?|混雑率',
  '到着(所要)?時間|所要(時間|日数)|(処理|対応|審査)(日数|時間|期間)|渋滞(の)?長',
  '(までの|(までに|に)(要する|要した|かかる|かかった))(平均|所要)?(時間|日数|期間)',
  '(老朽|経年)化?(管|管路|管渠)?(の)?(率|比率|割合|延長)|特定保健指導対象者(の)?(割合|率)|要介護.{0,6}認定率|DMFT?指数',
  '未収金(額)?|(汚染|有害)物質(の)?(平均)?濃度|騒音(レベル|値)?|(BOD|COD)(値|濃度)?|(生物化学的|化学的)酸素要求量|基準超過(件|地点|箇所|回|日)?数',
].join('|');

/** What people do that a municipality wants more of. */
const TAKING_PART = '参加|利用|来場|入場|入館|来館|受講|受診|登録|加入|入学|移住|定住|観光客';
/** What a municipality does that it wants more of. */
const DONE =
  '達成|実施|整備|普及|収納|徴収|接種|認知|設置|就職|完了|進捗|回収|交付|解消|解決|耐震化|水洗化';

/** Pattern of names of what is better the lower it is: the counted thing itself is unwanted, or its reduction is the aim. */
const LOWER_IS_BETTER = [
  `((?<!${NOT})(${UNWANTED})(等|など)?(の)?(発生|認知|出現|通報|排出|搬入|処分|調定|者|${WHO_HAS})?|${NOT}(満足|${TAKING_PART}|${DONE})(者|世帯|箇所|棟|地|指標|目標)?)(の)?(総|平均)?(${COUNTED})${TAIL}`,
  `${NOT}満足度`,
  `${SUFFERED}(${WHO_SUFFERS})?の割合$`,
  `(${COUNTED})の(削減|減少|低減|縮減|抑制)$`,
  `(?<!${NOT})(${UNWANTED_FIGURE})${TAIL}`,
].join('|');

/** Pattern of names that count the work against something unwanted, so that more of it is better. */
const REDUCES =
  '(?<!人口)(削減|減少|低減|縮減|抑制|(?<!未)解消)(率|量|数|額|件数|時間|面積)|防止|対策|予防|講習|教室|訓練|相談|(?<!未|単独)(対応|処理)(?!日数|時間|期間|ミス|誤り)|解決(?!でき[なず])|改善|滞納(処分|整理)';

/** What says that an unwanted thing is absent: むし歯のない3歳児の割合. */
const ABSENT = `(${UNWANTED}|悩み|(${SUFFERING})感?)(([がの]|を(感じ|受け|抱え)(てい?|たこと[がは])?)(ない|無い)|(を)?(し|してい)ない)`;

/** Pattern of names of what is better the higher it is. */
const HIGHER_IS_BETTER = `${ABSENT}|(?<!${NOT})(満足度|(${TAKING_PART})(者|人|件|世帯)?(数|率)|(${DONE})率|認知度)|削減(率|量|額)`;

/** Pattern of names of what is to stay as it is. */
const KEEP = '(現状|水準)の?維持';

/** Sounds of what is unwanted, in words that are none of those above. */
const DOUBTFUL =
  '[不未無非](?!来|就学|満|料|線|形|償|電柱|常)|[違失死悪損破欠漏倒廃閉困誤濁汚遅]|督促|催告|辞退|却下|抜(く|いて)|害(?!者|児|福祉)|(?<!防)[犯災]|病(?!院|床|棟|[児後])|感染|虐待|乱用|異常|危険|暴力|いじめ|中絶|混雑|超過|残存|孤[食独立]|離婚|貧困|要[保支]護';
/** What is done about it, so that more may well be better. */
const DONE_ABOUT_IT =
  '復旧|支援|確保|保護|除却|撤去|是正|駆除|交換|監視|巡回|調査|診断|検査|測定|点検|検討|治療|補助|助成|派遣|配置|譲渡|捕獲|防護|活用|復帰|自立|就労|投票|受理|発行|保険|施設|組織|協定|備蓄|教育|講座|啓発|パトロール|計画|会議|[隊団員士化]|発電';
/** What sounds unwanted where it is counted, and nothing is done about it. */
const IN_DOUBT = `(${DOUBTFUL})(?!.*(${DONE}|${DONE_ABOUT_IT}|${REDUCES}))[^の]{0,5}(の)?(発生|発送|発付|送付)?(${COUNTED})${TAIL}`;

/**
 * Pattern of names of what is neither good nor bad by itself, whatever a form takes for granted: what something costs, who needs
 * help, what is found out the more people look, how many do not do something, what sounds unwanted in words that are not known.
 */
const DEPENDS = [
  `(コスト|経費|費用|単価|原価|人件費|公債費|維持管理費|光熱水?費|医療費|給付費|扶助費|繰入金?|繰出金?)(額|比率|割合|の割合|の伸び率)?${TAIL}`,
  `(給付|支給|受給|負担|助成|補助金?|扶助|手当|繰越)額${TAIL}`,
  `(^|[の ・])(総|正規|常勤|市|町|村)?職員数${TAIL}`,
  `(受給者|被?保護(者|世帯)|生活保護(受給)?世帯|保護)(数|率|の割合)${TAIL}`,
  IN_DOUBT,
  SUFFERED,
  '(いじめ|虐待|DV).{0,4}(認知|通報|通告|相談|把握)|(救急|火災)?出動(件数|回数)|救急搬送(件数|人数|人員|者数)|在院日数|検挙(件数|人数)|補導(件数|人数|人員|者数)',
  `((?<!少|目|目の|間|限り)ない|なかった).{0,12}(の割合|数|率)${TAIL}|占める.{0,6}(補助金?|負担金?|経費|費用?)の割合|(?<!資源|再利用|再生|リサイクル)(ごみ|ゴミ|廃棄物|し尿|汚泥).{0,12}(収集|処理)(運搬)?量|高齢化率|落札率|退職者数|濃度|問い?合わ?せ件数|(審査請求|不服申立て?)(の)?件数|基金(の)?取り?崩し?額|水(道)?(の)?使用量`,
  '(放置自転車|違反(簡易)?広告物|不法投棄(物|ごみ)?)(の)?(撤去|回収|除却|処理)(件数|台数|枚数|回数|量)|(ゲーム|スマホ|スマートフォン|テレビ|インターネット)(の)?(利用|使用|視聴)?時間',
].join('|');

/** What a form says of indicators' names, as patterns; each has a usual one. */
export const DIRECTION_WORDS = {
  keep: Pattern.default(KEEP),
  lower_is_better: Pattern.default(LOWER_IS_BETTER),
  reduces: Pattern.default(REDUCES),
  higher_is_better: Pattern.default(HIGHER_IS_BETTER),
  depends: Pattern.default(DEPENDS),
};
