import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mapValues } from './map-values.ts';

const root = resolve(import.meta.dirname, '../../..');
export const schemaFolder = join(root, 'schemas');

/** A JSON Schema node as far as this project uses the language. */
export interface SchemaNode {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly deprecated?: boolean;
  readonly default?: unknown;
  readonly 'x-zh'?: { readonly key: string; readonly title?: string; readonly description?: string };
  readonly 'x-aliases'?: readonly string[];
  readonly 'x-zh-enum'?: Readonly<Record<string, string>>;
  readonly 'x-enum-aliases'?: Readonly<Record<string, string>>;
  readonly 'x-visibility'?: 'public' | 'internal';
  readonly 'x-ref'?: string;
  readonly 'x-format'?: string;
  readonly 'x-list'?: boolean;
  readonly 'x-unit'?: string;
}

/** One schema file: `units` for schemas/registers/units.schema.json. */
export interface SchemaFile {
  readonly name: string;
  /** Path under schemas/, without `.schema.json`. */
  readonly path: string;
  readonly schema: SchemaNode;
}

/** Every schema, the documents first, then the registers, each in the order of its name. */
export function schemaFiles(): SchemaFile[] {
  return ['', 'registers/'].flatMap((folder) =>
    readdirSync(join(schemaFolder, folder))
      .filter((file) => file.endsWith('.schema.json'))
      .toSorted()
      .map((file) => {
        const name = file.replace('.schema.json', '');
        return { name, path: folder + name, schema: readSchema(join(schemaFolder, folder, file)) };
      }),
  );
}

function readSchema(file: string): SchemaNode {
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isNode(schema)) throw new Error(`${file} is not a schema`);
  return withoutRules(schema);
}

/** What is written for editors only, by \`generate rule-settings\`: see there. */
const forEditors = ['ruleSettings', 'plainRuleSetting', 'severitySetting'];

/** The list of rules is left to the engine, which knows them: here any rule may be set. */
function withoutRules(schema: SchemaNode): SchemaNode {
  const { $defs } = schema;
  if ($defs?.ruleSettings === undefined) return schema;
  const kept = Object.entries($defs).filter(([name]) => !forEditors.includes(name));
  const anyRule = { type: 'object', additionalProperties: { $ref: '#/$defs/ruleSetting' } };
  const plain = (node: SchemaNode): SchemaNode => {
    const { $ref, ...rest } = node;
    if ($ref === '#/$defs/ruleSettings') return { ...rest, ...anyRule };
    return {
      ...node,
      ...(node.properties === undefined ? {} : { properties: mapValues(node.properties, plain) }),
      ...(node.items === undefined ? {} : { items: plain(node.items) }),
    };
  };
  return { ...plain(schema), $defs: Object.fromEntries(kept) };
}

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The node itself, or what its `$ref` names in the same file; keywords beside the `$ref` win. */
export function resolveRef(schema: SchemaNode, node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node;
  const target = schema.$defs?.[node.$ref.replace('#/$defs/', '')];
  if (target === undefined) throw new Error(`${schema.title}: no ${node.$ref}`);
  const { $ref: _ref, ...beside } = node;
  return { ...resolveRef(schema, target), ...beside };
}

/** `Unit entry` → `UnitEntry`. */
export function typeName(title: string): string {
  return title
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
