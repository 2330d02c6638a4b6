import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { sizeLimit } from './size-limit.ts';

const encoder = new TextEncoder();
// 名称：安和县 in GB18030.
const gb18030 = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0xa3, 0xba, 0xb0, 0xb2, 0xba, 0xcd, 0xcf, 0xd8]);

function messages(bytes: Uint8Array): string[] {
  return decode(bytes).slips.map((slip) => `${slip.rule} ${slip.message}`);
}

test('UTF-8 is read as it is, line ends too', () => {
  expect(decode(encoder.encode('名称: 😀\r\n'))).toEqual({ text: '名称: 😀\r\n', encoding: 'utf-8', slips: [] });
});

test('a byte order mark is taken off and reported', () => {
  const bytes = encoder.encode('\uFEFF名称');
  expect(decode(bytes)).toMatchObject({ text: '名称', encoding: 'utf-8' });
  expect(messages(bytes)).toEqual(['syntax/encoding bom']);
});

test('GB18030 is recognised, read and reported', () => {
  expect(decode(gb18030)).toMatchObject({ text: '名称：安和县', encoding: 'gb18030' });
  expect(messages(gb18030)).toEqual(['syntax/encoding gb18030']);
});

test.each([
  ['a NUL', new Uint8Array([65, 0, 66])],
  ['bytes of no encoding', new Uint8Array([0xff, 0xff, 0x30])],
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
])('%s is binary', (_name, bytes) => {
  expect(decode(bytes)).toMatchObject({ text: '', encoding: 'binary' });
  expect(messages(bytes)).toEqual(['syntax/encoding binary']);
});

test('a file beyond the limit is not read', () => {
  const read = decode(new Uint8Array(sizeLimit.file + 1).fill(65));
  expect(read.text).toBe('');
  expect(read.slips).toMatchObject([{ rule: 'syntax/too-large', message: 'file', data: { megabytes: 5, limit: 5 } }]);
});

test('every text comes back from its UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      expect(decode(encoder.encode(text)).text).toBe(text.toWellFormed());
    }),
  );
});

test('random bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      decode(bytes);
    }),
  );
});
