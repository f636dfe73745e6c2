import { isFigureField } from '../../../form/figure-field.ts';
import { fieldsInAnyYear, type PlacedLabel } from './block-view.ts';
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
export function setNamedRowsAside(split: SplitBlock): void {
  setRowsAside(split);
  setColumnsAside(split);
}

function setRowsAside({ labels, values }: SplitBlock): void {
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

/** The same where years stand below each other, and names in the row above: a sheet's own figure is at most the one right of its label. */
function setColumnsAside({ labels, values }: SplitBlock): void {
  const rowsOfLabels = byRow(labels);
  const rowsOfValues = byRow(values);
  const isYear = (row: number) => isLabelledRow(rowsOfLabels.get(row), rowsOfValues.get(row));
  for (const row of rowsOfLabels.keys()) {
    if (!isYear(row) || isYear(row - 1)) continue;
    const rows: (readonly DraftValue[])[] = [];
    for (let at = row; isYear(at); at++) rows.push(rowsOfValues.get(at)!);
    const names = rowsOfValues.get(row - 1) ?? [];
    if (rows.length >= FEWEST_ROWS && isHeadedBy(names, rows[0]!)) keepFirstColumn(names, rows);
  }
}

/** Sets aside the figures of all columns but the first, of that too where it is a part of a cost, and the names above. */
function keepFirstColumn(
  names: readonly DraftValue[],
  rows: readonly (readonly DraftValue[])[],
): void {
  const ofMoney = isOfMoney(rows[0]!);
  const first = names.find(({ column }) => column === rows[0]![0]!.column);
  const isPart = ofMoney && first !== undefined && PART.test(first.cell.text);
  for (const name of names) if (ofMoney || name !== first) name.kind = 'of-new-label';
  for (const figures of rows)
    for (const figure of isPart ? figures : figures.slice(1)) figure.kind = 'of-new-label';
}

/** True for a label of a year's figure and several figures right of it, and nothing else. */
function isLabelledRow(
  heads: readonly Pick<PlacedLabel, 'column' | 'fields' | 'fieldsOfOtherYear'>[] = [],
  figures: readonly DraftValue[] = [],
): boolean {
  const [label] = heads;
  if (heads.length !== 1 || figures.length < FEWEST_FIGURES) return false;
  return (
    fieldsInAnyYear(label!).some(isFigureField) &&
    figures.every(({ kind, column }) => FIGURES.has(kind) && column > label!.column)
  );
}

/** True for names right above each of some figures. */
function isHeadedBy(names: readonly DraftValue[], figures: readonly DraftValue[]): boolean {
  return figures.every((figure) =>
    names.some(
      ({ kind, column }) => column === figure.column && (kind === 'text' || kind === 'new-label'),
    ),
  );
}

function columnsOf(
  heads: readonly Pick<PlacedLabel, 'column' | 'fields' | 'fieldsOfOtherYear'>[],
): Set<number> {
  const ofFigures = heads.filter((label) => fieldsInAnyYear(label).some(isFigureField));
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
