import type { BlockForm } from '../form/form.ts';
import type { Cell } from './cell.ts';

/** Fewer words in order may be answers that stand below one another. */
const FEWEST_WORDS = 3;

/** The rows of a sheet without what one may choose from, and the cells of that. */
export interface PartedChoices {
  readonly rows: Cell[][];
  readonly choices: readonly Cell[];
}

/**
 * Takes lists of what a cell may say out of a sheet: workbooks keep them beside the form, S, A, B … below one another in the order of the form's own
 * words. Read as answers, they leave the sheet with five ratings.
 */
export function withoutChoices(rows: readonly Cell[][], { words }: BlockForm): PartedChoices {
  const ranks = new Map(
    [words.ratings, words.ranks].flatMap((list, no) =>
      list.map((word, at) => [word, { list: no, at }] as const),
    ),
  );
  const choices = new Set<Cell>();
  let open = new Map<number, Cell[]>();
  const close = (run: readonly Cell[]) => {
    if (run.length >= FEWEST_WORDS) for (const cell of run) choices.add(cell);
  };
  for (const cells of rows) {
    const next = new Map<number, Cell[]>();
    for (const cell of cells) {
      if (!ranks.has(cell.text)) continue;
      const run = open.get(cell.column);
      next.set(cell.column, run && follows(cell, run.at(-1)!, ranks) ? [...run, cell] : [cell]);
    }
    for (const [column, run] of open) if (next.get(column)?.[0] !== run[0]) close(run);
    open = next;
  }
  for (const run of open.values()) close(run);
  if (choices.size === 0) return { rows: [...rows], choices: [] };
  const kept = rows.map((cells) => cells.filter((cell) => !choices.has(cell)));
  return { rows: kept.filter((cells) => cells.length > 0), choices: [...choices] };
}

function follows(
  cell: Cell,
  above: Cell,
  ranks: ReadonlyMap<string, { readonly list: number; readonly at: number }>,
): boolean {
  const [one, other] = [ranks.get(cell.text)!, ranks.get(above.text)!];
  return cell.row === above.row + 1 && one.list === other.list && one.at === other.at + 1;
}
