import { cellReference, columnName } from '../../extract/grid.ts';
import { newestStatements } from '../../load/trace/newest-statement.ts';
import {
  type CellKind,
  GRID_ROWS,
  type ProgrammeShard,
  type ReportCell,
  type ReportGrid,
} from '../report-data.ts';
import { type Child, h } from './dom.ts';
import { showWord, showYear } from './show.ts';
import { loadGrid, loadMeta, loadProgramme } from './store.ts';

/** A figure whose cell is asked for; what is left out may be anything. */
export interface Figure {
  readonly programmeId: number;
  readonly title: string;
  readonly fields: readonly string[];
  readonly fiscalYears?: readonly number[];
  /** Without it, each field and year is shown from the newest edition that states it. */
  readonly edition?: number;
  readonly no?: number;
  /** The very cells, where they are known. */
  readonly cells?: readonly { readonly edition: number; readonly cellRef: string }[];
}

interface Place {
  readonly cell: ReportCell;
  readonly kind: CellKind;
  readonly path: string;
  readonly sheet: string | null;
}

/** A figure that shows where it comes from when it is clicked. */
export function figureButton(text: Child, figure: Figure): HTMLElement {
  const click = () => void openOrigin(figure);
  return h('button', { type: 'button', class: 'figure', title: '出所を表示', click }, text);
}

async function openOrigin(figure: Figure): Promise<void> {
  const parts = await originsOf(figure).catch((error: Error) => [
    h('p', { class: 'note' }, `出所を表示できません: ${error.message}`),
  ]);
  const close = h(
    'button',
    { type: 'button', class: 'close', click: () => dialog.close() },
    '閉じる',
  );
  const dialog: HTMLDialogElement = h(
    'dialog',
    { 'aria-labelledby': 'origin-title', close: () => dialog.remove() },
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id: 'origin-title' }, `出所: ${figure.title}`),
      close,
    ),
    parts.length > 0 ? parts : h('p', {}, 'この値が記載されたセルの記録がありません。'),
  );
  document.body.append(dialog);
  dialog.showModal();
}

async function originsOf(figure: Figure): Promise<HTMLElement[]> {
  const shard = await loadProgramme(figure.programmeId);
  const places = shard ? placesOf(shard, figure) : [];
  return Promise.all(places.map(describe));
}

function placesOf(shard: ProgrammeShard, figure: Figure): Place[] {
  const programme = shard.programmes[figure.programmeId];
  const columns = shard.columns.sheets ?? [];
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const sheets = new Map(
    (programme?.parts.sheets ?? []).map((row) => [row[at('edition_fiscal_year')], row]),
  );
  const places = (programme?.cells ?? []).flatMap((cell) => {
    const kind = shard.kinds[cell[0]]!;
    if (!isMeant(figure, cell, kind)) return [];
    const sheet = sheets.get(cell[1]);
    const path = String(sheet?.[at('source_path')] ?? '');
    return [{ cell, kind, path, sheet: (sheet?.[at('source_sheet')] ?? null) as string | null }];
  });
  return figure.edition === undefined && !figure.cells ? newestOf(places) : places;
}

function isMeant(figure: Figure, cell: ReportCell, kind: CellKind): boolean {
  const [, edition, no, fiscalYear, row, column] = cell;
  return (
    figure.fields.includes(kind[1]) &&
    (figure.edition === undefined || figure.edition === edition) &&
    (figure.fiscalYears?.some((year) => year === fiscalYear) ?? true) &&
    (figure.no === undefined || figure.no === no) &&
    (figure.cells?.some(
      (one) => one.edition === edition && one.cellRef === cellReference(row, column),
    ) ??
      true)
  );
}

function newestOf(places: readonly Place[]): Place[] {
  const stated = places.map((place) => {
    const [, edition, no, fiscalYear] = place.cell;
    // Cells of amounts without a value are not in the report, and others state what they say.
    return { place, field: place.kind[1], no, fiscalYear, edition, hasValue: true };
  });
  return newestStatements(stated).map(({ place }) => place);
}

async function describe({ cell, kind, path, sheet }: Place): Promise<HTMLElement> {
  const [, edition, , , row, column, raw] = cell;
  const [, , rule, certainty] = kind;
  const grid = await gridAround(path, sheet, row);
  const facts: readonly (readonly [string, string])[] = [
    ['入力ファイル', path],
    ...(sheet === null ? [] : ([['シート', sheet]] as const)),
    ['セル', `${cellReference(row, column)}(${row}行目・${column}列目)`],
    ['原文', raw ?? textAt(grid, row, column) ?? '－'],
    ['評価年度', showYear(edition)],
    ['読み取り', `${showWord('certainty', certainty)}(根拠: ${showWord('reading', rule)})`],
  ];
  return h(
    'section',
    { class: 'origin' },
    h(
      'dl',
      {},
      facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    grid.length > 0
      ? gridTable(grid, row, column)
      : h('p', { class: 'note' }, '元のファイルがないため、周りのセルは表示できません。'),
  );
}

function textAt(grid: ReportGrid, row: number, column: number): string | undefined {
  return grid.find(([number]) => number === row)?.[1][column - 1];
}

const ROWS_AROUND = 4;
const COLUMNS_AROUND = 4;

async function gridAround(path: string, sheet: string | null, row: number): Promise<ReportGrid> {
  const { sources } = await loadMeta();
  const source = sources.findIndex((one) => one.path === path && one.sheet === sheet);
  if (source < 0) return [];
  const blockOf = (number: number) => Math.floor((number - 1) / GRID_ROWS);
  const wanted = new Set([
    blockOf(Math.max(1, row - ROWS_AROUND)),
    blockOf(row),
    blockOf(row + ROWS_AROUND),
  ]);
  const blocks = [...wanted].filter((block) => sources[source]!.blocks.includes(block));
  const grids = await Promise.all(blocks.map((block) => loadGrid(source, block)));
  return grids.flat().filter(([number]) => Math.abs(number - row) <= ROWS_AROUND);
}

/** The cells around the marked one; columns that are empty in all these rows are left out. */
function gridTable(grid: ReportGrid, row: number, column: number): HTMLElement {
  const from = Math.max(1, column - COLUMNS_AROUND);
  const columns = Array.from({ length: 2 * COLUMNS_AROUND + 1 }, (_, at) => from + at).filter(
    (one) => one === column || grid.some(([, cells]) => (cells[one - 1] ?? '') !== ''),
  );
  const cellOf = (number: number, cells: readonly string[], one: number) => {
    const text = cells[one - 1] ?? '';
    return number === row && one === column
      ? h('td', { class: 'marked', 'aria-current': 'true' }, h('mark', {}, text))
      : h('td', {}, h('span', { class: 'clamp' }, text));
  };
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '元のファイルのセル' },
    h(
      'table',
      { class: 'grid' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', {}),
          columns.map((one) => h('th', { scope: 'col' }, columnName(one))),
        ),
      ),
      h(
        'tbody',
        {},
        grid.map(([number, cells]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, number),
            columns.map((one) => cellOf(number, cells, one)),
          ),
        ),
      ),
    ),
  );
}
