import type { MatrixEntry } from '../../form/matrix-index.ts';
import type { WhyOdd } from './matrix.ts';
import { entriesFor, labelsOfRow, UNIT_HEAD, unitTest } from './row-labels.ts';
import { type NameColumns, unitsBehindName } from './row-names.ts';
import { whyOdd } from './rows-aside.ts';
import { type Known, mergedBelow, type Run, WIDEST_GAP } from './runs.ts';
import {
  isFigureLike,
  isRemark,
  isUnitText,
  type Line,
  mayHoldFigure,
  type Spot,
} from './spots.ts';

/** A row of a matrix while it is being put together. */
export interface DraftRow {
  readonly line: Line;
  readonly label: Spot | null;
  readonly path: readonly Spot[];
  readonly entries: readonly MatrixEntry[];
  /** Labels that the form declares, and the name of an indicator. */
  readonly used: readonly Spot[];
  readonly name: Spot | null;
  readonly units: readonly Spot[];
  readonly figures: readonly (Spot | null)[];
  readonly strays: readonly Spot[];
  why: WhyOdd | null;
  /** True where it has more figures than the matrix has heads: one of these is lost. */
  readonly hasMore: boolean;
}

const FARTHEST_BEHIND = 2;

/** Reads the rows below the heads of a matrix, up to what belongs to it no more. */
export class MatrixRows {
  readonly #lines: readonly Line[];
  readonly #run: Run;
  readonly #known: Known;
  readonly #isUnit: (spot: Spot) => boolean;
  readonly #names: NameColumns;
  /** Columns in which labels that reach over rows are merged. */
  readonly #merged: readonly Spot[];
  readonly #remarks: Spot[] = [];
  readonly #heads: ReadonlySet<string>;
  readonly #left: number;
  readonly #right: number;
  readonly #unitLines: Spot[] = [];

  /** `tellsWidths`: some cells of the sheet reach over several columns. */
  constructor(lines: readonly Line[], run: Run, known: Known, tellsWidths: boolean) {
    this.#lines = lines;
    this.#run = run;
    this.#known = known;
    this.#heads = new Set(run.columns.flatMap(({ head }) => head?.key ?? []));
    this.#left = run.columns[0]!.left;
    this.#right = run.columns.at(-1)!.right;
    const corner = this.corner();
    this.#isUnit = unitTest(corner);
    this.#names = { corner, tellsWidths };
    this.#merged = mergedBelow(lines, run, known);
  }

