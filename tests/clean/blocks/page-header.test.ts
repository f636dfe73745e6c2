import { expect, it } from 'vitest';
import { PageHeader } from '../../../src/clean/blocks/page-header.ts';
import type { Cell } from '../../../src/clean/cell.ts';
import { form } from '../../support/form.ts';

const header = new PageHeader(form);
const isFoot = (texts: readonly string[]) =>
  header.isFoot(
    texts.map((text, at): Cell => ({ row: 1, column: at + 1, raw: text, text, label: null })),
  );

it.each([
  ['- 12 -'],
  ['P.12', '令和3年7月30日'],
  ['p 12'],
  ['Page 12'],
  ['12頁'],
  ['3/120ページ'],
  ['令和3年7月30日作成'],
  ['平成30年7月30日出力'],
  ['令和元年7月30日更新'],
  ['発行日:2021/7/30 10:15'],
  ['R3.7.30時点'],
  ['R3.7.30現在', '3/120'],
])('takes %s %s for the foot of a page', (...texts) => {
  expect(isFoot(texts.filter((text) => text !== undefined))).toBe(true);
});

it.each([
  ['24ページ', '28ページ'],
  ['令和2年4月1日', '令和7年3月31日'],
  ['2019年4月1日'],
  ['120 / 130', '115 / 130'],
  ['12', '令和3年7月30日作成'],
])('takes %s %s for values', (...texts) => {
  expect(isFoot(texts.filter((text) => text !== undefined))).toBe(false);
});
