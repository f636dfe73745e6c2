import { isFigureField } from '../../../form/figure-field.ts';
import type { PlacedLabel } from './block-view.ts';
import { byRow } from './row-shifts.ts';
import type { DraftValue, SplitBlock } from './split-block.ts';
import type { ValueKind } from './value-kinds.ts';

const FEWEST_LABELS = 2;
const FEWEST_FIGURES = 2;
/** A single row with a text before its figures may be a sheet's own, whose text stands left of them. */
const FEWEST_ROWS = 2;
const FIGURES: ReadonlySet<ValueKind> = new Set(['money', 'measure', 'bare-money']);
/** What may stand beside figures in such a row: what they are counted in, or in place of one. */
const BESIDE: ReadonlySet<ValueKind> = new Set(['text', 'dash', 'word', 'unit', 'new-label']);
/** How a row is called that is a part of a cost, or another cost than a programme's spending. */
const PART =
  /^(?:うち.*|内訳.*|その他.*|.*(?:財源|特財|支出金|補助金|負担金|交付金|繰入金|基金|債|使用料|手数料|人件費))(?:\([^()]*\))?$/u;

/**
 * Sets aside rows of a table whose figures stand below labels of years, with a name before each row: a sheet's own figure is at most
 * the first row's. Where that is a part of a cost (国庫支出金, 一般財源), nobody can say which of the rows below is the whole.
 */
export function setNamedRowsAside({ labels, values }: SplitBlock): void {
  const rowsOfLabels = byRow(labels);
  const rowsOfValues = byRow(values);
  for (const [row, heads] of rowsOfLabels) {
    const columns = columnsOf(heads);
    if (columns.size < FEWEST_LABELS) continue;
    const rows: (readonly DraftValue[])[] = [];
    for (let at = row + 1; !rowsOfLabels.has(at); at++) {
      const below = rowsOfValues.get(at);
      if (!below || !isNamedRow(below, columns)) break;
      rows.push(below);
    }
    if (rows.length < FEWEST_ROWS) continue;
    const isPart = isOfMoney(rows[0]!) && PART.test(rows[0]![0]!.cell.text);
    for (const below of isPart ? rows : rows.slice(1)) setAside(below);
  }
}

function columnsOf(heads: readonly Pick<PlacedLabel, 'column' | 'fields'>[]): Set<number> {
  const ofFigures = heads.filter(({ fields }) => fields.some(isFigureField));
  return new Set(ofFigures.map(({ column }) => column));
}

/** True for a row that begins with a text left of all labels, and has figures right below several of them. */
function isNamedRow([name, ...others]: readonly DraftValue[], columns: Set<number>): boolean {
  if (name?.kind !== 'text' && name?.kind !== 'new-label') return false;
  if (name.column >= Math.min(...columns)) return false;
  if (!others.every(({ kind }) => FIGURES.has(kind) || BESIDE.has(kind))) return false;
  const figures = others.filter(({ kind, column }) => FIGURES.has(kind) && columns.has(column));
  return figures.length >= FEWEST_FIGURES;
}

function isOfMoney(row: readonly DraftValue[]): boolean {
  return row.some(({ kind }) => kind === 'money' || kind === 'bare-money');
}

function setAside([name, ...others]: readonly DraftValue[]): void {
  name!.kind = 'new-label';
  for (const value of others) if (FIGURES.has(value.kind)) value.kind = 'of-new-label';
}
