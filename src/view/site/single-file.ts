import { escapeHtml } from '../html.ts';
import type { HandbookView } from '../types/handbook.ts';

/** A page of the built site. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/**
 * The whole handbook in one file, for a memory stick or a message: every page is a section, a link goes to a section,
 * and only the one that is asked for is shown. Without scripts everything but the search works.
 */
export function singleFile(view: HandbookView, pages: readonly BuiltPage[], style: string, script: string): string {
  const wanted = pages.filter(({ path }) => path !== '404.html' && path !== 'search.html');
  const known = new Map(wanted.map(({ path }) => [path, keyOf(path)]));
  const sections = wanted.map(({ path, html }) => section(path, html, known));
  const language = view.language === 'zh' ? 'zh-CN' : 'en';
  const words =
    view.language === 'zh'
      ? { search: '搜索', home: '首页', none: '没有找到' }
      : { search: 'Search', home: 'Home', none: 'Nothing found' };
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(view.title)}</title>`,
    `<style>${style}\n${singleStyle}</style></head><body>`,
    `<header class="top"><div class="wrap"><a class="name" href="#index">${escapeHtml(view.title)}</a>`,
    `<form class="search" id="find" role="search" hidden><label class="hidden" for="q">${words.search}</label><input id="q" type="search" autocomplete="off"><button>${words.search}</button></form></div></header>`,
    `<main class="wrap" id="pages"><section id="found" hidden data-none="${words.none}"><h1>${words.search}</h1><ol class="results"></ol></section>`,
    ...sections,
    `</main><footer class="foot"><div class="wrap">${escapeHtml(`${view.title} · ${view.edition}`)}</div></footer>`,
    `<script type="application/json" id="synonyms">${JSON.stringify(view.synonyms).replaceAll('<', '\\u003c')}</script>`,
    `<script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`,
    '',
  ].join('\n');
}

const singleStyle = `
main > section:not(:target):not(:has(:target)):not(.shown) { display: none; }
main:not(:has(:target)):not(.searching) > #index { display: block !important; }
main.searching > section:not(#found) { display: none !important; }
@media print { main > section { break-after: page; } }
`;

function keyOf(path: string): string {
  return path.replace(/\.html$/, '').replaceAll('/', '.');
}

function section(path: string, html: string, known: ReadonlyMap<string, string>): string {
  const key = keyOf(path);
  const start = html.indexOf('>', html.indexOf('<main')) + 1;
  const body = html.slice(start, html.lastIndexOf('</main>'));
  const inside = body
    .replaceAll(/<form\b.*?<\/form>/gs, '')
    .replaceAll(/<script\b.*?<\/script>/gs, '')
    .replaceAll(/\s(id|for|aria-labelledby)="([^"]*)"/g, (_all, name: string, id: string) => ` ${name}="${key}~${id}"`)
    .replaceAll(/<a\b([^>]*?)\shref="([^"]*)"([^>]*)>/g, (all, before: string, href: string, after: string) => {
      const target = targetOf(path, href, known);
      if (target === null) return all;
      return target === '' ? `<a${before}${after}>` : `<a${before} href="#${target}"${after}>`;
    });
  return `<section id="${key}">${inside}</section>`;
}

/** The section that a link means; empty when it leads to what is not in the file; null when it leads outside. */
function targetOf(path: string, href: string, known: ReadonlyMap<string, string>): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const url = new URL(href, `http://site/${path}`);
  const key = known.get(decodeURIComponent(url.pathname).slice(1));
  if (key === undefined) return '';
  return url.hash === '' ? key : `${key}~${url.hash.slice(1)}`;
}
