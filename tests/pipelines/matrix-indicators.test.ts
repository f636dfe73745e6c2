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
