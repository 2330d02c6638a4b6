import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch } from '../site/chromium.ts';
import { cardCounty, planWithSteps } from '../support/card-county.ts';
import { runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

const files = { ...cardCounty, 'plans/gates.md': planWithSteps(30) };

/** Runs in the page: cards whose content is higher or wider than their paper, by what their band says. */
const overfull = `[...document.querySelectorAll('.card')]
  .filter((card) => {
    const paper = card.getBoundingClientRect();
    const inside = [...card.querySelectorAll('*')].map((each) => each.getBoundingClientRect());
    return card.scrollHeight > card.clientHeight + 1 ||
      inside.some(({ right, bottom }) => right > paper.right + 1 || bottom > paper.bottom + 1);
  })
  .map((card) => card.querySelector('.band').textContent)`;

let browser: Browser;

describe.skipIf(browserPath === null)('cards in a browser (needs Chromium)', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  for (const size of ['A7', 'A6', 'A5', 'A4'])
    it(`stand on their paper with nothing cut, ${size}, as was reckoned`, async () => {
      const cwd = makeFolder(files);
      const words = ['cards', 'anhe/gates', 'anhe/flood', 'anhe/tank', 'xiawan/village', '--kind', 'role,plan,public'];
      await runMain([...words, '--size', size, '--out', 'out'], { cwd });
      const page = await browser.newPage();
      for (const kind of ['role', 'plan', 'public']) {
        await page.goto(`file://${path.join(cwd, 'out', `${kind}-${size}.html`)}`);
        expect(await page.evaluate(overfull), kind).toEqual([]);
      }
      await page.close();
    });

  it('make a drawing smaller rather than cut it, and say that the paper is too small', async () => {
    const cwd = makeFolder(files);
    const words = ['cards', 'anhe/flood', 'anhe/tank', '--kind', 'chart,ladder', '--size', 'A7', '--out', 'out'];
    const { code, err } = await runMain(words, { cwd });
    expect(code).toBe(1);
    expect(err).toContain('图已缩小，请用大一号的纸。');
    const page = await browser.newPage();
    for (const kind of ['chart', 'ladder']) {
      await page.goto(`file://${path.join(cwd, 'out', `${kind}-A7.html`)}`);
      expect(await page.evaluate(overfull), kind).toEqual([]);
    }
    await page.close();
  });

  it('draw charts and ladders inside their paper', async () => {
    const cwd = makeFolder(files);
    await runMain(['cards', 'anhe/flood', 'anhe/tank', '--kind', 'chart,ladder,sign', '--out', 'out'], { cwd });
    const page = await browser.newPage();
    for (const name of ['chart-A3', 'ladder-A4', 'sign-A4']) {
      await page.goto(`file://${path.join(cwd, 'out', `${name}.html`)}`);
      expect(await page.evaluate(overfull), name).toEqual([]);
    }
    await page.close();
  });
});
