import { type Alternative, type Block, type Cell, type CellRow, labelCell } from './block.ts';
import { labelText } from './label-text.ts';
import type { LabProgramme } from './programme.ts';
import type { Values } from './slots.ts';
import { marker } from './values.ts';

/**
 * A block's layout as text, one string a row: `3:budget.p` puts a value in column 3 (0-based), `3:#budget.p` its label,
 * `3:=budget.p` a copy of it, `5:item2!` the value or else its bare list marker, `13:sdg*` all goals from there on.
 * What the programme does not have is left out.
 */
export interface Sketch {
  readonly rows: readonly string[];
  readonly choices?: readonly (readonly Alternative[])[];
}

/** Lays a programme out. */
export function drawBlock(
  programme: LabProgramme,
  { rows, choices = [] }: Sketch,
  values: Values,
): Block {
  const draw = (tokens: string): CellRow => drawRow(tokens, programme.edition, values);
  return {
    programme,
    values,
    rows: rows.map(draw),
    choices: [...choices],
    touched: new Set(),
    pageBreakAfter: 0,
    remarkRows: 0,
  };
}

/** Cells of one layout row. */
export function drawRow(tokens: string, edition: number, values: Values): CellRow {
  const cells: CellRow = [];
  const put = (column: number, cell: Cell): void => {
    while (cells.length <= column) cells.push(null);
    if (cells[column] !== null) throw new Error(`two cells in column ${column}: ${tokens}`);
    cells[column] = cell;
  };
  for (const token of tokens.split(' ').filter((part) => part !== '')) {
    const [place = '', name = ''] = token.split(':');
    drawToken(name, edition, values).forEach((cell, index) => {
      put(Number(place) + index, cell);
    });
  }
  return cells;
}

function drawToken(name: string, edition: number, values: Values): Cell[] {
  if (name.startsWith('#')) {
    const slot = name.slice(1);
    return [labelCell(slot, labelText(slot, edition))];
  }
  if (name === 'sdg*') return ['sdg1', 'sdg2', 'sdg3'].flatMap((slot) => valueCell(slot, values));
  if (name.startsWith('=')) {
    return valueCell(name.slice(1), values).map((cell) => ({ ...cell, role: 'copy', facts: {} }));
  }
  if (!name.endsWith('!')) return valueCell(name, values);
  const slot = name.slice(0, -1);
  const [value] = valueCell(slot, values);
  return [value ?? { role: 'marker', slot, text: marker(Number(slot.slice(-1))), facts: {} }];
}

function valueCell(slot: string, values: Values): Cell[] {
  const printed = values.get(slot);
  return printed === undefined
    ? []
    : [{ role: 'value', slot, text: printed.text, facts: printed.facts }];
}

/** Everything that a layout may look at when it chooses a variant. */
export interface LayoutContext {
  readonly programme: LabProgramme;
  readonly values: Values;
  /** Number in [0, 1) that most blocks of a page share: the page's habit. */
  readonly habit: number;
  /** Number in [0, 1) of this block alone. */
  readonly whim: number;
}
