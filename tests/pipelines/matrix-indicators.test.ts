import { expect, it } from 'vitest';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import {
  type MatrixSheet,
  matrixForm,
  matrixProgrammes,
  matrixSheet,
  matrixText,
} from '../support/matrix-city.ts';

const ready = readyForm(parseForm(matrixForm, 'matrix.yaml'));

/** The first made-up sheet, with other rows below the heads of its indicators. */
function readWith(head: MatrixSheet['rows'][number], ...own: MatrixSheet['rows']) {
  const sheet = matrixSheet(matrixProgrammes()[0]!);
  const from = sheet.rows.findIndex(([first]) => first === '指標名');
  sheet.rows.splice(from, 5, head, ...own);
  return readFile(new TextEncoder().encode(matrixText([sheet])), 'sheet.txt', [ready]);
}

it('takes what stands in brackets behind the name of an indicator in a matrix for its unit', async () => {
  const { records, issues } = await readWith(
    ['指標名', '区分', 'R3', 'R4', 'R5'],
    ['訪問世帯数（世帯）', '目標値', 300, 320, 340],
    [null, '実績値', 281, 334],
    ['利用者数（延べ）', '目標値', 70, 75, 80],
    [null, '実績値', 66, 71],
    ['健診の受診率（％）', '目標値', 0.7, 0.75, 0.8],
    [null, '実績値', 0.661, 0.712],
  );
  const [homes, users, rate] = records[0]!.indicators;
  expect([homes!.unit, users!.unit]).toEqual(['世帯', null]);
  expect(homes!.years.map(({ target }) => target.value)).toEqual([300, 320, 340]);
  expect(
    (rate?.years ?? []).flatMap(({ target, actual }) => target.value ?? actual.value ?? []),
  ).toEqual([]);
  expect(issues.filter(({ code }) => code === 'percent-unclear')).toHaveLength(5);
});

it('names indicators by what stands below 指標名, and leaves them out where nothing tells', async () => {
  const told = await readWith(
    ['指標名', '算出方法', '区分', 'R3', 'R4', 'R5'],
    ['資源化率', '資源化量÷排出量', '目標値', 30, 32, 34],
    [null, null, '実績値', 28.1, 33.4],
  );
  expect(told.records[0]!.indicators.map(({ name }) => name)).toEqual(['資源化率']);
  const untold = await readWith(
    ['内容', null, '区分', 'R3', 'R4', 'R5'],
    ['資源化率', '資源化量÷排出量', '目標値', 30, 32, 34],
    [null, null, '実績値', 28.1, 33.4],
  );
  expect(untold.records[0]!.indicators).toEqual([]);
  const left = untold.issues.filter(({ code }) => code === 'matrix-row-left-out');
  expect(left.map(({ message }) => message)).toEqual([
    '"目標値": nothing tells which indicator the row belongs to',
    '"実績値": nothing tells which indicator the row belongs to',
  ]);
});

it('reads targets of which the last year is not set, beside those of a year far ahead', async () => {
  const { records } = await readWith(
    ['指標名', '区分', 'R3', 'R4', 'R5', '最終目標'],
    ['訪問世帯数', '目標値', 300, 320, null, 400],
    [null, '実績値', 281, 334],
    ['利用者数', '目標値', 70, 75, 80, 90],
    [null, '実績値', 66, 71],
  );
  const [first] = records[0]!.indicators;
  expect(first!.years.map(({ target }) => target.value)).toEqual([300, 320, null]);
});

it('takes a text in Latin letters behind a name for its unit', async () => {
  const { records } = await readWith(
    ['指標', null, '区分', 'R3', 'R4', 'R5'],
    ['二酸化炭素の排出量', 't-CO2', '目標値', 300, 320, 340],
    [null, null, '実績値', 281, 334],
  );
  expect(records[0]!.indicators.map(({ name, unit }) => [name, unit])).toEqual([
    ['二酸化炭素の排出量', 't-CO2'],
  ]);
});

it('names matrices side by side by the names in a row above them', async () => {
  const own = matrixForm
    .replaceAll("'{name} > 目標値'", '目標値')
    .replaceAll("'{name} > 実績値'", '実績値');
  const named = '  - { field: indicator_name, kind: text, shape: phrase, labels: [指標] }\n';
  const sheet = [
    '担当課|福祉課||事業名|見守り事業',
    '事業の目的|暮らしを支える。',
    '(千円)||R3決算|R4決算',
    '事業費||790|815',
    '',
    '指標|訪問した世帯数||||指標|5歳児健診の受診者',
    '区分|R3|R4|R5||区分|R3|R4|R5',
    '目標値|30|31|32||目標値|70|71|72',
    '実績値|33|34|||実績値|73|74|',
    '今後の方向性|継続',
  ];
  const bytes = new TextEncoder().encode(sheet.join('\n').replaceAll('|', '\t'));
  const { records } = await readFile(bytes, 'sheet.txt', [
    readyForm(parseForm(own + named, 'matrix.yaml')),
  ]);
  expect(
    records[0]!.indicators.map(({ name, years }) => [
      name,
      ...years.map(({ target }) => target.value),
    ]),
  ).toEqual([
    ['訪問した世帯数', 30, 31, 32],
    ['5歳児健診の受診者', 70, 71, 72],
  ]);
});
