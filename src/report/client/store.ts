import { type PackedTable, unpackTable } from '../packed-table.ts';
import type { ProgrammeShard, ReportGrid, ReportMeta, ReportTable } from '../report-data.ts';
import { SHARD_SIZE } from '../shard-size.ts';
import { h } from './dom.ts';

const loaded = new Map<string, unknown>();
const waiting = new Map<string, Promise<unknown>>();

/** Data files call it as they load: `hyokaData('name', value)`. */
export function registerReceiver(): void {
  Object.assign(globalThis, {
    hyokaData: (name: string, value: unknown) => loaded.set(name, value),
  });
  const inline = document.querySelectorAll<HTMLScriptElement>('script[type="application/json"]');
  for (const script of inline) inlined.set(script.dataset.name!, script);
}

const inlined = new Map<string, HTMLScriptElement>();

/** A data file: within the page where it is one file, else beside it; scripts load from a folder, where fetch may not. */
export async function load<Value>(name: string): Promise<Value> {
  if (!loaded.has(name)) {
    const script = inlined.get(name);
    if (script) loaded.set(name, JSON.parse(script.textContent ?? 'null'));
    else {
      const pending = waiting.get(name) ?? loadScript(name);
      waiting.set(name, pending);
      await pending;
    }
  }
  return loaded.get(name) as Value;
}

function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const src = `data/${name}.js`;
    const script = h('script', {
      src,
      load: () => resolve(),
      error: () => reject(new Error(`${src} を読み込めません`)),
    });
    document.head.append(script);
  });
}

/** What the report is about. */
export const loadMeta = () => load<ReportMeta>('meta');
/** A table by name. */
export function loadTable(name: string): Promise<ReportTable> {
  const known = tables.get(name) ?? load<PackedTable>(`table-${name}`).then(unpackTable);
  tables.set(name, known);
  return known;
}
const tables = new Map<string, Promise<ReportTable>>();
/** Part of a source's grid; empty where the report was built without the source. */
export const loadGrid = (source: number, block: number) =>
  load<ReportGrid>(`grid-${source}-${block}`);

/** The data file that holds a programme; null for an unknown one. */
export async function loadProgramme(id: number): Promise<ProgrammeShard | null> {
  const { rows } = await loadTable('programmes');
  const ids = rows.map((row) => Number(row[0])).sort((a, b) => a - b);
  const at = ids.indexOf(id);
  return at < 0 ? null : load<ProgrammeShard>(`programmes-${Math.floor(at / SHARD_SIZE)}`);
}
