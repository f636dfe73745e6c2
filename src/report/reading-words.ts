/** By what a value was found in its sheet. */
export const READING_WORDS: Readonly<Record<string, string>> = {
  'below-anchor': '目印となるセルの下',
  'below-label': '項目名の下',
  'by-kind': '値の種類',
  'by-label': '項目名との位置関係',
  'by-mark': '選択の印',
  'by-order': '項目の並び順',
  'column-header': '列の見出し',
  'cost-row': '事業費の行',
  'doubtful-slot': '印刷された位置のまま(欄に迷いがある)',
  exchanged: '入れ替わった位置の補正',
  heading: '章・節の見出し',
  'left-of-anchor': '目印となるセルの左',
  'numbered-list': '番号の付いた一覧',
  person: '職名と氏名の形',
  'personnel-row': '人件費の行',
  'staff-row': '従事割合の行',
};
