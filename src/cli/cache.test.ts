import path from 'node:path';
import { expect, it } from 'vitest';
import { cacheFrom } from './cache.ts';

const cwd = path.resolve('/work');

it.each(['off', '0', 'No', ' OFF '])('is turned off by BEIYU_CACHE=%s', (BEIYU_CACHE) => {
  expect(cacheFrom({ env: { BEIYU_CACHE }, cwd })).toBeNull();
});

it('is put where BEIYU_CACHE says', () => {
  expect(cacheFrom({ env: { BEIYU_CACHE: 'near' }, cwd })).toBe(path.join(cwd, 'near'));
});

it('is usually among the caches of the user, never in the workspace', () => {
  const folder = cacheFrom({ env: {}, cwd });
  expect(folder).toMatch(/beiyu/);
  expect(folder?.startsWith(cwd)).toBe(false);
});
