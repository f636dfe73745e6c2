/** Lines of a table written as text, without blank ones. */
const lines = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const words = (table: string): string[] => lines(table).flatMap((line) => line.split(/\s+/));

/** How an indicator counts: `fewer` is a count that is better when lower. */
export type IndicatorScale = 'percent' | 'count' | 'fewer' | 'bare' | 'hours';

/** What programmes are about: subject, people served, countable activities (name, unit), indicators. */
export interface Theme {
  readonly subject: string;
  readonly people: string;
  readonly activities: readonly (readonly [name: string, unit: string])[];
  readonly indicators: readonly (readonly [name: string, scale: IndicatorScale, unit: string])[];
}

const THEME_TABLE = `
図書資料電子化|利用者|電子化した資料:点 利用説明会の開催:回 閲覧端末の設置:台|電子資料の閲覧件数:count:件 資料電子化の進捗率:percent:%
放課後児童クラブ|児童と保護者|運営クラブ数:施設 支援員研修の開催:回 巡回相談:件|利用申込みに対する受入れの割合:percent:% 年度当初の待機児童数:fewer:人
介護予防教室|高齢者|教室の開催:回 参加者数(延べ):人 体力測定会:回|教室参加者のうち体力が維持・向上した者の割合:percent:% 自主グループの登録数:count:団体
ごみ減量啓発|市民|出前講座:回 啓発紙の配布:部 集積所の巡回:箇所|市民1人1日当たりのごみ排出量:fewer:g 資源化率:percent:%
道路照明灯更新|道路利用者|更新した灯具:基 点検延長:km 苦情への対応:件|LED化率:percent:% 不点灯の通報件数:fewer:件
窓口申請オンライン化|市民|対象手続の追加:手続 操作研修:回 手引の改訂:件|電子申請の利用率:percent:% 窓口での削減時間:hours:時間
地域公共交通利用促進|交通弱者|運行便数:便 乗り方教室:回 時刻表の配布:部|年間乗車人数:count:人 収支率:percent:%
空き家対策|所有者と近隣住民|現地調査:件 相談会の開催:回 適正管理の通知:通|管理不全な空き家の解消件数:count:件 苦情件数:fewer:件
防災訓練実施|自主防災組織|訓練の実施:回 参加団体数:団体 備蓄品の更新:品目|訓練に参加した住民の割合:percent:% 自主防災組織の結成率:percent:%
学校給食施設改修|児童生徒|改修した施設:校 衛生点検:回 試食会:回|改修計画の進捗率:percent:% 給食の残食率:fewer:%
商店街活性化|商店会と来街者|補助した事業:件 イベントの開催:回 空き店舗の紹介:件|歩行者通行量:count:人 空き店舗率:fewer:%
生活困窮者自立相談|相談者|新規相談:件 支援プランの作成:件 支援調整会議:回|就労・増収に至った者の数:count:人 プラン達成率:percent:%
スポーツ施設管理運営|施設利用者|開館日数:日 教室数:教室 修繕の実施:箇所|施設の利用率:percent:% 利用者満足度:percent:%
健康診査受診勧奨|被保険者|勧奨通知の発送:通 電話勧奨:件 集団健診の実施:日|特定健診の受診率:percent:% 保健指導の終了者数:count:人
上水道管路耐震化|給水区域の住民|布設替延長:m 漏水調査:km 設計委託:件|基幹管路の耐震適合率:percent:% 漏水による断水時間:fewer:時間
市民農園運営|農園利用者|貸出区画数:区画 栽培講習会:回 農園の巡回:回|区画の利用率:percent:% 新規の利用者数:count:人
多文化共生推進|外国人住民|日本語教室:回 通訳の派遣:件 生活情報紙の発行:部|日本語教室の修了者数:count:人 相談の解決率:percent:%
男女共同参画啓発|市民と事業所|講演会の開催:回 相談の受付:件 情報誌の発行:部|審議会等における女性委員の割合:percent:% 認証事業所数:count:事業所
公園遊具更新|子どもと保護者|遊具の更新:基 安全点検:回 地元説明会:回|健全な遊具の割合:percent:% 遊具に起因する事故件数:fewer:件
税証明コンビニ交付|納税義務者|システム改修:件 広報の掲載:回 証明書の交付:通|コンビニ交付の利用率:percent:% 窓口における削減時間:hours:時間
情報システム標準化|職員|移行作業部会:回 業務フローの整理:業務 適合性の確認:業務|移行準備の進捗率:percent:% 標準仕様に適合した業務数:bare:
公金収納事務効率化|納付者|口座振替の勧奨:通 収納端末の更新:台 処理手順の見直し:業務|口座振替率:percent:% 処理に要する削減時間:hours:時間
文化財保存活用|市民と来訪者|調査の実施:件 企画展の開催:回 解説板の設置:基|企画展の来場者数:count:人 保存修理の完了数:bare:
青少年相談|青少年と家族|面接相談:件 街頭補導:回 関係機関との会議:回|相談の終結率:percent:% 居場所の利用者数:count:人
公共施設再編|施設利用者|庁内検討会:回 住民説明会:回 劣化度調査:施設|個別計画の策定数:bare: 施設総量の縮減率:percent:%
職員提案制度|職員|提案の募集:回 優良事例の発表:件 改善の登録:件|採用された提案数:bare: 実現に至った提案の割合:percent:%
交通安全対策|歩行者と運転者|安全教室:回 カーブミラーの設置:基 路面標示の補修:箇所|人身事故の発生件数:fewer:件 交通安全教室の参加者数:count:人
障害者就労支援|障害のある方|就労相談:件 職場定着訪問:件 企業説明会:回|一般就労への移行者数:count:人 定着率:percent:%
緑化推進|市民と事業者|苗木の配布:本 保存樹林の指定:箇所 緑化講座:回|緑被率:percent:% 市民緑地の指定面積:count:㎡
消費生活相談|消費者|相談の受付:件 出前講座:回 啓発物の作成:種類|相談のあっせん解決率:percent:% 講座の受講者数:count:人
観光情報発信|来訪者|動画の制作:本 SNSの投稿:回 パンフレットの作成:部|観光入込客数:count:人 公式サイトの閲覧数:count:件
定型事務自動化|職員|シナリオの作成:本 操作研修:回 対象業務の調査:業務|自動化による削減時間:hours:時間 導入した所属数:bare:
`;

