import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '#disk';
import { runMain } from '../support/run-cli.ts';
import { browserPath, launch } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = "axe.run().then((found) => found.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))";
const county = path.resolve(import.meta.dirname, '../../plans');
const town = path.resolve(import.meta.dirname, '../fixtures/brookfield');

async function build(workspace: string, audience: 'public' | 'internal'): Promise<string> {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'beiyu-county-')), 'handbook');
  const argv = ['build', '--out', out, '--audience', audience, '--documents', 'never', '--quiet'];
  const env = { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8' };
  const { code, err } = await runMain(argv, { cwd: workspace, env });
  expect(code, err).toBe(0);
  return out;
}

/** Of each template the largest page, every dashboard, and all that stands at the top. */
function templatesOf(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'));
  const size = (page: string): number => statSync(path.join(folder, page)).size;
  const groups = Map.groupBy(pages, (page) => (page.includes('/') ? (page.split('/')[0] ?? '') : ''));
  return [...groups].flatMap(([name, group]) =>
    name === '' || name === 'office' ? group : group.toSorted((a, b) => size(b) - size(a)).slice(0, 1),
  );
}

let browser: Browser;
let server: FolderServer;
const folders = { public: '', internal: '', town: '' };

describe.skipIf(browserPath === null)('the county’s handbook in a browser', () => {
  beforeAll(async () => {
    folders.public = await build(county, 'public');
    folders.internal = await build(county, 'internal');
    folders.town = await build(town, 'public');
    browser = await launch();
    server = await serveFolder({ folder: folders.public, base: '/', port: 0, live: false });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const edition of ['public', 'internal', 'town'] as const)
    it(`has nothing for axe to say, and fits 320 px: ${edition}`, async () => {
      const here = await serveFolder({ folder: folders[edition], base: '/', port: 0, live: false });
      const screens = [
        { width: 320, colorScheme: 'light' },
        ...(edition === 'public' ? [{ width: 1440, colorScheme: 'dark' } as const] : []),
      ] as const;
      for (const { width, colorScheme } of screens) {
        const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme });
        for (const template of templatesOf(folders[edition])) {
          await page.goto(here.url + template);
          await page.addScriptTag({ content: axe });
          expect(await page.evaluate(violations), template).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth'), template).toBeLessThanOrEqual(width);
          expect(await page.locator('h1').count(), template).toBe(1);
        }
        await page.close();
      }
      await here.close();
    }, 600_000);

  it('keeps within a phone’s screen when letters are twice as large', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    for (const template of templatesOf(folders.public)) {
      await page.goto(server.url + template);
      await page.addStyleTag({ content: 'html{font-size:200%!important}' });
      expect(await page.evaluate('document.documentElement.scrollWidth'), template).toBeLessThanOrEqual(360);
    }
    await page.close();
  });

  it('is walked through by keyboard, with the focus in sight', async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('q');
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      seen.push(await focused(page));
    }
    const order = ['搜索', '119', '110', '120', '122', '12345', '0799', '城关街道'];
    expect(order.map((text) => seen.findIndex((one) => one.includes(text)))).toEqual(order.map((_, index) => index));
    await page.close();
  });

  it('finds 预案, 县防指, 转移 and a village, with and without the network', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const queries = [
      ['预案', '应急预案'],
      ['县防指', '安和县防汛抗旱应急预案'],
      ['转移', '转移'],
      ['柳湾村', '柳湾村'],
    ] as const;
    await page.goto(server.url);
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    await page.waitForFunction(
      'caches.keys().then(async ([key]) => (await (await caches.open(key)).keys()).length > 300)',
    );
    for (const [query, title] of queries) expect(await found(page, query), query).toContain(title);
    await context.setOffline(true);
    await page.reload();
    for (const [query, title] of queries) expect(await found(page, query), query).toContain(title);
    await page.goto(`${server.url}places/liuwan.html`);
    expect(await page.textContent('h1')).toBe('柳湾村');
    await context.close();
  });

  it('keeps the last place, offers it on the first page, and opens a town without scripts', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}places/liuwan.html`);
    await page.goto(server.url);
    await page.locator('#last a').click();
    expect(await page.textContent('h1')).toBe('柳湾村');
    await context.close();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(server.url);
    await reader.getByText('青溪镇', { exact: true }).first().click();
    await reader.getByRole('link', { name: '柳湾村', exact: true }).click();
    expect(await reader.textContent('h1')).toBe('柳湾村');
    expect((await reader.pdf()).length).toBeGreaterThan(10_000);
    await plain.close();
  });
});

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent.trim()');
}

async function found(page: Page, query: string): Promise<string> {
  await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
  await page.waitForFunction("document.getElementById('count').textContent !== ''");
  return (await page.locator('#results a').allTextContents()).join('\n');
}
