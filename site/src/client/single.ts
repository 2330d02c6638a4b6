import { normalise } from '../../../src/view/search/normalise.ts';
import { excerptOf } from './search.ts';

/** Search in the single-file edition: the text is already here, so it is simply read through. */
const pages = document.getElementById('pages');
const found = document.getElementById('found');
const form = document.getElementById('find');
const field = document.querySelector<HTMLInputElement>('#q');
const groups: string[][] = JSON.parse(document.getElementById('synonyms')?.textContent ?? '[]');

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly plain: string;
  readonly plainTitle: string;
}

let entries: Entry[] | null = null;

function read(): Entry[] {
  entries ??= [...document.querySelectorAll<HTMLElement>('#pages > section:not(#found)')].map((section) => {
    const text = section.textContent;
    const title = section.querySelector('h1')?.textContent ?? '';
    return { id: section.id, title, text, plain: normalise(text), plainTitle: normalise(title) };
  });
  return entries;
}

function search(query: string): void {
  const list = found?.querySelector('ol') ?? null;
  if (pages === null || found === null || list === null) return;
  const terms = query
    .split(/\s+/)
    .map(normalise)
    .filter((term) => term !== '');
  const wanted = terms.map((term) => [
    term,
    ...groups
      .filter((group) => group.some((word) => normalise(word) === term))
      .flat()
      .map(normalise),
  ]);
  const hits = read()
    .filter(({ plain }) => wanted.every((words) => words.some((word) => plain.includes(word))))
    .toSorted(
      (a, b) =>
        Number(terms.every((term) => b.plainTitle.includes(term))) -
        Number(terms.every((term) => a.plainTitle.includes(term))),
    );
  list.replaceChildren(...hits.slice(0, 100).map((hit) => item(hit, terms)));
  if (hits.length === 0) list.append(found.dataset['none'] ?? '');
  pages.classList.add('searching');
  found.classList.add('shown');
  found.hidden = false;
  scrollTo(0, 0);
}

function item({ id, title, text }: Entry, terms: readonly string[]): HTMLElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = title;
  const excerpt = document.createElement('p');
  for (const [index, run] of excerptOf(text, terms).entries()) {
    const part = document.createElement(index % 2 === 1 ? 'mark' : 'span');
    part.textContent = run;
    excerpt.append(part);
  }
  entry.append(link, excerpt);
  return entry;
}

function leaveSearch(): void {
  pages?.classList.remove('searching');
  found?.classList.remove('shown');
  if (found !== null) found.hidden = true;
}

if (form !== null) {
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    const query = field?.value.trim() ?? '';
    if (query !== '') search(query);
  };
}
addEventListener('hashchange', leaveSearch);
