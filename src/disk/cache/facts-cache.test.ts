import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawFile } from '#corpus';
import { FactsCache } from './facts-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'beiyu-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function planOf(number: number, title = `第${number}号预案`): RawFile {
  const text = `---\n编号: a/${number}\n名称: ${title}\n类型: 村应急预案\n行政区划: 某村\n状态: 草案\n版本: "1"\n---\n\n# ${title}\n\n1. **甲**（10分钟内）：报告。\n`;
  const bytes = new TextEncoder().encode(text);
  return { file: `plans/${number}.md`, bytes, size: bytes.length };
}

const plans = Array.from({ length: 12 }, (_, number) => planOf(number));

function opened(identity = 'one', root = '/county'): FactsCache {
  return new FactsCache(folder, root, identity);
}

/** A run that reads these files and keeps what it read. */
function run(files: readonly RawFile[], cache = opened()): { cache: FactsCache; titles: (string | undefined)[] } {
  const titles = files.map((raw) => {
    const facts = cache.read(raw);
    return facts?.kind === 'plan' ? facts.plan?.title : undefined;
  });
  cache.save();
  return { cache, titles };
}

function onlyFile(): string {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return path.join(folder, name);
}

describe('a cache of facts', () => {
  it('reads nothing anew that it knows', () => {
    const first = run(plans);
    const second = run(plans);
    expect([first.cache.anew, second.cache.anew]).toEqual([12, 0]);
    expect(second.titles).toEqual(first.titles);
    const plain = (cache: FactsCache): unknown => JSON.parse(JSON.stringify(plans.map((raw) => cache.read(raw))));
    expect(plain(second.cache)).toEqual(plain(first.cache));
  });

  it('reads a file anew when its bytes have changed, though its length has not', () => {
    run(plans);
    const changed = plans.with(3, planOf(3, '第叁号预案'));
    const { cache, titles } = run(changed);
    expect(cache.anew).toBe(1);
    expect(titles[3]).toBe('第叁号预案');
  });

  it('reads a file anew when it has moved', () => {
    run(plans);
    const { bytes, size } = planOf(3);
    const moved = opened().read({ file: 'plans/moved.md', bytes, size });
    expect(moved?.document.file).toBe('plans/moved.md');
  });

  it('knows nothing that another build has read, or of another folder', () => {
    run(plans);
    expect(run(plans, opened('two')).cache.anew).toBe(12);
    expect(run(plans, opened('two', '/elsewhere')).cache.anew).toBe(12);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is written again only when more than a few files are new', () => {
    run(plans);
    const before = readFileSync(onlyFile());
    run(plans.with(3, planOf(3, '改过')));
    expect(readFileSync(onlyFile()).equals(before)).toBe(true);
    run(plans.map((_, number) => planOf(number, '都改过')));
    expect(readFileSync(onlyFile()).equals(before)).toBe(false);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['changed inside', (bytes: Buffer) => Buffer.from(bytes).fill(0x41, bytes.length - 60, bytes.length - 50)],
    ['something else', () => Buffer.from('not a cache')],
    ['empty', () => Buffer.alloc(0)],
  ])('is none when it is %s', (_, damage) => {
    run(plans);
    const file = onlyFile();
    writeFileSync(file, damage(readFileSync(file)));
    const { cache, titles } = run(plans);
    expect(cache.anew).toBe(12);
    expect(titles[0]).toBe('第0号预案');
    expect(run(plans).cache.anew).toBe(0);
  });

  it('leaves nothing of a workspace in which nothing was read', () => {
    run([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets a run end well where it cannot be written', () => {
    writeFileSync(path.join(folder, 'file'), '');
    const cache = new FactsCache(path.join(folder, 'file', 'below'), '/county', 'one');
    expect(run(plans, cache).titles[0]).toBe('第0号预案');
  });

  it('passes on a file that is too large to be read', () => {
    const { cache } = run(plans);
    expect(cache.read({ file: 'plans/big.md', bytes: null, size: 1e9 })?.document.slips[0]?.rule).toBe(
      'syntax/too-large',
    );
  });

  it('is for its owner alone, and forgets what was written long ago', () => {
    const inside = path.join(folder, 'beiyu');
    mkdirSync(inside, { mode: 0o700 });
    writeFileSync(path.join(inside, 'old.facts'), '');
    writeFileSync(path.join(inside, 'other.txt'), '');
    const longAgo = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    for (const name of ['old.facts', 'other.txt']) utimesSync(path.join(inside, name), longAgo, longAgo);
    run(plans, new FactsCache(inside, '/county', 'one'));
    const left = readdirSync(inside);
    expect(left).toHaveLength(2);
    expect(left).toContain('other.txt');
    if (process.platform === 'win32') return;
    const open = path.join(folder, 'open');
    mkdirSync(open, { mode: 0o755 });
    run(plans, new FactsCache(open, '/county', 'one'));
    expect(statSync(inside).mode & 0o077).toBe(0);
    for (const name of readdirSync(open)) expect(statSync(path.join(open, name)).mode & 0o077).toBe(0);
  });
});
