import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRulePage } from '#rule-kit';
import { exampleCorpus } from '../../tests/support/rule-workspace.ts';
import { RefusedRule, writeRule } from './write-rule.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'beiyu-rule-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('a new rule', () => {
  it('has a rule and two pages, whose examples are plans that can be read', () => {
    const rules = folder();
    expect(writeRule('level/too-high', rules)).toHaveLength(3);
    const source = readFileSync(join(rules, 'level/too-high/rule.ts'), 'utf8');
    expect(() => stripTypeScriptTypes(source)).not.toThrow();
    for (const page of ['rule.md', 'rule.en.md']) {
      const { why, examples } = readRulePage(readFileSync(join(rules, 'level/too-high', page), 'utf8'));
      expect(why.length).toBeGreaterThan(20);
      expect(examples.map(({ kind, files }) => [kind, files.map(({ finds }) => finds)])).toEqual([
        ['wrong', [['found']]],
        ['right', [[]]],
      ]);
      for (const example of examples) {
        const { plans, documents } = exampleCorpus(example);
        expect(plans.map(({ id }) => id)).toEqual(['shili/flood']);
        expect(documents.flatMap(({ slips }) => slips)).toEqual([]);
      }
    }
  });

  it.each(['', 'gap', 'level/', 'Level/gap', 'level/Gap', 'level/a/b', '../level/gap', 'level/gap-', 'level/_gap'])(
    'is refused under the id %j',
    (id) => {
      const rules = folder();
      expect(() => writeRule(id, rules)).toThrow(RefusedRule);
      expect(existsSync(join(rules, 'level'))).toBe(false);
    },
  );

  it('never takes the place of one that is there', () => {
    const rules = folder();
    mkdirSync(join(rules, 'level/gap'), { recursive: true });
    expect(() => writeRule('level/gap', rules)).toThrow(/level\/gap already/);
  });
});
