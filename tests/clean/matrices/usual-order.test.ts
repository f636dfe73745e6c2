import { expect, it } from 'vitest';
import { cleanSheets } from '../../../src/clean/clean-sheets.ts';
import type { BlockForm } from '../../../src/form/block-form.ts';
import { LabelIndex } from '../../../src/form/label-index.ts';
import { parseForm } from '../../../src/form/parse-form.ts';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { matrixForm } from '../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
const USUAL = ['R3決算', 'R4決算', 'R5予算'];

/** Whether the only matrix of each worksheet fits, one worksheet for each order of heads. */
function sheetsWith(orders: readonly (readonly string[])[]) {
  const grids = orders.map((heads, at) => ({
    sheet: `No.${at + 1}`,
    rows: [
      ['担当課', '福祉課', '', '事業名', `見守り${at + 1}事業`],
      ['今後の方向性', '継続'],
      ['(千円)', '', ...heads],
      ['事業費', '', '790', '815', '900'],
      ['一般財源', '', '590', '600', '600'],
    ].map((cells, no) => ({ number: no + 1, cells })),
  }));
  return cleanSheets(grids, form, new LabelIndex(form));
}

const fitsOf = (...orders: string[][]) =>
  sheetsWith(orders).map(({ blocks: [block] }) => block!.matrices![0]!.fits);
const often = (times: number, heads = USUAL) => Array.from({ length: times }, () => heads);

it('leaves a matrix out whose heads stand in another order than in the other sheets', () => {
  const odd = ['R3決算', 'R5予算', 'R4決算'];
  expect(fitsOf(...often(4), odd)).toEqual([true, true, true, true, false]);
  expect(fitsOf(...often(3), odd)).toEqual([true, true, true, true]);
  expect(fitsOf(...often(4), ...often(3, odd))).not.toContain(false);
  const stages = ['R3予算', 'R3決算', 'R4予算', 'R4決算'];
  const other = ['R3決算', 'R3予算', 'R4決算', 'R4予算'];
  expect(fitsOf(...often(4, stages), ...often(2, other))).not.toContain(false);
});

it('takes years of an earlier sheet, other heads or the order turned round for no exchange', () => {
  const earlier = ['R2決算', 'R3決算', 'R4予算'];
  const other = ['R3予算', 'R4決算', 'R5予算'];
  expect(fitsOf(...often(4), earlier, other, USUAL.toReversed())).not.toContain(false);
});

it('reads such a sheet in the year of its file, and says why', () => {
  const sheets = sheetsWith([...often(4), ['R3決算', 'R5決算', 'R4予算']]);
  const { records, issues } = readRecords(sheets, form);
  expect(records.map(({ editionFiscalYear }) => editionFiscalYear)).toEqual(Array(5).fill(2022));
  expect(records.at(-1)!.costs.flatMap(({ settlementYen }) => settlementYen ?? [])).toEqual([]);
  const [told] = issues.filter(({ code }) => code === 'matrix-left-out');
  expect(told?.message).toContain("another order than in the file's other sheets");
});