  /** What stands left of the heads in their lines. */
  corner(): Spot[] {
    const { first, last, zone } = this.#run;
    return this.#lines
      .slice(first, last + 1)
      .flatMap(({ spots }) => spots)
      .filter(({ left }) => left >= zone && left < this.#left);
  }

  /** Units in lines of their own, each below the head whose figures it is of. */
  unitLines(): readonly Spot[] {
    return this.#unitLines;
  }

  read(): DraftRow[] {
    const rows: DraftRow[] = [];
    const { last } = this.#run;
    let { end } = this.#lines[last]!;
    for (let at = last + 1; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      if (line.number > end + WIDEST_GAP) break;
      const row = this.#rowOf(line, rows);
      if (row === 'end') break;
      if (row) rows.push(row);
      end = Math.max(end, line.end, ...(row?.path ?? []).map(({ bottom }) => bottom));
    }
    const lastFilled = rows.findLastIndex(({ entries, figures }) =>
      figures.some((one) => one !== null && (entries.length > 0 || isFigureLike(one))),
    );
    return rows.slice(0, lastFilled + 1);
  }

  /** Remarks between rows that were read. */
  remarksBetween(rows: readonly DraftRow[]): Spot[] {
    const last = rows.at(-1)?.line.number ?? 0;
    return this.#remarks.filter(({ top }) => top < last);
  }

  /** The row of a line; null for one that has nothing here. */
  #rowOf(line: Line, before: readonly DraftRow[]): DraftRow | 'end' | null {
    const { zone } = this.#run;
    const area = line.spots.filter(({ left }) => left >= this.#left && left <= this.#right);
    const beside = line.spots.filter(({ left }) => left >= zone && left < this.#left);
    if (area.length === 0 && beside.length === 0) return null;
    if (this.#isAside(beside, area)) return null;
    const around = {
      over: this.#reachingOver(line, before),
      isUnit: this.#isUnit,
      hasFigures: area.some(isFigureLike),
    };
    const found = labelsOfRow(beside, around, this.#known);
    const { units, slipped } = found;
    const path =
      found.path.length === 1 ? [...this.#groupAbove(before), ...found.path] : found.path;
    const { entries, used, name, isUnnamed } = entriesFor(
      path,
      this.#known.index,
      this.#heads,
      this.#names,
    );
    const isDeclared = entries.length > 0;
    if ((name || isUnnamed) && area.some(({ text }) => this.#known.index.isDated(text)))
      return 'end';
    if (!isDeclared && (found.isOther || this.#ends(area, path))) return 'end';
    if (!isDeclared && area.length === 0 && path.length === 0) return null;
    const label = path.at(-1) ?? null;
    const { figures, counted, strays } = this.#figuresOf(area);
    const goesOn = this.#goesOn(line, area.at(-1));
    const astray = slipped.length + strays.filter(isFigureLike).length + (goesOn ? 1 : 0);
    const isMisplaced = astray > 0 || strays.some(isUnitText);
    const filled = figures.filter((one) => one !== null).length;
    const isNoted = strays.length > 0 || figures.some((one) => one && !mayHoldFigure(one));
    return {
      line,
      label,
      path,
      entries: isUnnamed && filled === 0 ? [] : entries,
      used,
      name,
      units: [...units, ...unitsBehindName(path, name), ...counted, ...this.#unitsBehind(line)],
      figures,
      strays: [...slipped, ...strays],
      why: whyOdd({ misplaced: isMisplaced, note: isNoted, unnamed: isUnnamed }),
      hasMore: filled + astray > figures.length,
    };
  }

  /** True for a line of units or of a remark, which is kept for itself. */
  #isAside(beside: readonly Spot[], area: readonly Spot[]): boolean {
    const spots = [...beside, ...area];
    const isOfUnits = area.every(isUnitText) && beside.every(({ text }) => UNIT_HEAD.test(text));
    if (isOfUnits) this.#unitLines.push(...spots);
    else if (isRemark(spots)) this.#remarks.push(...spots);
    else return false;
    return true;
  }

  /** True for a row that cannot be one of the matrix: other labels, heads or texts stand below its heads, or its label reaches there. */
  #ends(area: readonly Spot[], path: readonly Spot[]): boolean {
    const { index, labels } = this.#known;
    if (area.length === 0) {
      const isBand = (spot: Spot) => index.groups.has(index.row(spot.raw)?.key ?? '');
      return path.some((spot) => spot.right >= this.#left && !isBand(spot));
    }
    return area.some(
      (spot) =>
        labels.match(spot.raw) !== null ||
        index.row(spot.raw) !== null ||
        index.isDated(spot.text) ||
        !mayHoldFigure(spot),
    );
  }

  /** Labels that reach over a line from above: merged ones, and, where none is merged in their column, those of the row above farther left. */
  #reachingOver({ number }: Line, before: readonly DraftRow[]): Spot[] {
    const { zone, first } = this.#run;
    let end = first;
    while (this.#lines[end]!.number < number) end++;
    const merged = this.#lines
      .slice(first, end)
      .flatMap(({ spots }) => spots)
      .filter(({ left, right, bottom }) => left >= zone && right < this.#left && bottom >= number);
    const carried = (before.findLast(({ path }) => path.length > 0)?.path ?? []).filter(
      ({ left }) => ![...this.#merged, ...merged].some((spot) => spot.left === left),
    );
    return [...merged, ...carried].sort((a, b) => a.left - b.left);
  }

  /** The label of a group that has a line of its own above its rows. */
  #groupAbove(before: readonly DraftRow[]): Spot[] {
    const { index } = this.#known;
    const group = before.findLast(({ label, figures }) => {
      const key = label && index.row(label.raw)?.key;
      return key && index.groups.has(key) && figures.every((one) => one === null);
    });
    return group?.label ? [group.label] : [];
  }

  #unitsBehind({ spots }: Line): Spot[] {
    const { unit } = this.#run;
    if (!unit) return [];
    return spots.filter(
      (spot) => spot.left >= unit.left && spot.left <= unit.right && !isFigureLike(spot),
    );
  }

  /** One cell below each head, with what it is counted in; what has no head of its own is a stray. */
  #figuresOf(area: readonly Spot[]) {
    const figures: (Spot | null)[] = this.#run.columns.map(() => null);
    const counted: Spot[] = [];
    const strays: Spot[] = [];
    const ends = this.#run.columns.map(({ right }, at) => {
      const next = this.#run.columns[at + 1]?.left;
      return next === undefined ? right + 1 : next - 1;
    });
    for (const spot of area) {
      const at = this.#run.columns.findIndex(
        ({ left }, no) => spot.left >= left && spot.left <= ends[no]!,
      );
      const column = this.#run.columns[at];
      if (column && figures[at] && isUnitText(spot)) counted.push(spot);
      else if (
        !column ||
        isUnitText(spot) ||
        figures[at] ||
        spot.left > column.right ||
        spot.right > Math.max(column.right, ends[at]!)
      )
        strays.push(spot);
      else figures[at] = spot;
    }
    return { figures, counted, strays };
  }

  /** True where figures go on right behind the last head: the row, or the heads, have slipped. */
  #goesOn({ spots }: Line, last: Spot | undefined): boolean {
    const next = spots.find(({ left }) => left > this.#right);
    if (!next || !isFigureLike(next) || isUnitText(next)) return false;
    return next.left - Math.max(this.#right, last?.right ?? 0) <= FARTHEST_BEHIND;
  }
}
