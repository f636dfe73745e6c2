import { type Child, h } from './dom.ts';
import { LIST_PAGES, listPage } from './pages/lists.ts';
import { overview } from './pages/overview.ts';
import { programmePage } from './pages/programme.ts';
import { loadMeta, registerReceiver } from './store.ts';

registerReceiver();
addEventListener('hashchange', () => void render());
void render();

/** Shows the page that the address names; the last one asked for wins. */
export async function render(): Promise<void> {
  const address = location.hash;
  const main = document.querySelector('main')!;
  main.setAttribute('aria-busy', 'true');
  const [, page = '', item = ''] = address.split('?')[0]!.split('/');
  markCurrent(page);
  const content = await contentOf(page, item, address).catch((error: Error) => [
    h('h1', {}, '表示できません'),
    h('p', {}, error.message),
  ]);
  if (location.hash !== address) return;
  main.replaceChildren(h('div', {}, content));
  main.removeAttribute('aria-busy');
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} | 事務事業評価`;
  title?.setAttribute('tabindex', '-1');
  if (address !== '') title?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function contentOf(page: string, item: string, address: string): Promise<Child> {
  if (page === 'programme') return programmePage(Number(item));
  const list = LIST_PAGES[page];
  if (!list) return overview();
  const chosen = Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''));
  return listPage(list, (await loadMeta()).tables, chosen);
}

function markCurrent(page: string): void {
  for (const link of document.querySelectorAll('nav a')) {
    const isCurrent = link.getAttribute('href') === `#/${page}`;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
