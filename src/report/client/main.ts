import { type Child, h } from './dom.ts';
import { startFind } from './find.ts';
import { listPage } from './pages/list-page.ts';
import { LIST_PAGES } from './pages/list-pages.ts';
import { overview } from './pages/overview.ts';
import { programmePage } from './pages/programme.ts';
import { loadMeta, registerReceiver } from './store.ts';

registerReceiver();
startFind();
void writeFooter();
addEventListener('hashchange', () => void render());
void render();

/** Shows the page that the address names; the last one asked for wins. */
export async function render(): Promise<void> {
  const address = location.hash;
  const focused = document.activeElement;
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
  // Whoever has begun to type meanwhile goes on typing.
  const now = document.activeElement;
  const isTyping = now instanceof HTMLInputElement && now !== focused;
  if (address !== '' && !isTyping) title?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function contentOf(page: string, item: string, address: string): Promise<Child> {
  if (page === 'programme') return programmePage(Number(item));
  const list = LIST_PAGES[page];
  if (!list) return overview();
  const query = address.split('?')[1];
  const chosen = query === undefined ? null : Object.fromEntries(new URLSearchParams(query));
  return listPage(page, list, (await loadMeta()).tables, chosen);
}

/** Each page says which release it shows, on paper too. */
async function writeFooter(): Promise<void> {
  const { releaseId, createdAt } = await loadMeta();
  const time = new Date(`${createdAt}Z`);
  const shown = time.toLocaleString('ja-JP', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  document
    .querySelector('footer')
    ?.replaceChildren(
      `評価表から機械的に作成したデータによります。データの作成: ${shown}(リリース ${releaseId})`,
    );
}

function markCurrent(page: string): void {
  for (const link of document.querySelectorAll('nav a')) {
    const isCurrent = link.getAttribute('href') === `#/${page}`;
    if (!isCurrent) link.removeAttribute('aria-current');
    else {
      link.setAttribute('aria-current', 'page');
      // On a telephone the pages stand in one line that scrolls.
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}
