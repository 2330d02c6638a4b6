import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { rules } from '#rules';

const file = join(import.meta.dirname, '../schemas/workspace.schema.json');
const schema: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(file, 'utf8'));
const accepts = new Ajv2020.default({ strict: false }).compile(schema);

function isAccepted(setting: unknown, id: string): boolean {
  return accepts({ name: '安和县应急预案库', rules: { [id]: setting } });
}

describe('the settings as an editor checks them', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s takes severities and its own options', (id, rule) => {
    for (const severity of ['off', 'info', 'warn', 'error']) expect(isAccepted(severity, id)).toBe(true);
    expect(isAccepted('fatal', id)).toBe(false);
    const defaults = Object.entries(rule.options).map(([name, facts]) => [name, facts.default] as const);
    expect(isAccepted({ severity: 'warn' }, id)).toBe(true);
    expect(isAccepted({ severity: 'warn', ...Object.fromEntries(defaults) }, id)).toBe(true);
    for (const [name] of defaults) expect(isAccepted({ [name]: { no: 'option' } }, id)).toBe(false);
    expect(isAccepted({ 'no-such-option': 1 }, id)).toBe(false);
  });

  it('leave a rule that is not known to the check, which says what comes nearest', () => {
    expect(isAccepted('off', 'level/gpa')).toBe(true);
  });
});
