import { describe, expect, it } from 'vitest';
import { rules } from '#rules';
import { runMain } from '../support/run-cli.ts';

describe.each([
  ['zh', 'zh_CN.UTF-8'],
  ['en', 'en_US.UTF-8'],
])('the catalogue in %s', (_, locale) => {
  const options = { cwd: process.cwd(), env: { LANG: locale } };

  it('lists every rule once', async () => {
    const { code, out, err } = await runMain(['rules'], options);
    expect([code, err]).toEqual([0, '']);
    const listed = [...out.matchAll(/^ {2}([a-z]+\/[a-z-]+) /gm)].map(([, id = '']) => id);
    expect(listed.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it.each(rules.map(({ id }) => id))('explains %s with its wrong and right examples', async (id) => {
    const { code, out, err } = await runMain(['explain', id], options);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith(`${id}\n`)).toBe(true);
    expect(out).not.toMatch(/\{\w+\}|(?<!\/)undefined|\[object/);
    expect(out).toContain(`<!-- beiyu-disable-next-line ${id}: `);
    const { examples } = JSON.parse((await runMain(['explain', id, '--format', 'json'], options)).out);
    expect(examples.length).toBeGreaterThan(1);
  });
});
