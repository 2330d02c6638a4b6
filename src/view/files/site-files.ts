import { searchIndex } from '../search/index-files.ts';
import { searchRecords } from '../search/records.ts';
import type { HandbookView } from '../types/handbook.ts';
import { dataFiles } from './data-files.ts';
import { atomFeed, drillCalendar, sitemap } from './feeds.ts';

/** A file of the site that is not a page. */
export interface SiteFile {
  readonly path: string;
  readonly content: string;
}

/** Search index, data, feeds and the manifest of a handbook, one by one, from the view alone. `pages` are the paths of its HTML. */
export function* siteFiles(view: HandbookView, base: string, pages: readonly string[]): Generator<SiteFile> {
  const address = `${view.site ?? ''}${base}`.replace(/\/+$/, '');
  yield* searchIndex(searchRecords(view), view.synonyms);
  yield* dataFiles(view);
  yield* [
    { path: 'drills.ics', content: drillCalendar(view) },
    { path: 'site.webmanifest', content: webManifest(view) },
    ...(view.audience === 'public' ? [{ path: 'feed.xml', content: atomFeed(view, address) }] : []),
    ...(view.site === null || view.audience === 'internal'
      ? []
      : [{ path: 'sitemap.xml', content: sitemap(address, pages) }]),
    {
      path: 'robots.txt',
      content: view.audience === 'internal' ? 'User-agent: *\nDisallow: /\n' : 'User-agent: *\nAllow: /\n',
    },
  ];
}

function webManifest(view: HandbookView): string {
  return `${JSON.stringify({
    name: view.title,
    short_name: view.title.slice(0, 12),
    lang: view.language === 'zh' ? 'zh-CN' : 'en',
    start_url: 'index.html',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0a3a82',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  })}\n`;
}
