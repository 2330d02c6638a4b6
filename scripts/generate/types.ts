import { compile } from 'json-schema-to-typescript';
import { banner, type Outputs } from './support/generator.ts';
import { mapValues } from './support/map-values.ts';
import { resolvedProfile } from './support/resolved-profile.ts';
import { isNode, type SchemaFile, type SchemaNode, schemaFiles, typeName } from './support/schema-files.ts';

export const name = 'TypeScript types of the file formats';

const folder = 'src/model/generated';

/** Names that the model itself uses for something richer. */
const renamed: Readonly<Record<string, string>> = { Plan: 'PlanFrontMatter' };

export async function outputs(): Promise<Outputs> {
  const files = schemaFiles();
  const profile = files.find((file) => file.name === 'profile');
  if (profile === undefined) throw new Error('schemas/profile.schema.json is missing');
  const resolved = { ...profile, name: 'resolved-profile', schema: resolvedProfile(profile.schema) };
  const texts = new Map<string, string>();
  for (const file of [...files, resolved]) texts.set(file.name, await typesOf(file));
  const result = new Map([...texts].map(([file, text]) => [`${folder}/${file}.ts`, banner + text]));
  return result.set(`${folder}/index.ts`, banner + indexOf(files, texts));
}

async function typesOf({ name: file, schema }: SchemaFile): Promise<string> {
  const prefix = (schema.title ?? file).replace(/ (entry|source|file)$/, '');
  // The compiler wants its own type of schema, which takes any object.
  const text = await compile({ ...named(schema, prefix, '') }, file, {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
  });
  return readonlyTypes(text);
}

/** The schema with titles only where a type of its own is wanted: objects and definitions. */
function named(node: SchemaNode, prefix: string, key: string): Record<string, unknown> {
  if (node.$ref !== undefined) return { $ref: node.$ref };
  const { title, $id: _id, ...rest } = node;
  if (isAnything(node)) return key === '' && title !== undefined ? { title: typeName(title) } : {};
  const own = key === '' ? title : `${prefix} ${key.replaceAll('_', ' ')}`;
  const hasName = own !== undefined && (key === '' || node.properties !== undefined);
  return { ...rest, ...(hasName ? { title: typeName(own) } : {}), ...freedom(node), ...children(node, prefix, key) };
}

/** An object of which the schema says nothing may hold anything. */
function freedom({ type, properties, additionalProperties }: SchemaNode): Record<string, unknown> {
  const isFree = type === 'object' && properties === undefined && additionalProperties === undefined;
  return isFree ? { additionalProperties: true } : {};
}

function children(node: SchemaNode, prefix: string, key: string): Record<string, unknown> {
  const { properties, anyOf, items, additionalProperties: values, $defs } = node;
  const inner: Record<string, unknown> = {};
  if (properties !== undefined) inner.properties = mapValues(properties, (child, at) => named(child, prefix, at));
  if (anyOf !== undefined) inner.anyOf = anyOf.map((branch) => named(branch, prefix, branch.title ?? '*'));
  if (items !== undefined) inner.items = named(items, prefix, items.title === undefined ? key : '');
  if (isNode(values)) inner.additionalProperties = named(values, prefix, key);
  if ($defs !== undefined) inner.$defs = mapValues($defs, (child) => named(child, prefix, ''));
  return inner;
}

/** Whether the schema lets any value pass. */
function isAnything({ type, anyOf, const: only }: SchemaNode): boolean {
  return type === undefined && anyOf === undefined && only === undefined;
}

/** Makes properties and arrays read-only. */
function readonlyTypes(text: string): string {
  return text
    .replaceAll(/^((?:"[^"]+"|\w+)\??|\[k: string\]): /gm, 'readonly $1: ')
    .replaceAll(/(\w+|\([^()]+\))\[\]\[\]/g, 'readonly (readonly $1[])[]')
    .replaceAll(/(?<!readonly )\b(\w+)\[\](?![)\]])/g, 'readonly $1[]')
    .replaceAll(/(\("[^()]+"\))\[\]/g, 'readonly $1[]');
}

function indexOf(files: readonly SchemaFile[], texts: ReadonlyMap<string, string>): string {
  const seen = new Map<string, string>();
  const lines: string[] = [];
  for (const [file, text] of texts) {
    const names = [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1] ?? '');
    // Behind the reader a profile is always a merged one; of the written form only the root has a name.
    const fresh = file === 'profile' ? ['ProfileSource'] : names;
    for (const type of fresh) {
      if (seen.has(type)) throw new Error(`type ${type} is in ${seen.get(type)} and in ${file}`);
      seen.set(type, file);
    }
    const exported = fresh
      .toSorted()
      .map((type) => (renamed[type] === undefined ? type : `${type} as ${renamed[type]}`));
    lines.push(`export type { ${exported.join(', ')} } from './${file}.ts';`);
  }
  const roots = files.map(({ name: file, schema }) => ({ file, type: typeName(schema.title ?? file) }));
  const imports = roots.map(({ file, type }) => `import type { ${type} } from './${file}.ts';`);
  const members = roots.map(({ file, type }) => `  readonly '${file}': ${type};`);
  const map = `/** The type of one document or register entry, by the name of its schema. */\nexport interface SchemaTypes {\n${members.join('\n')}\n}\n\nexport type SchemaName = keyof SchemaTypes;\n`;
  return [...imports, '', ...lines, '', map].join('\n');
}
