import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { Helper } from './helper.ts';
import { Helpers } from './helpers.ts';

const plan = `---
编号: a/b
名称: 某村应急预案
类型: 村应急预案
行政区划: 某村
状态: 草案
版本: "1"
---

# 某村应急预案
`;

it('does the work of a thread that is lost, and asks it no more', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'beiyu-helpers-'));
  try {
    mkdirSync(path.join(root, 'plans'));
    writeFileSync(path.join(root, 'plans/a.md'), plan);
    const silent = path.join(root, 'silent.mjs');
    writeFileSync(silent, '');
    const helper = new Helper(pathToFileURL(silent), { root, plans: ['plans/a.md'], around: [] }, 200);
    const helpers = new Helpers(root, [helper]);
    expect(helpers.has('plans/a.md')).toBe(true);
    expect(helpers.takePlans().map((file) => file.plan?.title)).toEqual(['某村应急预案']);
    expect(helpers.has('plans/a.md')).toBe(false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
