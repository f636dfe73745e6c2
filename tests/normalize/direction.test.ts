import { describe, expect, it } from 'vitest';
import { TableFormSchema } from '../../src/form/table-form.ts';
import { directionByBound, directionByRatio, directionOf } from '../../src/normalize/direction.ts';
import { readMeasure } from '../../src/normalize/values/cell-status.ts';

const { words } = TableFormSchema.parse({
  id: 'x',
  title: 'x',
  layout: 'table',
  money_unit_yen: 1,
  personnel_basis: 'x',
  recognise: { labels: ['a', 'b', 'c'] },
  edition: { from: 'title' },
  phases: { settled_until: 0 },
  fields: [{ field: 'programme_name', kind: 'name', labels: ['a'] }],
});

describe('directionOf', () => {
  it.each([
    ['待機児童数', 'lower'],
    ['ごみ焼却量', 'lower'],
    ['人身事故の発生件数', 'lower'],
    ['待機児童数(4月1日現在)', 'lower'],
    ['空き家バンクの登録件数', 'higher'],
    ['苦情対応件数', 'unknown'],
    ['苦情件数の削減', 'lower'],
    ['CO2排出量', 'lower'],
    ['温室効果ガスの削減率', 'higher'],
    ['講座の参加者数', 'higher'],
    ['住民の満足度', 'higher'],
    ['水準の維持', 'keep'],
    ['がん検診受診者数', 'higher'],
    ['がん検診未受診者数', 'lower'],
    ['未利用者数', 'lower'],
    ['国民年金の未加入者数', 'lower'],
    ['不満足度', 'lower'],
    ['道路の未整備率', 'lower'],
    ['非耐震化率', 'lower'],
    ['不参加率', 'lower'],
    ['未達成率', 'lower'],
    ['未接種者の割合', 'lower'],
    ['未受診者への訪問件数', 'unknown'],
    ['未利用地の利用率', 'higher'],
    ['未就学児の参加者数', 'higher'],
    ['漏水による断水時間', 'lower'],
    ['停電の発生回数', 'lower'],
    ['窓口の待ち時間', 'lower'],
    ['渋滞の箇所数', 'lower'],
    ['無停電装置の台数', 'unknown'],
    ['待ち合わせ場所の利用者数', 'higher'],
    ['無事故率', 'unknown'],
    ['無火災日数', 'unknown'],
    ['不登校者数', 'lower'],
    ['就職率', 'higher'],
    ['相談登録者の就職人数', 'unknown'],
    ['予防接種率', 'higher'],
    ['観光客数', 'higher'],
    ['交通事故防止教室の回数', 'unknown'],
    ['会議の回数', 'unknown'],
    [null, 'unknown'],
  ])('tells by the words of %s: %s', (name, direction) => {
    expect(directionOf(name, { default_direction: 'unknown', words }).direction).toBe(direction);
  });
});

