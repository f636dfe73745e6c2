import type { BlockForm } from '../../form/block-form.ts';
import { isFigureField } from '../../form/figure-field.ts';
import type { LabelMatch } from '../../form/label-index.ts';
import type { Cell, PartedRows } from '../cell.ts';
import { labelNumber } from '../label-number.ts';
import { LabelsOfFields } from '../labels-of-fields.ts';

/** One name that stands elsewhere, too, may be the sheet's own, repeated over a part of it. */
const FEWEST_LISTED = 2;
const LISTED = 'programme_name';

/** A row of labels, the last of the rows below it that may list programmes, and their names. */
interface List {
  readonly at: number;
  readonly end: number;
  readonly names: readonly string[];
  /** The labels of figures in its head. */
  readonly figures: readonly LabelMatch[];
}

/**
 * Sets lists of programmes apart that stand above, between or below the sheets of a worksheet or text: one row of labels without the
 * anchor's, with which every sheet begins, and rows below it, which have no label and name sheets of this file. As parts of a sheet
 * they would give it another's name. What may be the only rows with a sheet's own name, or with its figures, stays.
 */
export function withoutLists(all: Cell[][], form: BlockForm): PartedRows {
  const names = new LabelsOfFields([LISTED]);
  const anchor = new LabelsOfFields([form.anchor]);
  let sheet = 0;
  // What stands above the first sheet may be its own.
  const sheets = all.map((cells) => Math.max(anchor.standIn(cells) ? ++sheet : sheet, 1));
  const lists: List[] = [];
  const named = new Set<number>();
  for (const [at, cells] of all.entries()) {
    const name = cells.find(({ label }) => names.has(label));
    if (!name) continue;
    const isHead = !anchor.standIn(cells) && isLabelled(cells);
    const list = isHead ? listBelow(all, at, name.column) : null;
    if (list) lists.push(list);
    else named.add(sheets[at]!);
  }
  if (sheet === 0 || lists.length === 0) return { rows: all, apart: [] };
  const texts = textsOf(all, sheets, lists);
  const figures = figuresOf(all, sheets, lists);
  const isOfSheets = (list: List) => nameSheets(list, texts);
  for (const list of lists) if (!isOfSheets(list)) named.add(sheets[list.at]!);
  const isApart = (list: List) => {
    const own = sheets[list.at]!;
    const isNamed = named.has(own) || list.names.some((name) => texts.has(`${own} ${name}`));
    return isNamed && list.figures.every((label) => figures.has(figureOf(own, label)));
  };
  return withoutRowsOf(lists.filter(isOfSheets).filter(isApart), all);
}

function withoutRowsOf(lists: readonly List[], all: readonly Cell[][]): PartedRows {
  const isListed = new Uint8Array(all.length);
  for (const { at, end } of lists) isListed.fill(1, at, end + 1);
  const rows = all.filter((_, at) => !isListed[at]);
  return { rows, apart: all.filter((_, at) => isListed[at]).flat() };
}

/** True for two labels or more, and as many as heads that the form does not know: a list has columns of its own. */
function isLabelled(cells: readonly Cell[]): boolean {
  const labels = cells.filter(({ label }) => label !== null).length;
  return labels > 1 && labels * 2 >= cells.length;
}

/** How a row begins that sums up those above it. */
const TOTAL = /^(?:(?:小|合|総)\s?)?計(?:\([^()]*\))?$/u;

/**
 * The rows below a head that have a text in the column of names, and nothing but values below a head, or right beside that; rows that
 * sum them up need no name.
 */
function listBelow(all: readonly (readonly Cell[])[], at: number, column: number): List | null {
  const columns = all[at]!.map((cell) => cell.column);
  const [first, last] = [Math.min(...columns) - 1, Math.max(...columns) + 1];
  const names: string[] = [];
  let end = at;
  for (let row = at + 1; row < all.length; row++) {
    const cells = all[row]!;
    const name = cells.find((cell) => cell.column === column);
    const isListed =
      cells.length > 1 &&
      cells.every((cell) => !cell.label && cell.column >= first && cell.column <= last);
    const isTotal = TOTAL.test(cells[0]?.text ?? '');
    if (!isListed || !(name || isTotal)) break;
    if (name && !isTotal) names.push(name.raw);
    end = row;
  }
  const figures = all[at]!.flatMap(({ label }) => (isOfFigures(label) ? label : []));
  return names.length < FEWEST_LISTED ? null : { at, end, names, figures };
}

/** The texts of all rows that no list has, each also with the number of its sheet before it. */
function textsOf(
  all: readonly (readonly Cell[])[],
  sheets: readonly number[],
  lists: readonly List[],
): Set<string> {
  const names = new Set(lists.flatMap((list) => list.names));
  const ends = new Map(lists.map(({ at, end }) => [at, end]));
  const texts = new Set<string>();
  for (let at = 0; at < all.length; at++) {
    const end = ends.get(at);
    if (end !== undefined) at = end;
    else
      for (const { raw } of all[at]!)
        if (names.has(raw)) texts.add(raw).add(`${sheets[at]} ${raw}`);
  }
  return texts;
}

/** Labels of figures in rows that no list has. */
function figuresOf(
  all: readonly (readonly Cell[])[],
  sheets: readonly number[],
  lists: readonly List[],
): ReadonlySet<string> {
  const heads = new Set(lists.map(({ at }) => at));
  const found = new Set<string>();
  for (const [at, cells] of all.entries())
    for (const { label } of heads.has(at) ? [] : cells)
      if (isOfFigures(label)) found.add(figureOf(sheets[at]!, label));
  return found;
}

/** A label of figures by its sheet, its number and its year. */
function figureOf(sheet: number, label: LabelMatch): string {
  return `${sheet} ${labelNumber(label)}`;
}

function isOfFigures(label: Cell['label']): label is LabelMatch {
  return label?.fields.some(isFigureField) ?? false;
}

/** True for a list half of whose rows or more, and more than one, have a name that stands elsewhere, too. */
function nameSheets({ names }: List, texts: ReadonlySet<string>): boolean {
  const known = names.filter((name) => texts.has(name));
  return known.length * 2 >= names.length && new Set(known).size >= FEWEST_LISTED;
}
