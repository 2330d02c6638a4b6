/** A link that leads nowhere, on the first page that has it. */
export interface BrokenLink {
  readonly page: string;
  readonly target: string;
}

export interface LinkChecker {
  readonly read: (page: string, html: string) => void;
  readonly broken: (files: ReadonlySet<string>) => BrokenLink[];
}

const attribute = /\s(?:href|src|action)="([^"]*)"/g;
const identifier = /\sid="([^"]*)"/g;

/** Collects the links and addresses of pages one by one, then says which links lead nowhere. */
export function linkChecker(): LinkChecker {
  const ids = new Map<string, Set<string>>();
  const links = new Map<string, string>();
  return {
    read: (page, html) => {
      ids.set(page, new Set([...html.matchAll(identifier)].map(([, id]) => unescaped(id ?? ''))));
      for (const [, raw] of html.matchAll(attribute)) {
        const target = resolve(page, unescaped(raw ?? ''));
        if (target !== null && !links.has(target)) links.set(target, page);
      }
    },
    broken: (files) => [...links].flatMap(([target, page]) => (leads(target, files, ids) ? [] : [{ page, target }])),
  };
}

function leads(target: string, files: ReadonlySet<string>, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [file = '', anchor] = target.split('#');
  if (!files.has(file)) return false;
  return anchor === undefined || anchor === '' || ids.get(file)?.has(anchor) !== false;
}

/** The target as a path of the site with its anchor; null for what leads outside. */
function resolve(page: string, href: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return null;
  if (page === '404.html') return null;
  const url = new URL(href, `http://site/${page}`);
  const path = decodeURIComponent(url.pathname).slice(1);
  return `${path === '' ? 'index.html' : path}${decodeURIComponent(url.hash)}`;
}

function unescaped(text: string): string {
  return text.replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