describe('the usual words', () => {
  const byWords = (name: string) => directionOf(name, { default_direction: 'higher', words });

  it.each(
    `不安を感じる子育て中の保護者の割合 悪臭を感じる人の割合 移動に不便を感じる市民の割合 滞納繰越調定額 ストレスを感じたことがある生徒の割合 保留児童数 不登校児童生徒の割合 自殺者数 孤立死の件数 市民の喫煙率 肥満者の割合 メタボリックシンドローム該当者の割合 むし歯のある3歳児の割合
    一人平均むし歯数 う蝕有病者率 失業率 転出超過数 放置自転車の台数 不適合件数 監査指摘事項件数 事務処理ミス件数 書類の紛失件数 未処理件数
    ごみの最終処分量 給食の残菜率 無収水率 電気使用量 エネルギー消費量 コピー用紙使用量 公用車の燃料使用量 一人当たり市債残高 地方債現在高
    将来負担比率 経常収支比率 救急車の現場到着時間 平均処理日数 騒音レベル 河川のBOD値 環境基準超過地点数 耕作放棄地面積 道路の未整備延長 未収金額
    不登校生の人数 耕作放棄率 基準超過日数 放流水の生物化学的酸素要求量 無効水量 有所見者数 遊具の要修繕比率 解決できなかった苦情の件数
    交通事故死傷者数 建物火災出火件数 労働災害度数率 侵入盗認知件数 凶悪犯認知件数 床上浸水家屋数 住家全壊棟数 農作物被害金額 損害賠償件数
    食中毒発生件数 熱中症による救急搬送者数 新規透析導入者数 肥満傾向児の割合 朝食欠食率 食塩摂取量 低栄養傾向の高齢者の割合 不登校出現率
    メタボリックシンドローム該当者及び予備群の割合 標準化死亡比 犬猫の殺処分頭数 個人情報漏えい件数 異物混入件数 システムダウン回数 図書の紛失冊数
    管路経年化率 老朽管延長 未耐震化棟数 くみ取り世帯数 単独処理浄化槽基数 不明水率 埋立処分量 汚濁負荷量 資金不足比率 累積欠損金比率 人口減少率
    超過勤務時間数 中途退職者数 企業倒産件数 特定空家等の件数 覚知から現場到着までの時間 要介護認定に要する平均日数 不安を感じる市民の割合
    差別を受けたことがある市民の割合 いじめの未解消件数 苦情・要望件数 重複受診者数 刑法犯認知件数(人口千人当たり)
    苦情件数※ 苦情件数【年間】 苦情件数/受付件数 事故等の発生件数 待機児童数：4月1日現在 ごみ排出原単位 窓口待ち時間の平均 要介護2以上の認定率 キャンセル率
    未達成指標数 空床率 時間外勤務の平均時間
    待機児童 保育所の待機児童(人) 交通事故 住民の苦情(件) 道路の陥没 荒廃農地 子育ての負担感 将来に不安を抱いている市民の割合 市政に不満を持つ市民の割合
    ハラスメントを受けたことがある職員の割合 いじめを受けた児童の割合 体罰件数 滞納世帯の割合 離職教員数 スマホ依存の児童生徒の割合 閉じこもり傾向の高齢者の割合 産後うつの割合
    やせの者の割合(20歳代女性) 健全度Ⅲの橋梁数 早期に措置が必要な橋梁数 ごみの個数 がけ崩れ件数 熊の出没件数 万引き件数 光化学スモッグ注意報発令日数 レジ袋の使用枚数
    汚水処理人口の未普及率 合併処理浄化槽の未設置世帯数 未接続世帯数 未申告者数 地籍の未調査面積 狭あい道路の延長 限界集落数 買い物弱者数
    月45時間超の時間外勤務をする教員の割合 時間外勤務が月80時間を超える職員数 固定的な役割分担に賛成する市民の割合 地域ブランド調査の全国順位 魅力度ランキング 苦情件数の削減(件) ごみ排出量の減少(t) 不安を感じる市民の割合(%)
    運休便数 赤字路線数 放火件数 妊婦の飲酒率 環境基準の非達成局数 未整備地区数 難聴地域数 不登校児童生徒の新規発生数 相談の苦情件数 図書の延滞冊数 男女の賃金格差`.split(
      /\s+/u,
    ),
  )('want less of %s', (name) => {
    expect(byWords(name)).toEqual({ direction: 'lower', source: 'wording' });
  });

  it.each(
    `不安を感じていない市民の割合 危険を感じたことがない市民の割合 差別を受けたことがない人の割合 切れ目のない支援を受けた世帯数 資源ごみ収集量 再利用ごみの収集量 喫煙しない人の割合 禁煙外来の受診者数 むし歯のない3歳児の割合 むし歯治療率 自殺予防講演会の参加者数 失業者の就職件数 障害者雇用率 障害者の就労者数
    滞納処分件数 滞納整理件数 市債残高の削減額 電気使用量の削減率 再生可能エネルギーの使用量 遊休農地の解消面積 未収金の回収率
    違反建築物の是正件数 時間外保育の利用者数 要介護認定の調査件数 財政調整基金残高 空き家の活用件数 職員研修の参加者数 経費回収率 文化財の保護件数
    受講した研修を有益とした職員数 対象者への支給割合 苦情の解決件数
    障害のある児童の就学者数 障害児数 食中毒予防講習会の開催回数 肥満予防教室の参加者数 透析予防指導の実施人数 危険空き家の除却件数 老朽管の更新延長
    自主防災組織率 防犯灯の累計数 18歳未満の人口 災害時応援協定の締結件数 災害復旧箇所数 違反是正率 有害鳥獣の捕獲頭数 汚水処理人口普及率 廃食油の回収量 無電柱化延長 非常食の備蓄数
    病院の患者数 休日診療の患者数 不用品の交換件数 感染症の検査件数 不在者投票者数 コストダウンの件数 不安のない市民の割合 要介護認定を受けていない高齢者の割合
    空き家(バンク登録件数) 資源ごみ 無事故 不審者情報メールの登録者数 いじめのない学校の割合 ハラスメント研修受講率 ハラスメントを受けたことがない職員の割合 負担感が軽減した人の割合
    狭あい道路の整備延長 密集市街地の不燃化率 健全度Ⅲの橋梁の修繕率 健全度の高い橋梁の割合 未接続世帯への訪問件数 未申告者への勧奨件数 未利用施設の活用件数 落石防護柵の設置延長
    アルコール依存症の相談件数 うつ病予防講演会の参加者数 買い物弱者対策の実施地区数 役割分担に反対する市民の割合 ごみ拾いの参加者数 血圧測定者数 糖尿病患者の受診率 難聴者への補助件数 飲酒運転防止教室の回数 苦情相談の件数`.split(
      /\s+/u,
    ),
  )('want no less of %s', (name) => {
    expect(byWords(name).direction).toBe('higher');
  });

  it.each(
    `危険を感じたときに通報する人の割合 負担を感じることが減った人の割合 不安を抱える妊産婦との面談の割合 給水原価 住民一人当たり公債費 可燃ごみの収集量 汚泥の処理量 督促状の発送件数 採用辞退率 訪問できない家庭数 DVの相談件数 1件当たりコスト 受診者1人当たりの費用 人件費比率 職員数 生活保護受給者数 基準外繰入金 いじめの認知件数 児童虐待の相談件数 救急出動件数 平均在院日数 児童手当の支給額 一般会計からの繰入額
    救急搬送人員 高齢化率 庁舎の光熱水費 刑法犯検挙件数 放置自転車の撤去台数 不法投棄の回収量 一人当たり医療費の伸び率 二酸化窒素濃度
    朝食を食べない児童の割合 地域活動に参加していない市民の割合 人工妊娠中絶率 薬物乱用者数 倒木件数 校内暴力件数 鉛製給水管残存件数 無届件数 要保護児童数
    救急車の不適正利用件数 時間外受診者数 軽症者の割合 無電柱化されていない延長 随意契約の割合 訴訟件数 ハラスメントの相談件数 公共施設の延床面積 1日3時間以上ゲームをする児童の割合
    PM2.5の年平均値 HbA1c8.0%以上の者の割合 結核新規登録患者数 施設入所者数 時間外勤務が月45時間を超えない職員の割合 交通事故の減少 苦情の発生の抑制(件)
    救急出場件数 求職者数 農業者の平均年齢 事故報告件数 施設の利用中止件数 犬の収容頭数 鉛製給水管の残存延長 独居高齢者数 介護保険料`.split(
      /\s+/u,
    ),
  )('leave open whether more or less of %s is better', (name) => {
    expect(byWords(name)).toEqual({ direction: 'unknown', source: 'wording' });
  });
});

