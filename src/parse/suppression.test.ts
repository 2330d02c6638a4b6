import { expect, test } from 'vitest';
import { readBody } from './markdown/read-body.ts';
import { readYamlSuppressions } from './suppression.ts';

function read(text: string) {
  return readBody(text, 0).suppressions.map(({ span, covers, ...rest }) => ({
    ...rest,
    covers: text.slice(covers.start, covers.end),
    written: text.slice(span.start, span.end).slice(0, 4),
  }));
}

test('a comment covers the next line with something on it', () => {
  const text =
    '# 1 总则\n\n<!-- beiyu-disable-next-line role/no-deputy: 村级只有一名干部 -->\n\n村主任负责。  \n第二行\n';
  expect(read(text)).toEqual([
    { rules: ['role/no-deputy'], reason: '村级只有一名干部', covers: '村主任负责。', written: '<!--' },
  ]);
});

test('several rules, a date, full-width marks, and comments one after the other', () => {
  const text =
    '<!-- beiyu-disable-next-line a/b，c/d until:2027-01-01：暂缓 -->\n<!-- beiyu-disable-next-line e/f -->\n1. 步骤\n';
  expect(read(text)).toEqual([
    { rules: ['a/b', 'c/d'], until: '2027-01-01', reason: '暂缓', covers: '1. 步骤', written: '<!--' },
    { rules: ['e/f'], reason: '', covers: '1. 步骤', written: '<!--' },
  ]);
});

test('inside a paragraph and inside a list too, but not in code', () => {
  const text =
    '文字<!-- beiyu-disable-next-line a/b: x -->\n下一行\n\n```\n<!-- beiyu-disable-next-line c/d: y -->\n```\n';
  expect(read(text).map(({ rules, covers }) => [rules, covers])).toEqual([[['a/b'], '下一行']]);
});

test('a comment at the end covers nothing', () => {
  expect(read('正文\n\n<!-- beiyu-disable-next-line a/b: x -->')).toMatchObject([{ covers: '' }]);
});

test('YAML comments are read with their places in the file', () => {
  const yaml = '编号: a\n  # beiyu-disable-next-line role/missing: 只有一人\n角色: {}\n';
  const text = `---\n${yaml}---\n`;
  const [found] = readYamlSuppressions(yaml, 4);
  expect(found).toMatchObject({ rules: ['role/missing'], reason: '只有一人' });
  expect(text.slice(found?.covers.start, found?.covers.end)).toBe('角色: {}');
  expect(text.slice(found?.span.start, found?.span.end)).toBe('# beiyu-disable-next-line role/missing: 只有一人');
});
