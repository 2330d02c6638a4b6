import type { Language } from '#model';
import type { Outputs } from './support/generator.ts';
import { formatNames, typeWords, words } from './support/reference-words.ts';
import { isNode, resolveRef, type SchemaFile, type SchemaNode, schemaFiles } from './support/schema-files.ts';

export const name = 'reference of the file formats';

const ending: Readonly<Record<Language, string>> = { zh: '.md', en: '.en.md' };

export function outputs(): Outputs {
  const files = schemaFiles();
  const pages = new Map<string, string>();
  for (const language of ['zh', 'en'] as const) {
    pages.set(`docs/reference/README${ending[language]}`, contents(files, language));
    for (const file of files) pages.set(`docs/reference/${file.name}${ending[language]}`, page(file, language));
  }
  return pages;
}

function contents(files: readonly SchemaFile[], language: Language): string {
  const rows = files.map(
    ({ name: file, schema }) =>
      `| [${titleOf(schema, language)}](${file}${ending[language]}) | \`${file}\` | ${descriptionOf(schema, language)} |`,
  );
  const { formats, format, schema, meaning, generated } = words[language];
  return `# ${formats}\n\n${generated}\n\n| ${format} | ${schema} | ${meaning} |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function page({ path, schema }: SchemaFile, language: Language): string {
  const head = `# ${titleOf(schema, language)}\n\n${descriptionOf(schema, language)}\n\n${words[language].source} \`schemas/${path}.schema.json\`. ${words[language].generated}\n`;
  const tables = tablesOf(schema, schema, '', { language, visibility: schema['x-visibility'] ?? 'internal' });
  return [head, ...tables].join('\n');
}

interface Around {
  readonly language: Language;
  readonly visibility: 'public' | 'internal';
}

/** The table of one object, then those of the objects in it. A definition that holds itself is told once. */
function tablesOf(
  root: SchemaNode,
  node: SchemaNode,
  heading: string,
  around: Around,
  seen: readonly string[] = [],
): string[] {
  const properties = Object.entries(node.properties ?? {});
  if (properties.length === 0) return [];
  const { key, other, type, visible, meaning } = words[around.language];
  const title = heading === '' ? '' : `## ${heading}\n\n`;
  const rows = properties.map(([property, child]) => row(root, node, property, child, around));
  const table = `${title}| ${key} | ${other} | ${type} | ${visible} | ${meaning} |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  const inner = properties.flatMap(([property, child]) => {
    const below = `${heading === '' ? '' : `${heading} › `}${keyOf(property, child, around.language)}`;
    const visibility = child['x-visibility'] ?? around.visibility;
    return objectsIn(root, child, seen).flatMap(({ object, path }) =>
      tablesOf(root, object, below, { ...around, visibility }, path),
    );
  });
  return [table, ...inner];
}

interface Inner {
  readonly object: SchemaNode;
  readonly path: readonly string[];
}

/** The objects that stand directly under a property: itself, its items, its values, or its choices. */
function objectsIn(root: SchemaNode, node: SchemaNode, seen: readonly string[]): Inner[] {
  if (node.$ref !== undefined && seen.includes(node.$ref)) return [];
  const path = node.$ref === undefined ? seen : [...seen, node.$ref];
  const whole = resolveRef(root, node);
  if (whole.properties !== undefined) return [{ object: whole, path }];
  const { items, additionalProperties: values, anyOf = [] } = whole;
  const inner = [...anyOf, ...(items === undefined ? [] : [items]), ...(isNode(values) ? [values] : [])];
  return inner.flatMap((each) => objectsIn(root, each, path));
}

function row(root: SchemaNode, holder: SchemaNode, property: string, child: SchemaNode, around: Around): string {
  const { language } = around;
  const own = keyOf(property, child, language);
  const other = language === 'zh' ? property : (child['x-zh']?.key ?? property);
  const required = holder.required?.includes(property) === true ? ` **${words[language].required}**` : '';
  const visibility = words[language][child['x-visibility'] ?? around.visibility];
  const aliases = child['x-aliases'] ?? [];
  const also =
    aliases.length === 0 ? '' : ` ${words[language].also}${aliases.map((alias) => `\`${alias}\``).join(' ')}`;
  const meaning = `${descriptionOf(child, language)}${also}`.replaceAll('|', '\\|');
  return `| \`${own}\`${required} | \`${other}\` | ${typeOf(root, child, language)} | ${visibility} | ${meaning} |`;
}

function typeOf(root: SchemaNode, node: SchemaNode, language: Language): string {
  const whole = resolveRef(root, node);
  if (whole.enum !== undefined) {
    const names = whole.enum.map((value) => (language === 'zh' ? (whole['x-zh-enum']?.[value] ?? value) : value));
    return names.map((value) => `\`${value}\``).join(' ');
  }
  const format = whole['x-format'] === undefined ? undefined : formatNames[whole['x-format']]?.[language];
  if (format !== undefined) return format;
  if (whole.items !== undefined) return `${typeWords.array?.[language] ?? ''}: ${typeOf(root, whole.items, language)}`;
  const unit = whole['x-unit'] === undefined || language === 'en' ? '' : `（${whole['x-unit']}）`;
  const type = typeof whole.type === 'string' ? typeWords[whole.type]?.[language] : undefined;
  return `${type ?? words[language].anything}${unit}`;
}

function keyOf(property: string, node: SchemaNode, language: Language): string {
  return language === 'zh' ? (node['x-zh']?.key ?? property) : property;
}

function titleOf(schema: SchemaNode, language: Language): string {
  return language === 'zh' ? (schema['x-zh']?.title ?? '') : (schema.title ?? '');
}

function descriptionOf(node: SchemaNode, language: Language): string {
  return (language === 'zh' ? node['x-zh']?.description : node.description) ?? '';
}
