import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { Locations } from '#model';
import { readYaml } from './read-yaml.ts';

function slipsOf(yaml: string) {
  return readYaml(yaml, 0).slips.map(({ rule, message, data, span }) => ({
    rule,
    message,
    data,
    written: yaml.slice(span.start, span.end),
  }));
}

function written(text: string, locations: Locations): Record<string, [string | undefined, string]> {
  return Object.fromEntries(
    Object.entries(locations).map(([at, { key, value }]) => [
      at,
      [key && text.slice(key.start, key.end), text.slice(value.start, value.end)],
    ]),
  );
}

test('values under the core schema; dates, versions and phones keep what is text', () => {
  const yaml =
    '日期: 2026-05-12\n版本: "1.10"\n数: 1.10\n电话: 0700-5550\n空:\n是: true\n否: 否\n时: 12:30\n十六: 0x10\n二: 010\n';
  expect(readYaml(yaml, 0).value).toEqual({
    日期: '2026-05-12',
    版本: '1.10',
    数: 1.1,
    电话: '0700-5550',
    空: null,
    是: true,
    否: '否',
    时: '12:30',
    十六: 16,
    二: 10,
  });
});

test('every key and value has its place in the file', () => {
  const yaml = 'a: {b: [1, "二"], \'c d\': *x}\n😀: &x\n  - 长\n  - |\n    段\n    落\ne:\nf/g~: v\n'.replace(
    '*x',
    'y',
  );
  const text = `---\n${yaml}---\n`;
  expect(written(text, readYaml(yaml, 4).locations)).toEqual({
    '': [undefined, yaml.trimEnd()],
    '/a': ['a', '{b: [1, "二"], \'c d\': y}'],
    '/a/b': ['b', '[1, "二"]'],
    '/a/b/0': [undefined, '1'],
    '/a/b/1': [undefined, '"二"'],
    '/a/c d': ["'c d'", 'y'],
    '/😀': ['😀', '- 长\n  - |\n    段\n    落'],
    '/😀/0': [undefined, '长'],
    '/😀/1': [undefined, '段\n    落'],
    '/e': ['e', ''],
    '/f~1g~0': ['f/g~', 'v'],
  });
});

test('a duplicate key is reported at the second, and the last one counts', () => {
  const yaml = 'a: 1\nb: 2\na: 3\n';
  const read = readYaml(yaml, 4);
  expect(read.value).toEqual({ a: 3, b: 2 });
  expect(read.slips).toMatchObject([
    { rule: 'syntax/duplicate-key', message: 'duplicate', data: { key: 'a', first: 2 }, span: { start: 14, end: 15 } },
  ]);
});

test('keys are the text that was written', () => {
  expect(readYaml('1.10: a\ntrue: b\n~: c\n"": d\n', 0).value).toEqual({ '1.10': 'a', true: 'b', '~': 'c', '': 'd' });
});

test('keys of the prototype are only data', () => {
  const { value } = readYaml('__proto__: {polluted: 1}\nconstructor: x\n', 0);
  expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('anchors and aliases are read', () => {
  expect(readYaml('a: &x [1, 2]\nb: *x\n', 0)).toMatchObject({ value: { a: [1, 2], b: [1, 2] }, slips: [] });
});

test('a bomb of aliases is refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let index = 1; index < 9; index += 1) {
    lines.push(
      `a${index}: &a${index} [${Array(9)
        .fill(`*a${index - 1}`)
        .join(', ')}]`,
    );
  }
  const read = readYaml(lines.join('\n'), 0);
  expect(read.value).toBeNull();
  expect(read.slips).toMatchObject([{ rule: 'syntax/front-matter', message: 'aliases' }]);
});

test('a value that holds itself is refused', () => {
  const read = readYaml('a: &x {b: *x}\n', 0);
  expect(read.value).toEqual({ a: { b: null } });
  expect(read.slips).toMatchObject([{ rule: 'syntax/front-matter', message: 'aliases' }]);
});

