import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltHandbook, buildSmall } from './build-small.ts';
import { smallHandbook } from './small-handbook.ts';

let built: BuiltHandbook;
beforeAll(async () => {
  built = await buildSmall(smallHandbook);
});

const pages = (): string[] =>
  readdirSync(built.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'));

describe('a built handbook', () => {
  it('has a page of every kind and no broken link', () => {
    expect(built.report.brokenLinks).toEqual([]);
    for (const page of [
      'index',
      'hazards/flood',
      'plans/shan/flood',
      'places/wan',
      'roles/r-2',
      'cards/wan/village',
      'search',
      'about',
    ])
      expect(pages()).toContain(`${page}.html`);
  });

  it('asks nobody else for anything', () => {
    for (const page of pages()) {
      const html = built.read(page);
      expect(html.match(/(?:src|href|action)="(?:https?:)?\/\//g), page).toBeNull();
      expect(html.match(/@import|url\(/g), page).toBeNull();
    }
    expect(built.read('assets/site.css')).not.toMatch(/@import|https?:|url\(/);
  });

  it('is small: the first view under 60 KB compressed, any page at most 40 KB more', () => {
    const size = (file: string): number => gzipSync(readFileSync(path.join(built.folder, file))).length;
    const shared = size('assets/site.css') + size('assets/app.js') + size('icon.svg');
    expect(shared + size('index.html')).toBeLessThan(60 * 1024);
    for (const page of pages()) expect(size(page), page).toBeLessThan(40 * 1024);
  });

  it('says in the foot of a plan which plan, which version, since when, approved by whom', () => {
    const foot = /<footer class="foot">.*<\/footer>/s.exec(built.read('plans/shan/flood.html'))?.[0] ?? '';
    for (const fact of [
      '2026-11-24',
      '山水县防汛抗旱应急预案 2026.1',
      '2026-05-01',
      '山水县人民政府',
      '0123456789ab',
      '0700-5550-101',
    ])
      expect(foot).toContain(fact);
  });

  it('tells levels by word and shape, and the three scales apart', () => {
    const plan = built.read('plans/shan/flood.html');
    expect(plan).toContain('<span class="badge">Ⅰ级响应</span>');
    expect(plan).toContain('<span class="flag">红色预警</span>');
    expect(built.read('places/wan.html')).toContain('<span class="tag">较大</span>');
    const css = built.read('assets/site.css');
    for (const shape of ['■', '▲', '◆', '●']) expect(css).toContain(shape);
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const again = await buildSmall(smallHandbook);
    expect(readFileSync(`${again.folder}.zip`).equals(readFileSync(`${built.folder}.zip`))).toBe(true);
    expect(statSync(`${again.folder}.html`).size).toBe(statSync(`${built.folder}.html`).size);
  });

  it('gives feeds, a calendar, data with its schema and a manifest', () => {
    expect(built.read('feed.xml')).toContain('<title>山水县防汛抗旱应急预案 2026.1</title>');
    expect(built.read('drills.ics')).toContain('DTSTART;VALUE=DATE:20260516');
    expect(JSON.parse(built.read('data/handbook.json'))).toMatchObject({ format: 1, title: '山水县应急手册' });
    expect(JSON.parse(built.read('data/places.geojson'))).toMatchObject({ type: 'FeatureCollection' });
    expect(JSON.parse(built.read('site.webmanifest'))).toMatchObject({ start_url: 'index.html' });
    expect(built.read('sw.js')).toContain('"url":"hazards/flood.html"');
  });
});

describe('a handbook of an English workspace', () => {
  it('speaks English around what the plans say', async () => {
    const { read } = await buildSmall({ ...smallHandbook, language: 'en' });
    const page = read('hazards/flood.html');
    expect(page).toContain('<html lang="en"');
    for (const word of ['Do this now', 'Call', 'Go to', 'Red warning', 'Skip to content']) expect(page).toContain(word);
    expect(page.replaceAll(/<main.*<\/main>/gs, '')).not.toContain('灾种');
  });
});

describe('a handbook with a fault', () => {
  it('is not written when a link leads nowhere', async () => {
    const { report, folder } = await buildSmall({ ...smallHandbook, cases: [] });
    expect(report.brokenLinks).toEqual([{ page: 'hazards/flood.html', target: 'cases/case-1.html' }]);
    expect(() => statSync(folder)).toThrow();
  });

  it('is not written when the scan finds a secret', async () => {
    const scan = {
      scan: (file: string, text: string) =>
        text.includes('沿河 86 人') ? [{ path: file, what: 'note', value: '沿河 86 人' } as const] : [],
    };
    const { report, folder } = await buildSmall(smallHandbook, scan);
    expect(report.leaks.length).toBeGreaterThan(0);
    expect(() => statSync(folder)).toThrow();
  });
});
