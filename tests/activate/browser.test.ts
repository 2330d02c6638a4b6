import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch } from '../site/chromium.ts';
import { cardCounty } from '../support/card-county.ts';
import { runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

let browser: Browser;

/** The pack opened as from a USB stick, with no network; says what the page asked of the network, and its errors. */
async function open(words: string) {
  const cwd = makeFolder(cardCounty);
  await runMain(['activate', ...words.split(' '), '--format', 'html', '--out', 'out'], { cwd });
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) trouble.push(request.url());
  });
  await page.goto(`file://${path.join(cwd, 'out', 'activation.html')}`);
  return { page, trouble };
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return readFileSync(await file.path(), 'utf8');
}

describe.skipIf(browserPath === null)('the activation page in a browser with no network (needs Chromium)', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('keeps ticks, notes and fields when it is opened again', async () => {
    const { page, trouble } = await open('anhe/flood --level 2 --at 2026-07-01T03:20');
    await page.locator('.tasks input').nth(1).check();
    await page.fill('#note input', '安和站 218.1 米');
    await page.click('#note button');
    await page.fill('[data-field="order-term"]', '24 小时');
    await page.reload();
    expect(await page.locator('.tasks input:checked').count()).toBe(1);
    expect(await page.locator('.tasks li.ticked').textContent()).toContain('核实安和站水位');
    expect(await page.locator('#entries li').allTextContents()).toEqual([
      expect.stringMatching(/值班员：核实安和站水位/),
      expect.stringMatching(/安和站 218\.1 米/),
    ]);
    expect(await page.inputValue('[data-field="order-term"]')).toBe('24 小时');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('exports its log as JSON and as a table', async () => {
    const { page } = await open('anhe/flood --level 2 --at 2026-07-01T03:20 --drill');
    await page.locator('.tasks input').first().check();
    await page.fill('#note input', '=1+1');
    await page.click('#note button');
    const log = JSON.parse(await download(page, '#save-json'));
    expect(log).toMatchObject({ plan: { id: 'anhe/flood', version: '2026.1' }, at: '2026-07-01T03:20', drill: true });
    expect(log.log.map(({ role, text }: Record<string, string>) => [role, text])).toEqual([
      ['指挥长', '决定启动Ⅱ级响应，签发启动令。'],
      ['', '=1+1'],
    ]);
    const table = await download(page, '#save-csv');
    expect(table.split('\r\n')[0]).toBe('\uFEFF"时间","角色","内容","任务"');
    expect(table).toContain(`"'=1+1"`);
    await page.context().close();
  });

  it('shows one role its own tasks, and marks a drill on screen and on paper', async () => {
    const { page } = await open('anhe/flood --level 2 --at 2026-07-01T03:20 --drill');
    await page.selectOption('#role', '转移组');
    expect(await page.locator('.role:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.mark').isVisible()).toBe(true);
    expect(await page.locator('.mark').textContent()).toBe('演练');
    await page.context().close();
  });
});
