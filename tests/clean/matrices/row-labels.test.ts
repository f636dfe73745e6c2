import { expect, it } from 'vitest';
import { labelsOfRow, unitTest } from '../../../src/clean/matrices/row-labels.ts';
import { linesOf } from '../../../src/clean/matrices/spots.ts';
import type { BlockForm } from '../../../src/form/block-form.ts';
import { LabelIndex } from '../../../src/form/label-index.ts';
import { MatrixIndex } from '../../../src/form/matrix-index.ts';
import { parseForm } from '../../../src/form/parse-form.ts';
import { matrixForm } from '../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
const known = { index: new MatrixIndex(form), labels: new LabelIndex(form) };
const spotsOf = (cells: string) =>
  linesOf([{ number: 1, cells: cells.split('|') }], []).flatMap(({ spots }) => spots);

/** Labels of a row in a matrix whose third column is one of units. */
function labelsOf(cells: string, hasFigures: boolean) {
  const isUnit = unitTest(spotsOf('指標名||単位'));
  const { path, units, isOther } = labelsOfRow(
    spotsOf(cells),
    { over: [], isUnit, hasFigures },
    known,
  );
  return [path.map(({ raw }) => raw), units.map(({ raw }) => raw), isOther];
}

it('takes labels of the form for no units, and what they ask for no label where no figure follows', () => {
  expect(labelsOf('利用者数||講座', true)).toEqual([['利用者数'], ['講座'], false]);
  expect(labelsOf('事業名|見守り事業|担当課', false)).toEqual([[], [], true]);
  expect(labelsOf('今後の方向性|縮小', false)).toEqual([[], [], true]);
  expect(labelsOf('今後の方向性|利用者数|人', true)).toEqual([['利用者数'], ['人'], false]);
  expect(labelsOf('今後の方向性|事業費', false)).toEqual([['事業費'], [], false]);
});
