import { type Figure, printFigure, sentinel } from './figures.ts';
import type { LabIndicator, LabProgramme, LabYear } from './programme.ts';
import type { Facts, Printed, Slot, Values } from './slots.ts';
import { SDG_GOALS } from './vocabulary.ts';

const MARKERS = ['①', '②', '③'] as const;
const AFFAIRS = ['自治事務', '法定受託事務', '法定受託+附加'] as const;

/** List marker of the first, second or third entry. */
export const marker = (no: number): string => MARKERS[no - 1] ?? '';

const printed = (text: string, facts: Facts): Printed => ({ text, facts });
const thousandYen = (slot: Slot, value: number): Printed =>
  printed(`${value.toLocaleString('en-US')}千円`, { [slot]: value * 1000 });
const persons = (slot: Slot, value: number): Printed =>
  printed(`${value.toFixed(2)}人`, { [slot]: value });

/** Everything that a programme's sheet prints, by slot: the paper form before a dump has done anything to it. */
export function printProgramme(programme: LabProgramme): Values {
  const values = new Map<Slot, Printed>(Object.entries(printTexts(programme)));
  for (const [slot, value] of printMoney('p', programme.previous)) values.set(slot, value);
  for (const [slot, value] of printMoney('c', programme.current)) values.set(slot, value);
  programme.activities.forEach(({ item, result }, index) => {
    const no = index + 1;
    values.set(`item${no}`, printed(`${marker(no)}${item}`, { [`item${no}`]: item }));
    values.set(`result${no}`, printFigure(`result${no}`, result, marker(no)));
  });
  programme.indicators.forEach((indicator, index) => {
    for (const [slot, value] of printIndicator(index + 1, indicator, programme))
      values.set(slot, value);
  });
  programme.goals.forEach((goal, index) => {
    values.set(
      `sdg${index + 1}`,
      printed(`${goal}. ${SDG_GOALS[goal - 1]}`, { [`sdg${goal}`]: goal }),
    );
  });
  return values;
}

function printTexts(programme: LabProgramme): Record<Slot, Printed> {
  const plain = (slot: Slot, text: string): Record<Slot, Printed> => ({
    [slot]: printed(text, { [slot]: text }),
  });
  const { rank, started, ended, period, evaluatorTitle, evaluatorName, methodNote } = programme;
  const boxes = AFFAIRS.map((type) => `${programme.affairs.includes(type) ? '■' : '□'} ${type}`);
  return {
    ...plain('department', programme.department),
    ...plain('name', programme.name),
    rank: printed(rank ?? '—', rank === null ? {} : { rank }),
    ...plain('account', programme.account),
    affairs: printed(boxes.join(' '), { affairs: programme.affairs.join('、') }),
    ...plain('legal', programme.legalBasis),
    ...plain('purpose', programme.purpose),
    period: printed(period, { periodRaw: period, started, ...(ended === null ? {} : { ended }) }),
    ...plain('unmet', programme.unmetReason),
    ...plain('rating', programme.rating),
    ...plain('ratingReason', programme.ratingReason),
    ...plain('improvement', programme.improvement),
    ...plain('challenge', programme.challenge),
    ...plain('contribution', programme.contribution),
    ...(methodNote === null ? {} : plain('methodNote', methodNote)),
    evaluator: printed(`${evaluatorTitle} ${evaluatorName}`, { evaluatorTitle, evaluatorName }),
  };
}

function printMoney(year: 'p' | 'c', money: LabYear): [Slot, Printed][] {
  return [
    [`budget.${year}`, thousandYen(`budget.${year}`, money.budget)],
    [`settlement.${year}`, thousandYen(`settlement.${year}`, money.settlement)],
    [`fte.${year}`, persons(`fte.${year}`, money.fte)],
    [`other.${year}`, persons(`other.${year}`, money.other)],
    [`cost.${year}`, thousandYen(`cost.${year}`, money.personnelCost)],
    [`special.${year}`, persons(`special.${year}`, money.special)],
  ];
}

function printIndicator(
  no: number,
  { name, basis, series }: LabIndicator,
  programme: LabProgramme,
): [Slot, Printed][] {
  const { previous, target, actual, next } = series;
  const dash: Figure | null = programme.dashesBefore ? sentinel('-') : null;
  const figures: [Slot, Figure | null][] = [
    [`target${no}.p`, previous?.target ?? dash],
    [`actual${no}.p`, previous?.actual ?? dash],
    [`target${no}.c`, target],
    [`actual${no}.c`, actual],
    [`target${no}.n`, next],
  ];
  return [
    [`indicator${no}`, printed(name, { [`indicator${no}`]: name })],
    [`basis${no}`, printed(basis, { [`basis${no}`]: basis })],
    ...figures.flatMap(([slot, figure]): [Slot, Printed][] =>
      figure === null ? [] : [[slot, printFigure(slot, figure)]],
    ),
  ];
}