const pairs = (text: string): string[][] => text.split(' ').map((part) => part.split(':'));

/** Thirty-two subjects of made-up programmes. */
export const THEMES: readonly Theme[] = lines(THEME_TABLE).map((line) => {
  const [subject = '', people = '', activities = '', indicators = ''] = line.split('|');
  return {
    subject,
    people,
    activities: pairs(activities).map(([name = '', unit = '']) => [name, unit] as const),
    indicators: pairs(indicators).map(
      ([name = '', scale = '', unit = '']) => [name, scale as IndicatorScale, unit] as const,
    ),
  };
});

/** Districts that make programme names differ; none exists. */
export const PLACES: readonly string[] = words(`
北野台 若葉原 東雲 緑ヶ丘南 栄橋 山手 青葉浜 三ツ沢 花園台 南原 西の森 大橋 小坂 中瀬 柳沢 松ヶ崎
桜並木 竹の里 清水谷 白鳥 月見坂 星川 日向台 千草 鶴巻 亀井戸 朝霧 夕凪 雪谷 霞原
`);

/** Ends of a programme's name; some names carry brackets, commas or digits as real ones do. */
export const NAME_ENDINGS: readonly string[] = words(`
事業 推進事業 運営事業 支援事業 管理事業 事務 計画策定事業 (補助)事業 事業(第2期) ・普及事業 等委託事業
`);

/** Departments that evaluate; offices and centres end in something else than 課. */
export const DEPARTMENTS: readonly string[] = words(`
企画政策課 財務課 行政改革推進課 情報推進課 広報広聴課 市民協働課 危機対策課 生活環境課 資源循環課 高齢福祉課
障害支援課 子育て支援課 保育課 健康づくり課 国保年金課 商工観光課 農業振興課 道路維持課 公園緑地課 住宅政策課
教育総務課 学校給食課 生涯学習課 文化財保護課 中央図書館 保健センター 消費生活センター 上下水道局 総合体育館 収税課
`);

/** Titles of evaluators that are not simply the department's head; some contain a blank. */
export const EVALUATOR_TITLES: readonly string[] = lines(`
保健福祉部 調整担当
都市整備部次長
上下水道局 経営企画担当
主幹
所長
施設管理事務所 総務担当主査
`);

export const FAMILY_NAMES: readonly string[] = words(`
青山 石橋 上原 江口 大沢 片桐 木内 久保田 小松 坂口 志村 杉本 関根 高瀬 千葉 土屋 寺島 中原 西尾 野口 橋爪
`);

export const GIVEN_NAMES: readonly string[] = words(`
明 一郎 薫 恵子 さくら 茂 進 誠一 孝之 千尋 俊介 直樹 典子 春香 博 まゆみ 実 康夫 由美 亮
`);

/** Legal bases beside 特になし; some name two. */
export const LEGAL_BASES: readonly string[] = lines(`
地方自治法
社会福祉法、地域福祉推進条例
道路法、道路構造の技術的基準を定める条例
介護保険法第115条の45
廃棄物の処理及び清掃に関する法律
図書館法
災害対策基本法、地域防災計画
高齢者の医療の確保に関する法律
空家等対策の推進に関する特別措置法
水道法
都市公園法、都市公園条例
児童福祉法
生活困窮者自立支援法
文化財保護法
消費者安全法
第6次総合計画(前期基本計画)
地方公共団体情報システムの標準化に関する法律
`);

/** Chapters, and the sections that stand in them. */
export const CHAPTERS: readonly (readonly [chapter: string, sections: readonly string[]])[] = [
  [
    '第1章 人がつながり支え合うまち',
    ['第1節 地域づくり・市民協働', '第2節 地域福祉', '第3節 人権'],
  ],
  ['第2章 子どもがのびのび育つまち', ['第1節 子ども支援', '第2節 学校教育', '第3節 青少年']],
  ['第3章 健康で安心(あんしん)なまち', ['第1節 健康・医療', '第2節 高齢者', '第3節 スポーツ']],
  ['第4章 にぎわい・実り・文化のまち', ['第1節 商工業', '第2節 農業', '第3節 文化芸術']],
  ['第5章 緑と水を引き継ぐまち', ['第1節 みどり', '第2節 循環型社会', '第3節 道路・交通']],
  ['第6章 未来(あす)へつなぐ行財政', ['第1節 行財政運営', '第2節 情報化', '第3節 危機管理']],
];

/** The seventeen goals as sheets print them. */
export const SDG_GOALS: readonly string[] = lines(`
貧困をなくそう
飢餓をゼロに
すべての人に健康と福祉を
質の高い教育をみんなに
ジェンダー平等を実現しよう
安全な水とトイレを世界中に
エネルギーをみんなに そしてクリーンに
働きがいも経済成長も
産業と技術革新の基盤を作ろう
人や国の不平等をなくそう
住み続けられるまちづくりを
つくる責任 つかう責任
気候変動に具体的な対策を
海の豊かさを守ろう
陸の豊かさも守ろう
平和と公平をすべての人に
パートナーシップで目標を達成しよう
`);
