import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '#disk';
import { type BuiltHandbook, buildSmall } from './build-small.ts';
import { browserPath, launch } from './chromium.ts';
import { officeHandbook } from './office-handbook.ts';
import { smallHandbook } from './small-handbook.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const templates = [
  'index',
  'hazards',
  'hazards/flood',
  'plans',
  'plans/shan/flood',
  'plans/wan/village',
  'places',
  'places/he',
  'places/wan',
  'roles',
  'roles/r-2',
  'cards',
  'cards/wan/village',
  'drills',
  'cases',
  'cases/case-1',
  'glossary',
  'about',
  'search',
  '404',
];

let built: BuiltHandbook;
let server: FolderServer;
let browser: Browser;

describe.skipIf(browserPath === null)('the handbook in a browser', () => {
  beforeAll(async () => {
    built = await buildSmall(smallHandbook);
    server = await serveFolder({ folder: built.folder, base: '/', port: 0, live: false });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing for axe to say about any template, ${colorScheme}`, async () => {
      const page = await browser.newPage({ colorScheme });
      for (const template of templates) {
        await page.goto(`${server.url}${template}.html`);
        await page.addScriptTag({ content: axe });
        expect(await page.evaluate(violations), template).toEqual([]);
      }
      await page.close();
    });

  it('has nothing for axe to say about the office’s dashboards', async () => {
    const office = await buildSmall(officeHandbook);
    const officeServer = await serveFolder({ folder: office.folder, base: '/', port: 0, live: false });
    const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
    for (const name of ['status', 'coverage', 'due', 'load', 'stock', 'graph', 'calls', 'contacts', 'findings']) {
      await page.goto(`${officeServer.url}office/${name}.html`);
      await page.addScriptTag({ content: axe });
      expect(await page.evaluate(violations), name).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(400);
    }
    await page.close();
    await officeServer.close();
  });

  it('fits a screen of 320 px, and large type', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const template of templates) {
      await page.goto(`${server.url}${template}.html`);
      expect(await page.evaluate('document.documentElement.scrollWidth'), template).toBeLessThanOrEqual(320);
      await page.addStyleTag({ content: 'html{font-size:36px!important}' });
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${template} at 200 %`).toBeLessThanOrEqual(
        340,
      );
    }
    await page.close();
  });

  it('shows what to do, whom to call and where to go on the first screen of a hazard', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${server.url}hazards/flood.html`);
    for (const text of ['马上往高处走', '119', '往哪走']) {
      const box = await page.locator('main').getByText(text, { exact: false }).first().boundingBox();
      expect(box !== null && box.y + box.height < 740, text).toBe(true);
    }
    const call = await page.locator('.calls a').first().boundingBox();
    expect(call?.height).toBeGreaterThanOrEqual(48);
    await page.close();
  });

  it('finds words, and goes on when the network is off', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    expect(await found(page, '铜锣')).toContain('河湾村');
    await page.waitForFunction('caches.keys().then((keys) => keys.length > 0)');
    await page.waitForTimeout(500);
    await context.setOffline(true);
    for (const [query, title] of [
      ['防洪', '洪水'],
      ['县水利局', '山水县防汛抗旱应急预案'],
      ['河湾村', '河湾村'],
      ['转移', '河湾村应急预案'],
    ] as const)
      expect((await found(page, query)).join(), query).toContain(title);
    await page.reload();
    expect(await page.locator('#results li').count()).toBeGreaterThan(0);
    await page.goto(`${server.url}plans/wan/village.html`);
    expect(await page.textContent('h1')).toBe('河湾村应急预案');
    await context.close();
  });

  it('tells who holds a card of an older version', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}plans/shan/flood.html?v=2025.1&h=ffffff`);
    expect(await page.textContent('#stale')).toContain('2025.1');
    await page.goto(`${server.url}plans/shan/flood.html?v=2026.1&h=012345`);
    expect(await page.isVisible('#stale')).toBe(false);
    await page.close();
  });

  it('is read, walked through and printed without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('link', { name: /洪水/ }).first().click();
    expect(await page.textContent('h1')).toBe('洪水');
    await page.getByRole('link', { name: '河湾村应急预案' }).first().click();
    expect(await page.textContent('h1')).toBe('河湾村应急预案');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await context.close();
  });

  it('is searched in its single file, with no server', async () => {
    const page = await browser.newPage();
    await page.goto(`file://${built.folder}.html`);
    expect(await visibleSections(page)).toEqual(['index']);
    await page.fill('#q', '铜锣');
    await page.press('#q', 'Enter');
    await page.getByRole('link', { name: '河湾村', exact: true }).first().click();
    expect(await visibleSections(page)).toEqual(['places.wan']);
    await page.close();
  });
});

const violations = 'axe.run().then((found) => found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))';

async function found(page: Page, query: string): Promise<string[]> {
  await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
  await page.waitForFunction("document.getElementById('count').textContent !== ''");
  return page.locator('#results a').allTextContents();
}

function visibleSections(page: Page): Promise<unknown> {
  return page.evaluate(
    "[...document.querySelectorAll('main > section')].filter((it) => getComputedStyle(it).display !== 'none').map((it) => it.id)",
  );
}
