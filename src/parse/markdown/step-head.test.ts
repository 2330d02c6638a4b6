import { expect, test } from 'vitest';
import type { Span } from '#model';
import { readBody } from './read-body.ts';

function slice(text: string, span: Span | null): string | null {
  return span && text.slice(span.start, span.end);
}

function step(line: string) {
  const text = `# 😀\r\n\r\n1. ${line}\r\n`;
  const [found] = readBody(text, 0).steps;
  for (const { name, span } of found?.actors ?? []) expect(slice(text, span)).toBe(name);
  if (found?.time) expect(slice(text, found.timeSpan)).toBe(found.time.text);
  return [found?.actors.map(({ name }) => name), found?.time?.seconds ?? null, found?.action];
}

test.each([
  ['**值班员**（10分钟内）：核实雨情。', ['值班员'], 600, '核实雨情。'],
  ['**值班员**(10分钟内): 核实雨情。', ['值班员'], 600, '核实雨情。'],
  ['**值班员（10分钟内）**：核实。', ['值班员'], 600, '核实。'],
  ['**值班员（10分钟内）：** 核实。', ['值班员'], 600, '核实。'],
  ['**值班员：** 核实。', ['值班员'], null, '核实。'],
  ['**值班员：**核实。', ['值班员'], null, '核实。'],
  ['**值班员（10分钟内）：**核实。', ['值班员'], 600, '核实。'],
  ['**值班员**：（立即）核实。', ['值班员'], 0, '核实。'],
  ['**值班员**：（含夜间）核实。', ['值班员'], null, '（含夜间）核实。'],
  ['**值班员**（立即）核实。', ['值班员'], 0, '核实。'],
  ['**抢险救援组、青溪镇**（1小时内）：封闭道路。', ['抢险救援组', '青溪镇'], 3600, '封闭道路。'],
  ['**抢险组**、**青溪镇**（T+30分钟）：封闭。', ['抢险组', '青溪镇'], 1800, '封闭。'],
  ['**指挥长和值班员**：核实。', ['指挥长', '值班员'], null, '核实。'],
  ['**宣传和舆情组、太和县应急局**：核实。', ['宣传和舆情组', '太和县应急局'], null, '核实。'],
  ['**Duty officer and commander** (within 10 min): call.', ['Duty officer', 'commander'], 600, 'call.'],
  ['**县应急局（牵头）**：核实。', ['县应急局'], null, '核实。'],
  ['**值班员**（接到报告后10分钟内）：核实 **雨情**、`水位`。', ['值班员'], 600, '核实 雨情、水位。'],
  ['**立即**：核实。', [], 0, '核实。'],
  ['核实雨情。', [], null, '核实雨情。'],
  ['**立即报告**县政府。', [], null, '立即报告县政府。'],
  ['值班员（10分钟内）：核实。', [], 600, '值班员（10分钟内）：核实。'],
  ['', [], null, ''],
])('step %s', (line, actors, seconds, action) => {
  expect(step(line)).toEqual([actors, seconds, action]);
});

test('a time that cannot be read keeps its place', () => {
  const text = '1. **值班员**（尽快）：核实。\n';
  const [found] = readBody(text, 0).steps;
  expect(found?.time).toBeNull();
  expect(slice(text, found?.timeSpan ?? null)).toBe('尽快');
});