describe('directionByRatio', () => {
  const year = (target: string, actual: string, ratio: number | null) => ({
    target: readMeasure(target),
    actual: readMeasure(actual),
    ratio,
  });

  it.each([
    ['actual ÷ target', [year('80', '60', 75)], 'higher'],
    ['target ÷ actual', [year('80', '100', 80)], 'lower'],
    ['2 − actual ÷ target', [year('80', '100', 75)], 'lower'],
    ['a share of 1', [year('80', '60', 0.75)], 'higher'],
  ] as const)('knows a rate of %s', (_, years, direction) => {
    expect(directionByRatio(years)).toEqual({ direction, source: 'printed_ratio' });
  });

  it('says nothing where rates are missing, fit neither way, fit both ways, or disagree', () => {
    expect(directionByRatio([year('80', '60', null)])).toBeNull();
    expect(directionByRatio([year('80', '60', 12)])).toBeNull();
    expect(directionByRatio([year('80', '80', 100)])).toBeNull();
    expect(directionByRatio([year('80', '60', 75), year('80', '100', 80)])).toBeNull();
    expect(directionByRatio([year('0', '60', 75), year('80', '-', 75)])).toBeNull();
  });
});

describe('directionByBound', () => {
  const years = (...targets: string[]) =>
    targets.map((target) => ({ target: readMeasure(target) }));

  it('goes by the bound that a target prints', () => {
    expect(directionByBound(years('10件以下'))?.direction).toBe('lower');
    expect(directionByBound(years('80%以上', '90%以上'))?.direction).toBe('higher');
  });

  it('says nothing without a bound, or where two targets disagree', () => {
    expect(directionByBound(years('10件', '-'))).toBeNull();
    expect(directionByBound(years('10件以下', '10件以上'))).toBeNull();
  });
});
