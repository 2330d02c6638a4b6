import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['安和县防汛抗旱应急预案', '安和县防汛抗旱应急预案'],
  ['Flood plan: who? what*', 'Flood-plan-who-what'],
  ['a\\b/c|d<e>"f"', 'a-b-c-d-e-f'],
  ['Plan for St.', 'Plan-for-St'],
  ['con', '_con'],
  ['LPT1.old', '_LPT1.old'],
  ['Consolidated plan', 'Consolidated-plan'],
  ['...', '_'],
  ['x\u0000\ty', 'x-y'],
])('%j becomes %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('every title becomes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const name = fileName(title);
      expect(name).toMatch(/^[^\\/:*?"<>|\s]+$/);
      expect(name).not.toMatch(/\.$/);
      expect([...name].length).toBeLessThanOrEqual(80);
    }),
  );
  expect(new TextEncoder().encode(`${fileName('汛'.repeat(200))}.docx`).length).toBeLessThanOrEqual(255);
});
