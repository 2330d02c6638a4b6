import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { brookfield, chineseIn, filesIn, inEnglish } from './brookfield.ts';

/** What a reader sees of a file: the text of Word files, everything of text files, nothing of binary ones. */
function readable(file: string): string {
  const bytes = readFileSync(file);
  if (/\.(?:html|css|js|json|csv|ics|xml|txt|geojson|webmanifest|svg)$/.test(file)) return bytes.toString('utf8');
  if (!file.endsWith('.docx')) return '';
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name === 'word/document.xml');
  return parts
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<w:t[^>]*>([^<]*)/g)].map((found) => found[1]))
    .join('\n');
}

/** Where Chinese writing stands in the files of a folder. */
function chineseBelow(folder: string, isLookedAt: (file: string) => boolean = () => true): Record<string, string[]> {
  const found = filesIn(folder)
    .filter(isLookedAt)
    .map((file) => [file, [...new Set(chineseIn(readable(path.join(folder, file))))].slice(0, 5)] as const);
  return Object.fromEntries(found.filter(([, said]) => said.length > 0));
}

const lines: readonly (readonly string[])[] = [
  ['show', 'brookfield/flood'],
  ['show', 'Fire Chief'],
  ['show', 'Boat Team'],
  ['show', 'Lower Town'],
  ['status'],
  ['coverage'],
  ['graph'],
  ['review', 'status'],
  ['review', 'verify'],
  ['review', 'summary', 'brookfield/flood'],
  ['review', 'assign', 'brookfield/hazmat', '--seed', '1'],
  ['register', 'find', '--can', 'water rescue', '--near', 'Lower Town'],
];

describe('what is printed is English', () => {
  test.each(lines)('%s %s', async (...line) => {
    const { code, out, err } = await inEnglish(brookfield(), line);
    expect(code).toBe(0);
    expect((out + err).length).toBeGreaterThan(20);
    expect(chineseIn(out + err)).toEqual([]);
  });
});

test('cards of every kind', async () => {
  const root = brookfield();
  const { code, err } = await inEnglish(root, ['cards', '--kind', 'all', '--out', 'build/cards']);
  expect(err).not.toMatch(/does not fit/);
  expect(code).toBe(0);
  expect(filesIn(path.join(root, 'build/cards')).length).toBeGreaterThan(5);
  expect(chineseBelow(path.join(root, 'build/cards'))).toEqual({});
});

test('a card as PDF', async () => {
  const root = brookfield();
  const line = ['cards', 'brookfield/flood', '--role', 'Flood commander', '--format', 'pdf', '--out', 'build/cards'];
  expect((await inEnglish(root, line)).code).toBe(0);
  expect(filesIn(path.join(root, 'build/cards')).filter((file) => file.endsWith('.pdf'))).not.toEqual([]);
});

test.each(['full', 'summary', 'manual'])('documents: %s', async (kind) => {
  const root = brookfield();
  const { code } = await inEnglish(root, [
    'export',
    'brookfield/flood',
    '--document',
    kind,
    '--out',
    'build/documents',
  ]);
  expect(code).toBe(0);
  const [file = ''] = filesIn(path.join(root, 'build/documents'));
  expect(readable(path.join(root, 'build/documents', file)).length).toBeGreaterThan(300);
  expect(chineseBelow(path.join(root, 'build/documents'))).toEqual({});
});

test('an activation pack', async () => {
  const root = brookfield();
  const line = ['activate', 'brookfield/flood', '--level', '2', '--at', '2026-07-01T03:20', '--out', 'build/pack'];
  const { code, out, err } = await inEnglish(root, line);
  expect(code).toBe(0);
  expect(chineseIn(out + err)).toEqual([]);
  expect(chineseBelow(path.join(root, 'build/pack'))).toEqual({});
  const csv = readFileSync(path.join(root, 'build/pack/activation.csv'), 'utf8');
  expect(csv).toContain('2026-07-01T03:35');
});

test.each(['public', 'internal'])('the %s handbook', { timeout: 120_000 }, async (audience) => {
  const root = brookfield();
  const { code, out, err } = await inEnglish(root, ['build', '--audience', audience, '--out', 'build/book']);
  expect(code, err).toBe(0);
  expect(chineseIn(out + err)).toEqual([]);
  const book = path.join(root, 'build/book');
  const page = readFileSync(path.join(book, 'plans/brookfield/flood.html'), 'utf8');
  expect(page).toMatch(/<html[^>]* lang="en/);
  expect(page).toContain('Bridge Street');
  expect(page).toContain('Hazard annex');
  // Scripts cut Chinese words for the search and hold both languages; the page of rules quotes Chinese words.
  expect(
    chineseBelow(book, (file) => /\.(?:html|ics|xml|webmanifest)$/.test(file) && file !== 'office/rules.html'),
  ).toEqual({});
});

test('an English handbook dials the number that the town’s base plan tells, and no Chinese one', {
  timeout: 120_000,
}, async () => {
  const root = brookfield();
  expect((await inEnglish(root, ['build', '--out', 'build/book', '--quiet'])).code).toBe(0);
  const book = path.join(root, 'build/book');
  const home = readFileSync(path.join(book, 'index.html'), 'utf8');
  expect(home).toContain('tel:911');
  const pages = filesIn(book).filter((file) => file.endsWith('.html'));
  const chinese = pages.filter((file) =>
    /\b(?:tel:)?(?:119|12345)\b/.test(
      readFileSync(path.join(book, file), 'utf8').replaceAll(/<(?:style|svg)[\s\S]*?<\/(?:style|svg)>/g, ''),
    ),
  );
  expect(chinese).toEqual([]);
});