test.each([
  ['a: [1, 2\nb: 3\n', 'unclosed'],
  ['a: [1, 2', 'bracket'],
  ['a: "x\n', 'unclosed'],
  ['a:\n  b: 1\n c: 2\n', 'indentation'],
  ['a: *x\n', 'alias'],
  ['a: !!js/function x\n', 'tag'],
  ['a: !mine 1\n', 'tag'],
  ['名称 安和县\n类型: x\n', 'unexpected'],
  ['? [a]\n: b\n', 'colon'],
  ['a: 1\n--- \nb: 2\n', 'unexpected'],
  ['a: "\\q"\n', 'escape'],
])('%j is an error of YAML: %s', (yaml, kind) => {
  expect(slipsOf(yaml)).toMatchObject([{ rule: 'syntax/front-matter', message: 'yaml', data: { kind } }]);
});

test('deep nesting is an error and not a fault', () => {
  const slips = slipsOf('['.repeat(5000));
  expect(slips).toMatchObject([{ message: 'yaml', data: { kind: 'depth' } }]);
});

test('an unknown tag does not stop the reading', () => {
  expect(readYaml('a: !mine 1\nb: 2\n', 0).value).toEqual({ a: '1', b: 2 });
});

test('a document with nothing in it is null', () => {
  expect(readYaml('# 只有注释\n', 0)).toEqual({ value: null, locations: {}, slips: [] });
});

const scalar = fc.oneof(
  fc.string({ unit: fc.constantFrom('县', 'a', '1', ' ', ':', '，', '#', '"', "'", '-', '😀') }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value')),
    fc.dictionary(fc.constantFrom('a', '名称', 'b c', '/', '~', '1'), tie('value')),
  ),
})).value;

test('JSON is read as itself, and each place holds its value', () => {
  fc.assert(
    fc.property(tree, fc.nat(10), (value, offset) => {
      const yaml = JSON.stringify(value, null, 1);
      const read = readYaml(yaml, offset);
      expect(read.slips).toEqual([]);
      expect(read.value).toEqual(value);
      for (const [at, { value: span }] of Object.entries(read.locations)) {
        const here = at
          .split('/')
          .slice(1)
          .reduce<unknown>((data, part) => Object(data)[part.replaceAll('~1', '/').replaceAll('~0', '~')], value);
        expect(JSON.parse(yaml.slice(span.start - offset, span.end - offset))).toEqual(here);
      }
    }),
  );
});

test('data agree with the loader of js-yaml', () => {
  const line = fc.constantFrom(
    'a: 1',
    'b:',
    '  - x',
    '  - y: z',
    '    w: 2',
    'c: [1, {d: e}]',
    'f: |',
    '  text',
    'g: "q"',
    '# c',
    '',
    'h: 2026-01-01',
    "i: 'x'",
  );
  fc.assert(
    fc.property(fc.uniqueArray(line), (lines) => {
      const yaml = `${lines.join('\n')}\n`;
      const read = readYaml(yaml, 0);
      const failed = read.slips.length > 0;
      let expected: unknown = null;
      let threw = false;
      try {
        expected = load(yaml);
      } catch {
        threw = !lines.every((each) => each === '' || each.startsWith('#'));
      }
      expect(failed).toBe(threw);
      if (!failed) expect(read.value).toEqual(expected);
    }),
  );
});

test('any text is read without a throw', () => {
  const unit = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '-',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&',
    '*',
    '!',
    '|',
    '>',
    '"',
    "'",
    '\t',
    '#',
    '：',
    '，',
    '“',
    '”',
    '　',
    '｛',
    '】',
    '?',
    '%',
    '\\',
    '<',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (yaml) => {
      const { locations, slips } = readYaml(yaml, 3);
      for (const { value } of Object.values(locations))
        expect(value.start >= 3 && value.start <= value.end && value.end <= yaml.length + 3).toBe(true);
      for (const { span } of slips) expect(span.start <= span.end && span.end <= yaml.length + 3).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
