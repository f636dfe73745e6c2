import { expect, it } from 'vitest';
import { declaredLabelKey } from '../../src/form/label-key.ts';
import { declaredInOtherUnit, printedInOtherUnit } from '../../src/form/unit-spellings.ts';

const keys = (...labels: readonly string[]) => labels.map(declaredLabelKey);

it('a label that prints a unit of money may be declared without one, or with another one', () => {
  expect(declaredInOtherUnit(declaredLabelKey('決算額(千円)'))).toEqual(
    keys('決算額', '決算額(円)', '決算額(万円)', '決算額(百万円)', '決算額(億円)'),
  );
  expect(declaredInOtherUnit(declaredLabelKey('{year}決算額(円)'))).toContain(
    declaredLabelKey('{year}決算額(千円)'),
  );
  expect(declaredInOtherUnit(declaredLabelKey('予算額(千円)A'))).toContain(
    declaredLabelKey('予算額(円)A'),
  );
});

it.each(['決算額', '円', '4千円', '公園', '千円札'])('%s prints none to be exchanged', (label) => {
  expect(declaredInOtherUnit(declaredLabelKey(label))).toEqual([]);
});

it('a declared unit is never dropped: what a label without one counts in would be guessed', () => {
  const printed = printedInOtherUnit(declaredLabelKey('決算額(千円)'));
  expect(printed).toContain(declaredLabelKey('決算額(円)'));
  expect(printed).not.toContain(declaredLabelKey('決算額'));
  expect(printedInOtherUnit(declaredLabelKey('決算額'))).toContain(
    declaredLabelKey('決算額(千円)'),
  );
});
