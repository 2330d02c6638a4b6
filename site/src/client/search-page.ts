import { root } from './root.ts';
import { type Filter, type Found, type Hit, type Load, openSearch, type Search } from './search.ts';

interface Words {
  readonly found: string;
  readonly none: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly all: string;
  readonly kind: string;
  readonly place: string;
  readonly hazard: string;
  readonly more: string;
}

const perPage = 20;

declare global {
  var beiyuIndex: ((name: string, data: unknown) => void) | undefined;
}

/** Each file of the index is a script that hands over its data: that works from a folder too. */
function loader(): Load {
  const waiting = new Map<string, (data: unknown) => void>();
  globalThis.beiyuIndex = (name, data) => waiting.get(name)?.(data);
  return (name) =>
    new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement('script');
      script.src = `${root}search/${name}.js`;
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });
}

/** On the search page: reads the query from the address, shows what is found, offers filters. */
export async function startSearchPage(): Promise<void> {
  const list = document.getElementById('results');
  const field = document.querySelector<HTMLInputElement>('main input[name="q"]');
  if (list === null || field === null) return;
  const words: Words = JSON.parse(list.dataset['words'] ?? '{}');
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  field.value = query;
  if (query === '') return;
  document.title = `${query} · ${document.title}`;
  const search = await openSearch(loader());
  const run = async (filter: Filter): Promise<void> => show(list, words, await search.find(query, filter));
  offerFilters(search, words, run);
  await run({});
}

async function show(list: HTMLElement, words: Words, found: Found): Promise<void> {
  list.replaceChildren();
  const count = document.getElementById('count');
  let shown = 0;
  const more = document.createElement('button');
  more.className = 'button';
  more.textContent = words.more;
  const step = async (): Promise<void> => {
    const hits = await found.next(perPage);
    shown += hits.length;
    list.append(...hits.map((hit) => item(hit, words)));
    more.remove();
    if (hits.length === perPage && shown < found.total) list.after(more);
    const total = hits.length < perPage ? shown : found.total;
    if (count !== null) count.textContent = shown === 0 ? words.none : words.found.replace('{n}', String(total));
  };
  more.onclick = () => void step();
  await step();
}

function item(hit: Hit, words: Words): HTMLElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + encodeURI(hit.url);
  link.textContent = hit.title;
  const kind = document.createElement('span');
  kind.className = 'quiet';
  kind.textContent = ` ${words.kinds[hit.kind] ?? ''}${hit.place === null ? '' : ` · ${hit.place}`}`;
  const text = document.createElement('p');
  for (const [index, run] of hit.excerpt.entries()) {
    const part = index % 2 === 1 ? document.createElement('mark') : document.createElement('span');
    part.textContent = run;
    text.append(part);
  }
  entry.append(link, kind, text);
  return entry;
}

function offerFilters({ meta }: Search, words: Words, run: (filter: Filter) => Promise<void>): void {
  const box = document.getElementById('filters');
  if (box === null) return;
  const selects = [
    { name: words.kind, options: meta.kinds.map((kind) => words.kinds[kind] ?? kind) },
    { name: words.place, options: meta.places },
    { name: words.hazard, options: meta.hazards },
  ].map(({ name, options }) => {
    const label = document.createElement('label');
    label.textContent = `${name} `;
    const select = document.createElement('select');
    select.append(new Option(words.all, ''), ...options.map((text, index) => new Option(text, String(index))));
    label.append(select);
    box.append(label);
    return select;
  });
  const chosen = (index: number): number | undefined => {
    const value = selects[index]?.value ?? '';
    return value === '' ? undefined : Number(value);
  };
  box.onchange = () => {
    const [kind, place, hazard] = [chosen(0), chosen(1), chosen(2)];
    void run({
      ...(kind === undefined ? {} : { kind }),
      ...(place === undefined ? {} : { place }),
      ...(hazard === undefined ? {} : { hazard }),
    });
  };
  box.hidden = false;
}
