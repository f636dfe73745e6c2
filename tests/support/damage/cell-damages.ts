/** Rows of cells of a tab-separated dump. */
export type Table = readonly (readonly string[])[];

/** A dump with one cell or row damaged; place 1-based, `texts` those of the cells that the damage is about. */
export interface CellDamage {
  readonly kind: DamageKind;
  readonly row: number;
  readonly column: number;
  readonly texts: readonly string[];
  readonly table: Table;
}

/** Ways to damage one cell: emptied; gone or pushed aside, with the rest of its row; exchanged with the next; its whole row gone. */
export const DAMAGE_KINDS = [
  'cell emptied',
  'cell gone, row moves left',
  'cell put in, row moves right',
  'neighbours exchanged',
  'row gone',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

type Damage = (cells: readonly string[], column: number) => string[] | null;

const IN_A_ROW: Readonly<Record<Exclude<DamageKind, 'row gone'>, Damage>> = {
  'cell emptied': (cells, column) => cells.with(column, ''),
  'cell gone, row moves left': (cells, column) => cells.toSpliced(column, 1),
  'cell put in, row moves right': (cells, column) => cells.toSpliced(column, 0, ''),
  'neighbours exchanged': (cells, column) => {
    const [one, other] = [cells[column], cells[column + 1]];
    if (!one || !other || one === other) return null;
    return cells.toSpliced(column, 2, other, one);
  },
};

/** Every way to damage one filled cell of a dump by `kind`; rows before the first block are left as they are. */
export function* cellDamages(table: Table, kind: DamageKind, firstRow = 1): Generator<CellDamage> {
  for (const [row, cells] of table.entries()) {
    if (row + 1 < firstRow || cells.every((text) => text === '')) continue;
    const damaged = (column: number, changed: Table): CellDamage => {
      const texts = kind === 'row gone' ? cells : cells.slice(column, column + 2);
      return { kind, row: row + 1, column: column + 1, texts, table: changed };
    };
    if (kind === 'row gone') {
      yield damaged(0, table.toSpliced(row, 1));
      continue;
    }
    for (const [column, text] of cells.entries()) {
      const changed = text === '' ? null : IN_A_ROW[kind](cells, column);
      if (changed) yield damaged(column, table.with(row, changed));
    }
  }
}
