import { h } from './dom.ts';
import { reader } from './pages/programme-link.ts';
import { showCount } from './show.ts';
import { loadTable } from './store.ts';
import { fold } from './table/row-filter.ts';

const SHOWN = 8;

interface Found {
  readonly id: number;
  readonly name: string;
  readonly folded: string;
  readonly detail: string;
}

let known: Promise<readonly Found[]> | null = null;

/** The search of the page's head: programmes whose name has all words typed, as links while typing. */
export function startFind(): void {
  const form = document.querySelector<HTMLFormElement>('form.find')!;
  const input = form.querySelector('input')!;
  const list = form.querySelector('ul')!;
  const show = async () => {
    const text = input.value;
    const found = text.trim() === '' ? [] : matching(await programmes(), text);
    if (input.value === text) showFound(form, found, text);
  };
  input.addEventListener('focus', () => void programmes());
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.hash = `#/programmes?${new URLSearchParams({ q: input.value })}`;
    hide(list);
  });
  form.addEventListener('keydown', (event) => move(event, input, list));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) hide(list);
  });
  list.addEventListener('click', () => hide(list));
}

function programmes(): Promise<readonly Found[]> {
  known ??= readProgrammes();
  return known;
}

async function readProgrammes(): Promise<readonly Found[]> {
  const table = await loadTable('programmes');
  const get = reader(table);
  return table.rows.map((row) => {
    const name = String(get(row, 'programme_name'));
    const detail = [get(row, 'municipality_name'), get(row, 'department_name')];
    return {
      id: Number(get(row, 'programme_id')),
      name,
      folded: fold(name),
      detail: detail.filter((part) => part !== null).join(' '),
    };
  });
}

/** Names that begin with the text stand first. */
function matching(all: readonly Found[], text: string): Found[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const found = all.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const begins = ({ folded }: Found) => Number(!folded.startsWith(words[0]!));
  return found.sort((a, b) => begins(a) - begins(b));
}

function showFound(form: HTMLFormElement, found: readonly Found[], text: string): void {
  const list = form.querySelector('ul')!;
  const links = found
    .slice(0, SHOWN)
    .map(({ id, name, detail }) =>
      h('li', {}, h('a', { href: `#/programme/${id}` }, name, h('span', {}, ` ${detail}`))),
    );
  const all = `#/programmes?${new URLSearchParams({ q: text })}`;
  const count = showCount(found.length);
  if (found.length > SHOWN)
    links.push(h('li', {}, h('a', { href: all }, `${count} 件をすべて表示`)));
  if (found.length === 0 && text.trim() !== '')
    links.push(h('li', { class: 'none' }, '見つかりません'));
  list.replaceChildren(...links);
  list.hidden = links.length === 0;
  form.querySelector('[role=status]')!.textContent = text.trim() === '' ? '' : `${count} 件`;
}

function move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.key === 'Escape') hide(list);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || list.hidden) return;
  event.preventDefault();
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]!.focus();
}

function hide(list: HTMLElement): void {
  list.hidden = true;
}
