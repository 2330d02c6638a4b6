import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';
import { sizeLimit } from './size-limit.ts';

function slipsOf(text: string): string[] {
  return splitFrontMatter(text).slips.map((slip) => `${slip.rule} ${slip.message}`);
}

test.each([
  ['plain', '---\n编号: a\n---\n正文', '编号: a\n', '正文'],
  ['CRLF', '---\r\n编号: a\r\n---\r\n正文', '编号: a\r\n', '正文'],
  ['spaces after the delimiters', '---  \n编号: a\n--- \n正文', '编号: a\n', '正文'],
  ['the language yaml', '---yaml\n编号: a\n---\n', '编号: a\n', ''],
  ['dashes inside', '---\na: |\n  ---\n  ----\nb: 1\n---\n---\n', 'a: |\n  ---\n  ----\nb: 1\n', '---\n'],
  ['nothing after it', '---\na: 1\n---', 'a: 1\n', ''],
])('%s', (_name, text, yaml, body) => {
  const split = splitFrontMatter(text);
  expect(split.slips).toEqual([]);
  expect(split.yaml).toBe(yaml);
  expect(text.slice(split.yamlStart, split.yamlStart + yaml.length)).toBe(yaml);
  expect(text.slice(split.bodyStart)).toBe(body);
});

test.each([
  ['an empty file', '', 'syntax/front-matter empty'],
  ['a blank file', ' \r\n\t', 'syntax/front-matter empty'],
  ['no front matter', '# 预案\n\n---\n', 'syntax/front-matter missing'],
  ['an empty front matter', '---\n\n---\n', 'syntax/front-matter missing'],
  ['a rule of four dashes', '----\n正文\n----\n', 'syntax/front-matter missing'],
  ['an unclosed one', '---\n编号: a\n\n# 预案\n', 'syntax/front-matter unclosed'],
  ['nothing but the opener', '---', 'syntax/front-matter unclosed'],
  ['JavaScript', '---js\nprocess.exit(9)\n---\n', 'syntax/unsafe-front-matter language'],
  ['JavaScript, spaced', '--- javascript\n{}\n---\n', 'syntax/unsafe-front-matter language'],
  ['JSON', '---json\n{"a": 1}\n---\n', 'syntax/unsafe-front-matter language'],
  ['CoffeeScript', '---coffee\na: 1\n---\n', 'syntax/unsafe-front-matter language'],
  ['an unknown language', '---constructor\na: 1\n---\n', 'syntax/unsafe-front-matter language'],
  ['the prototype', '---__proto__\na: 1\n---\n', 'syntax/unsafe-front-matter language'],
])('%s is refused', (_name, text, slip) => {
  expect(splitFrontMatter(text).yaml).toBeNull();
  expect(slipsOf(text)).toEqual([slip]);
});

test('code in front matter is not run', () => {
  splitFrontMatter('---js\nglobalThis.ran = true\n---\n');
  expect('ran' in globalThis).toBe(false);
});

test('delimiters of wrong dashes are mended and the data is read', () => {
  const text = '－－－\n编号: a\n———\n正文\n';
  const split = splitFrontMatter(text);
  expect(split.yaml).toBe('编号: a\n');
  expect(split.slips.map((slip) => [slip.rule, slip.message, text.slice(slip.span.start, slip.span.end)])).toEqual([
    ['syntax/ime-slip', 'dash', '－－－'],
    ['syntax/ime-slip', 'dash', '———'],
  ]);
  expect(split.slips.every((slip) => slip.fix?.safe === true)).toBe(true);
});

test('a dash of prose is no delimiter', () => {
  expect(slipsOf('——\n居安思危。\n——\n')).toEqual(['syntax/front-matter missing']);
});

test('a front matter beyond the limit is not read', () => {
  expect(slipsOf(`---\na: ${'x'.repeat(sizeLimit.frontMatter)}\n---\n`)).toEqual(['syntax/too-large file']);
});

test('any text is cut where it says', () => {
  const piece = fc.constantFrom('---', '---\n', '\n', '\r\n', 'a: 1', '－－－', '---js', '———', ' ', '# 题', '﻿');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const { yaml, yamlStart, bodyStart } = splitFrontMatter(text);
      expect(bodyStart).toBeLessThanOrEqual(text.length);
      if (yaml !== null) expect(text.slice(yamlStart, yamlStart + yaml.length)).toBe(yaml);
    }),
  );
});
