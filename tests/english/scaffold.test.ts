import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { enumValues } from '#schemas';
import { makeFolder } from '../support/workspace.ts';
import { chineseIn, filesIn, inEnglish } from './brookfield.ts';

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** What a writer has still to do in a scaffold: fill in, name who and when, and choose among what is offered. */
const toFillIn = new Set([
  'copy/template-residue',
  'outline/empty-section',
  'outline/missing-section',
  'procedure/no-time',
  'level/no-actions',
  'coverage/hazard-unplanned',
  'card/no-contact',
  'role/idle',
]);

async function newWorkspace(): Promise<string> {
  const root = makeFolder({});
  const made = await inEnglish(root, ['init', 'town', '--jurisdiction', 'Brookfield', '--level', 'township']);
  expect(made.code).toBe(0);
  return path.join(root, 'town');
}

test('a new English workspace follows common practice, is clean, and holds no Chinese', async () => {
  const town = await newWorkspace();
  expect(readFileSync(path.join(town, 'beiyu.yaml'), 'utf8')).toMatch(/^profiles: \[en\]/m);
  const { code, out } = await inEnglish(town, ['check']);
  expect(out).toMatch(/^No problems found/);
  expect(code).toBe(0);
  for (const file of filesIn(town)) expect(chineseIn(readFileSync(path.join(town, file), 'utf8')), file).toEqual([]);
});

describe('a new plan from the profiles of common practice', () => {
  test.each(enumValues('plan', '/kind'))('%s', async (kind) => {
    const town = await newWorkspace();
    const made = await inEnglish(town, ['new', kind, `A ${kind} plan`, '--hazard', 'flood', '--lead', 'Town Hall']);
    expect(made).toMatchObject({ code: 0, out: 'plans/brookfield/flood.md\n' });
    const text = readFileSync(path.join(town, 'plans/brookfield/flood.md'), 'utf8');
    expect(chineseIn(text)).toEqual([]);
    expect(text).toMatch(/^## 1 /m);
    const { out } = await inEnglish(town, ['check', '--format', 'json']);
    const report: { readonly findings: readonly Told[] } = JSON.parse(out);
    const wrong = report.findings.filter(({ rule }) => !toFillIn.has(rule));
    expect(wrong.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    // Headings are all there: what is missing are fields of the head that only the writer knows.
    const missing = report.findings.filter(({ rule }) => rule === 'outline/missing-section');
    expect(missing.map(({ message }) => message).filter((message) => !message.startsWith('The field'))).toEqual([]);
  });
});
