import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingCharacters } from './font-characters.ts';

const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
const regular = path.join(path.dirname(entry), '..', 'fonts', 'NotoSansHans-Regular.otf');

describe('missingCharacters', () => {
  it('finds what a font has no shape for, in either plane, each once', () => {
    expect(missingCharacters('吉祥𠮷✕𠮷', [regular])).toEqual(['𠮷', '✕']);
  });

  it('says nothing of what cards are made of', () => {
    expect(missingCharacters('Ⅰ级响应 ■▲◆● ✓×→ “冒罐”≥ 40 ℃\n', [regular])).toEqual([]);
  });

  it('misses all without a font', () => {
    expect(missingCharacters('a中', [])).toEqual(['a', '中']);
  });
});
