import { expect, it } from 'vitest';
import { saysNone } from '../../../src/normalize/values/says-none.ts';

it.each([
  'なし',
  '設定なし',
  '成果指標なし',
  '該当なし',
  '未設定',
  '設定困難（待ち時間等が考えられるが、設定しない。）',
  '成果指標の設定になじまない。',
  '本事業に指標を設けることはなじまない',
  '法定の事務であり、成果を測ることが適当でない。',
  '内部の管理事務のため指標の設定は困難',
  '定量的な評価ができないため',
  '数値目標は設定していない',
])('takes %s for none', (text) => {
  expect(saysNone(text)).toBe(true);
});

it.each([
  '数値目標を設定した計画の割合',
  '目標を設定していない所属の数',
  '目標達成が困難な事業数',
  '目標の達成が困難',
  '成果品の瑕疵件数',
  '苦情なし',
  '事故なしの日数',
  '待機児童数',
])('takes %s for a name', (text) => {
  expect(saysNone(text)).toBe(false);
});
