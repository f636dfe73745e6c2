import { expect, it } from 'vitest';
import { selectCells, selectNamedCells } from '../../src/load/trace/select-cells.ts';
import type { TracedCell } from '../../src/load/trace/trace.ts';

/** Two indicators in two editions, of which the later one numbers them the other way round. */
const cells = [
  [2020, 1, 'D20'],
  [2020, 2, 'D30'],
  [2021, 1, 'E20'],
  [2021, 2, 'E30'],
].map(
  ([edition, no, ref]) =>
    ({
      edition_fiscal_year: edition,
      fiscal_year: 2020,
      field: 'actual_value',
      no,
      cell_ref: ref,
    }) as TracedCell,
);
const refsOf = (row: Record<string, unknown>) =>
  selectNamedCells(cells, [{ measure: 'actual_value', fiscal_year: 2020, ...row }]).map(
    ({ cell_ref }) => cell_ref,
  );

it('a restated figure stands in the two cells that its row names, and in those of no other indicator', () => {
  expect(
    refsOf({
      earlier_edition_fiscal_year: 2020,
      later_edition_fiscal_year: 2021,
      earlier_cell_ref: 'D20',
      later_cell_ref: 'E30',
    }),
  ).toEqual(['D20', 'E30']);
});

it('a figure that changed its number is looked for by the number that each edition gives it', () => {
  expect(
    refsOf({ earlier_edition_fiscal_year: 2020, edition_fiscal_year: 2021, earlier_no: 1, no: 2 }),
  ).toEqual(['D20', 'E30']);
});

it('a text is of the year that its sheet evaluates, whatever the edition is called', () => {
  const ratings = [2020, 2021].map(
    (edition) =>
      ({
        edition_fiscal_year: edition,
        fiscal_year: null,
        field: 'rating',
        no: 0,
        value_text: `of ${edition}`,
      }) as TracedCell,
  );
  const sources = [{ field: 'rating', years: 0 as const }];
  const derivation = { steps: [], sources, isNamedByRow: false, isNewest: true };
  const evaluated = new Map([
    [2020, 2019],
    [2021, 2020],
  ]);
  const of = (years: Map<number, number>) =>
    selectCells(ratings, derivation, { fiscalYear: 2020 }, years, []).map(
      (cell) => cell.value_text,
    );
  expect(of(evaluated)).toEqual(['of 2021']);
  expect(of(new Map())).toEqual(['of 2020']);
});

it('target and result of a newest view are those of the statement in force, under the number that it gives', () => {
  const sources = [{ field: 'actual_value', years: 0 as const }];
  const derivation = { steps: [], sources, isNamedByRow: false, isNewest: true };
  const statements = [
    { fiscalYear: 2020, edition: 2020, no: 1 },
    { fiscalYear: 2020, edition: 2021, no: 1 },
  ];
  const of = (editionFiscalYear?: number) => {
    const scope = { fiscalYear: 2020, ...(editionFiscalYear && { editionFiscalYear }) };
    return selectCells(cells, derivation, scope, new Map(), statements).map((one) => one.cell_ref);
  };
  expect(of()).toEqual(['D20', 'E20']);
  expect(of(2020)).toEqual(['D20', 'D30']);
});

it('a total of a year that was planned and then settled rests on what was settled', () => {
  const stated = [
    ['planned_yen', 2020],
    ['personnel_cost_yen', 2020],
    ['settlement_yen', 2021],
    ['personnel_cost_yen', 2021],
  ].map(
    ([field, edition]) =>
      ({
        edition_fiscal_year: edition,
        fiscal_year: 2020,
        field,
        no: 0,
        value_text: '1',
      }) as TracedCell,
  );
  const sources = ['settlement_yen', 'planned_yen', 'personnel_cost_yen'].map((field) => ({
    field,
    years: 0 as const,
  }));
  const derivation = { steps: [], sources, isNamedByRow: false, isNewest: true };
  const cells = selectCells(stated, derivation, { fiscalYear: 2020 }, new Map(), []);
  expect(cells).toEqual(stated.slice(2));
});
