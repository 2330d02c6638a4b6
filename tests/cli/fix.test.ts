import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain } from '../support/run-cli.ts';
import { bytesOf, makeFolder, smallCounty, villagePlan } from '../support/workspace.ts';

/** The plan with what an input method leaves behind. */
const slipped = villagePlan.replace('编号: ', '编号：').replace('行政区划: ', '行政区划:');
const plan = 'plans/village.md';

function county(content: string | Uint8Array): string {
  return makeFolder({ ...smallCounty, [plan]: content });
}

function hex(content: string | Uint8Array): string {
  return Buffer.from(content).toString('hex');
}

/** GB18030 bytes of a text, found by asking the decoder for each character. */
function asGb18030(text: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from(
    [...text].flatMap((one) => (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : (table.get(one) ?? [63]))),
  );
}

describe('beiyu fix', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['GB18030', asGb18030],
    ['no line end at the end', (text: string) => Buffer.from(text.trimEnd())],
  ])('mends what is safe and leaves every other byte: %s', async (_, stored) => {
    const cwd = county(stored(slipped));
    const first = await runMain(['fix'], { cwd });
    expect(first).toMatchObject({ code: 0, out: 'plans/village.md：改了 2 处\n' });
    expect(bytesOf(cwd, plan)).toBe(hex(stored(villagePlan)));
    const second = await runMain(['fix'], { cwd });
    expect(second).toMatchObject({ code: 0, out: '' });
    expect(bytesOf(cwd, plan)).toBe(hex(stored(villagePlan)));
  });

  it('shows what it would do and writes nothing', async () => {
    const cwd = county(slipped);
    const { code, out, err } = await runMain(['fix', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(
      '--- plans/village.md\n+++ plans/village.md\n@@ 2 @@\n-编号：xiawan/village\n+编号: xiawan/village\n@@ 5 @@\n-行政区划:下湾村\n+行政区划: 下湾村\n',
    );
    expect(err).toContain('以上 2 处');
    expect(bytesOf(cwd, plan)).toBe(hex(slipped));
  });

  it('mends only the files and the rules that are named', async () => {
    const cwd = makeFolder({
      ...smallCounty,
      [plan]: slipped,
      'plans/other.md': slipped.replace('xiawan/village', 'xiawan/b'),
    });
    await runMain(['fix', 'plans/other.md'], { cwd });
    expect(bytesOf(cwd, plan)).toBe(hex(slipped));
    await runMain(['fix', '--only', 'syntax/encoding'], { cwd });
    expect(bytesOf(cwd, plan)).toBe(hex(slipped));
    await runMain(['fix', '--only', 'syntax'], { cwd });
    expect(bytesOf(cwd, plan)).toBe(hex(villagePlan));
  });

  it('changes the encoding only when that is asked', async () => {
    const cwd = county(asGb18030(villagePlan));
    await runMain(['fix', '--unsafe'], { cwd });
    expect(bytesOf(cwd, plan)).toBe(hex(asGb18030(villagePlan)));
    expect(await runMain(['fix', '--utf8', '--dry-run'], { cwd })).toMatchObject({
      code: 0,
      out: 'plans/village.md\n',
    });
    expect(await runMain(['fix', '--utf8'], { cwd })).toMatchObject({ code: 0, out: 'plans/village.md\n' });
    expect(bytesOf(cwd, plan)).toBe(hex(villagePlan));
    expect(await runMain(['fix', '--utf8'], { cwd })).toMatchObject({ code: 0, out: '' });
  });

  it('leaves alone what it cannot read', async () => {
    const broken = `---\n编号：a: [b\n---\n`;
    const cwd = county(broken);
    await runMain(['fix'], { cwd });
    const after = readFileSync(path.join(cwd, plan), 'utf8');
    expect([broken, broken.replace('：', ': ')]).toContain(after);
    writeFileSync(path.join(cwd, plan), Uint8Array.of(0, 1, 2, 255));
    await runMain(['fix', '--unsafe'], { cwd });
    expect(bytesOf(cwd, plan)).toBe('000102ff');
  });
});

describe('fixes of whole outlines', () => {
  it('renumber headings and write levels in one way, and then find nothing', async () => {
    const body = `## 1 总则

本县洪水。

## 3 应急响应

### 3.1 Ⅰ级响应

县防指指挥。

### 3.3 Ⅱ级响应

水位退下后，由二级响应降为Ⅰ级响应。
`;
    const text = villagePlan.replace(/\n## 1 [\s\S]*$/, `\n${body}`);
    const cwd = county(text);
    const rules = 'outline/heading-numbering,outline/mixed-level-notation';
    expect(await runMain(['fix', '--only', rules], { cwd })).toMatchObject({ code: 0 });
    const mended = readFileSync(path.join(cwd, plan), 'utf8');
    expect(mended.split('\n').filter((line) => /^##|级/.test(line))).toEqual([
      '## 1 总则',
      '## 2 应急响应',
      '### 2.1 Ⅰ级响应',
      '### 2.2 Ⅱ级响应',
      '水位退下后，由Ⅱ级响应降为Ⅰ级响应。',
    ]);
    const { out } = await runMain(['check', '--only', rules, '--format', 'json'], { cwd });
    expect(JSON.parse(out).findings).toEqual([]);
  });
});
