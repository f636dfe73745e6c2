import { expect, it } from 'vitest';
import { readExample } from '../../support/example-sheets.ts';

/** A sheet with two indicators below each other; `head` is what stands at the first one's name. */
const sheet = (head: string) => `担当課	優先度	事業名	R5予算額	R5決算額
福祉課	高	見守り訪問事業	1,300千円	1,290千円
${head}	R4目標値	R4実績値	R5目標値	R5実績値
訪問した世帯数	300世帯	281世帯	320世帯	334世帯
指標	R4目標値	R4実績値	R5目標値	R5実績値
相談の件数	40件	38件	45件	51件
今後の方向性	継続`;

const indicatorsOf = async (head: string) =>
  (await readExample(sheet(head))).records[0]!.indicators.map(({ name, years }) => ({
    name,
    figures: years.flatMap(({ target, actual }) => [target.value, actual.value]),
  }));

it('two indicators below each other are told apart by their heads', async () => {
  expect(await indicatorsOf('指標')).toMatchObject([
    { name: '訪問した世帯数', figures: [300, 281, 320, 334, null, null] },
    { name: '相談の件数', figures: [40, 38, 45, 51, null, null] },
  ]);
});

it('where the first head is lost, its figures are not taken for those of the next indicator', async () => {
  const [one, ...others] = await indicatorsOf('');
  expect(others).toEqual([]);
  expect(one).toMatchObject({ name: '相談の件数', figures: [40, 38, 45, 51, null, null] });
});
