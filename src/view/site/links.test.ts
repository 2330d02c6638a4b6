import { describe, expect, it } from 'vitest';
import { linkChecker } from './links.ts';

describe('the link checker', () => {
  it('says which links lead nowhere, and on which page', () => {
    const links = linkChecker();
    links.read(
      'a/b.html',
      '<a href="../index.html#x">1</a><a href="c.html">2</a><a href="https://x.y">3</a><a href="tel:119">4</a>',
    );
    links.read('index.html', '<p id="y"></p><a href="a/b.html#none">5</a><form action="a/b.html"></form>');
    expect(links.broken(new Set(['a/b.html', 'index.html']))).toEqual([
      { page: 'a/b.html', target: 'index.html#x' },
      { page: 'a/b.html', target: 'a/c.html' },
      { page: 'index.html', target: 'a/b.html#none' },
    ]);
  });
});
