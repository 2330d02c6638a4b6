import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { main } from '../src/cli/index.ts';
import { browserPath, launch } from '../tests/site/chromium.ts';
import { terminalPage } from './pictures/terminal.ts';

// Makes the pictures of the README from the example county: npm run pictures
// It needs Chromium or Chrome; BEIYU_CHROMIUM says where it is, when it is not at a usual place.

const root = path.resolve(import.meta.dirname, '..');
const images = path.join(root, 'docs/images');
/** The day of the pictures, so that they change only when the county or the handbook does. */
const today = '2026-11-24';

async function run(argv: readonly string[], cwd: string, colour = false): Promise<string> {
  let written = '';
  const take = (text: string): void => {
    written += text;
  };
  await main(argv, {
    out: take,
    err: take,
    cwd,
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
    terminal: false,
    columns: 96,
    colour,
    today,
    clock: () => performance.now(),
    untilStopped: async () => undefined,
  });
  return written;
}

/** A picture of one page, or of its first screen. */
async function shot(browser: Browser, url: string, width: number, height: number, scale = 1): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: 'light' });
  await page.goto(url);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** A phone beside a desk, as one picture. */
async function sideBySide(browser: Browser, phone: Buffer, desk: Buffer): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 800 }, deviceScaleFactor: 1.5 });
  const source = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;
  await page.setContent(`<style>body{margin:0;background:#dfe4ea}
    #both{display:inline-flex;gap:28px;padding:28px;align-items:flex-start;background:#dfe4ea}
    img{display:block;background:#fff;box-shadow:0 2px 14px #0004} #desk{width:1000px;border-radius:6px}
    #phone{width:330px;border:9px solid #1b1e23;border-radius:26px}</style>
    <div id="both"><img id="desk" src="${source(desk)}"><img id="phone" src="${source(phone)}"></div>`);
  const picture = await page.locator('#both').screenshot();
  await page.close();
  return picture;
}

async function handbookPictures(browser: Browser, work: string): Promise<void> {
  const out = path.join(work, 'handbook');
  await run(['build', '--out', out, '--documents', 'never', '--quiet'], path.join(root, 'plans'));
  const url = (page: string): string => pathToFileURL(path.join(out, `${page}.html`)).href;
  save('handbook-home.png', await shot(browser, url('index'), 1200, 900));
  save('handbook-plan.png', await shot(browser, url('plans/anhe/flood'), 1200, 1150));
  save('handbook-hazard-phone.png', await shot(browser, url('hazards/flood'), 360, 740, 1.5));
  const phone = await shot(browser, url('places/liuwan'), 360, 740, 2);
  const desk = await shot(browser, url('places/liuwan'), 1120, 860, 1.5);
  save('handbook-place.png', await sideBySide(browser, phone, desk));
}

/** The flood plan with one number changed: between 218.2 and 218.5 metres no level starts. */
async function findingPicture(browser: Browser, work: string): Promise<void> {
  const county = path.join(work, 'county');
  cpSync(path.join(root, 'plans'), county, { recursive: true });
  const plan = path.join(county, 'county/flood.md');
  const text = readFileSync(plan, 'utf8');
  const damaged = text.replace(
    '指标: 河道水位, 站点: 安和站, 不低于: 217.9, 低于: 218.5',
    '指标: 河道水位, 站点: 安和站, 不低于: 217.9, 低于: 218.2',
  );
  if (damaged === text) throw new Error('the flood plan no longer holds the threshold that the picture damages');
  writeFileSync(plan, damaged);
  const output = await run(['check', 'county/flood.md'], county, true);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1.5 });
  await page.setContent(terminalPage('beiyu check county/flood.md', output));
  save('finding.png', await page.locator('pre').screenshot({ omitBackground: true }));
  await page.close();
}

function save(name: string, picture: Buffer): void {
  writeFileSync(path.join(images, name), picture);
  console.log(`docs/images/${name}  ${(picture.length / 1024).toFixed(0)} KB`);
}

if (browserPath === null) {
  console.error('No Chromium was found. Say where it is: BEIYU_CHROMIUM=/path/to/chromium npm run pictures');
  process.exitCode = 2;
} else {
  const work = mkdtempSync(path.join(tmpdir(), 'beiyu-pictures-'));
  mkdirSync(images, { recursive: true });
  const browser = await launch();
  try {
    await handbookPictures(browser, work);
    await findingPicture(browser, work);
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}
