const BAD =
  '待機(児童|者)?|事故|苦情|犯罪|刑法犯|火災|被害|死亡|死者|負傷|滞納|未納|未収|収入未済|不納欠損|未処理|不法投棄|焼却|排出|ごみ|ゴミ|廃棄物|残食|食品ロス|時間外(勤務)?|残業|離職|欠席|不登校|空き(家|店舗|室)|漏水|断水|停電|渋滞|遅延|待ち|違反|誤り|ミス|クレーム|トラブル|障害|停止|不点灯|不具合|罹患|再犯|要介護(認定)?';
const COUNTED = '件数|数|率|割合|量|額|時間数|時間|回数|人数|者数|世帯数|日数|台数|戸数|箇所数';

/** What people do that a municipality wants more of. */
const TAKING_PART = '参加|利用|来場|入場|入館|来館|受講|受診|登録|加入|入学|移住|定住|観光客';
/** What a municipality does that it wants more of. */
const DONE = '達成|実施|整備|普及|収納|徴収|接種|認知|設置|就職|完了|進捗|回収|交付|耐震化|水洗化';
/** What makes a thing its opposite: 未受診, 不参加, 非耐震化, 無事故. */
const NOT = '[未不非無]';

/** Pattern of names of what is better the lower it is: the counted thing itself is unwanted, or its reduction is the aim. */
export const LOWER_IS_BETTER = `((?<!${NOT})(${BAD})(の)?(発生|認知|通報|排出|搬入|処分|者)?|${NOT}(満足|${TAKING_PART}|${DONE})(者|世帯|箇所)?)(の)?(総)?(${COUNTED})(\\(.*\\))?$|${NOT}満足度|(${COUNTED})の(削減|減少|低減|縮減|抑制)$`;

/** Pattern of names that count the work against something unwanted, so that more of it is better. */
export const REDUCES =
  '(削減|減少|低減|縮減|抑制|解消)(率|量|数|額|件数|時間)|防止|対策|予防|講習|教室|訓練|相談|対応|処理|解決|改善';

/** Pattern of names of what is better the higher it is. */
export const HIGHER_IS_BETTER = `(?<!${NOT})(満足度|(${TAKING_PART})(者|人|件|世帯)?(数|率)|(${DONE})率|認知度)|削減(率|量|額)`;

/** Pattern of names of what is to stay as it is. */
export const KEEP = '(現状|水準)の?維持';
