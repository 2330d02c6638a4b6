import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printed } from './support/from-sources.ts';
import type { Outputs } from './support/generator.ts';
import { isNode, schemaFolder } from './support/schema-files.ts';

export const name = 'the rules in the schema of the settings';

interface Text {
  readonly zh: string;
  readonly en: string;
}

interface OptionFacts {
  readonly default: unknown;
  readonly title: Text;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface RuleFacts {
  readonly title: Text;
  readonly options: Readonly<Record<string, OptionFacts>>;
}

/**
 * Editors complete the settings by `$defs/ruleSettings`: every rule with its options. The library itself reads rules by
 * `$defs/ruleSetting` alone, so that it can say which rule or option is unknown and what comes nearest.
 */
export function outputs(): Outputs {
  const text = readFileSync(join(schemaFolder, 'workspace.schema.json'), 'utf8');
  const schema: unknown = JSON.parse(text);
  if (!isNode(schema)) throw new Error('schemas/workspace.schema.json is not a schema');
  const rules = Object.entries(printed('rule-options.ts')).map(([id, facts]) => [id, ruleNode(id, facts)] as const);
  const ruleSettings = {
    title: 'Written rule settings',
    type: 'object',
    properties: Object.fromEntries(rules),
    additionalProperties: { $ref: '#/$defs/ruleSetting' },
  };
  const plainRuleSetting = { title: 'Written plain setting', ...settingWith([]) };
  const whole = { ...schema, $defs: { ...schema.$defs, plainRuleSetting, ruleSettings } };
  return new Map([['schemas/workspace.schema.json', `${JSON.stringify(whole, null, 2)}\n`]]);
}

function ruleNode(id: string, facts: unknown): object {
  if (!isRuleFacts(facts)) throw new Error(`${id}: no facts`);
  const { title, options } = facts;
  const own = Object.entries(options).map(([name, option]) => [name, optionNode(name, option)] as const);
  const head = { title: id, description: title.en, 'x-zh': { key: id, title: id, description: title.zh } };
  if (own.length === 0) return { ...head, $ref: '#/$defs/plainRuleSetting' };
  return { ...head, ...settingWith(own) };
}

/** A severity alone, or with options. */
function settingWith(options: readonly (readonly [string, object])[]): object {
  const severity = {
    title: 'Severity',
    description: 'How bad a finding of the rule is.',
    'x-zh': { key: '级别', title: '级别', description: '问题的严重程度。' },
    $ref: '#/$defs/severitySetting',
  };
  return {
    anyOf: [
      { $ref: '#/$defs/severitySetting' },
      { type: 'object', additionalProperties: false, properties: { severity, ...Object.fromEntries(options) } },
    ],
  };
}

function optionNode(name: string, { default: usual, title, minimum, maximum }: OptionFacts): object {
  return {
    title: name,
    description: title.en,
    'x-zh': { key: name, title: name, description: title.zh },
    ...typeOf(usual),
    default: usual,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function typeOf(usual: unknown): object {
  return Array.isArray(usual) ? { type: 'array', items: { type: 'string' } } : { type: typeof usual };
}

function isRuleFacts(value: unknown): value is RuleFacts {
  return typeof value === 'object' && value !== null && 'title' in value && 'options' in value;
}
