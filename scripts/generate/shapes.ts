import { sameKey } from '../../src/schemas/shape.ts';
import { banner, literal, type Outputs } from './support/generator.ts';
import { mapValues } from './support/map-values.ts';
import { isNode, resolveRef, type SchemaNode, schemaFiles } from './support/schema-files.ts';

export const name = 'name tables of the file formats';

type Table = Record<string, unknown>;

export function outputs(): Outputs {
  const shapes: string[] = [];
  const files = schemaFiles().filter(({ name: file }) => file !== 'check-report');
  const roots = Object.fromEntries(
    files.map(({ name: file, schema }) => [file, new Shaper(schema, shapes).add(schema)]),
  );
  const text = `${banner}import type { Shape } from '../shape.ts';
import type { ValidatedName } from './validators.js';

export const shapes: readonly Shape[] = [
${shapes.map((shape) => `  ${shape},`).join('\n')}
];

export const roots: Readonly<Record<ValidatedName, number>> = ${literal(roots)};
`;
  return new Map([['src/schemas/generated/shapes.ts', text]]);
}

/** Lays the nodes of one schema out in the table; a node that is there already is used again. */
class Shaper {
  readonly #root: SchemaNode;
  readonly #shapes: string[];
  readonly #refs = new Map<string, number>();

  constructor(root: SchemaNode, shapes: string[]) {
    this.#root = root;
    this.#shapes = shapes;
  }

  add(node: SchemaNode): number {
    if (node.$ref === undefined) return this.#store(this.#shape(node));
    const visibility = node['x-visibility'];
    if (visibility !== undefined) return this.#store({ ...this.#shape(resolveRef(this.#root, node)), visibility });
    return this.#refs.get(node.$ref) ?? this.#addRef(node.$ref);
  }

  /** The place is taken before the node is laid out, so that it may hold itself. */
  #addRef(ref: string): number {
    const place = this.#shapes.push('') - 1;
    this.#refs.set(ref, place);
    this.#shapes[place] = literal(this.#shape(resolveRef(this.#root, { $ref: ref })));
    return place;
  }

  #store(shape: Table): number {
    const text = literal(shape);
    const known = this.#shapes.indexOf(text);
    return known >= 0 ? known : this.#shapes.push(text) - 1;
  }

  #shape(node: SchemaNode): Table {
    const branches = (node.anyOf ?? []).map((branch) => resolveRef(this.#root, branch));
    const whole = branches.reduce(merge, { ...node, type: [node.type ?? []].flat() });
    return withoutEmpty({
      types: [whole.type ?? []].flat(),
      ...keyTables(whole),
      properties: whole.properties && mapValues(whole.properties, (child) => this.add(child)),
      rest: this.#rest(whole),
      items: whole.items && this.add(whole.items),
      values: valueTable(whole),
      zhValues: whole['x-zh-enum'],
      format: whole['x-format'],
      list: whole['x-list'],
      unit: whole['x-unit'],
      visibility: whole['x-visibility'],
      ref: whole['x-ref'],
    });
  }

  #rest(node: SchemaNode): number | undefined {
    const rest = node.additionalProperties;
    if (isNode(rest)) return this.add(rest);
    const free = rest === true || (rest === undefined && (node.type?.includes('object') ?? false));
    return free ? this.add({}) : undefined;
  }
}

/** One shape for all branches of a choice: reading tells them apart by what is written. */
function merge(whole: SchemaNode, branch: SchemaNode): SchemaNode {
  const { title: _title, type, properties, ...rest } = branch;
  return {
    ...whole,
    ...rest,
    type: [...new Set([whole.type ?? [], type ?? []].flat())],
    properties: { ...whole.properties, ...properties },
  };
}

function keyTables(node: SchemaNode): Table {
  if (node.properties === undefined) return {};
  const keys: Record<string, string> = {};
  const add = (written: string, canonical: string): void => {
    const key = sameKey(written);
    if ((keys[key] ?? canonical) !== canonical) throw new Error(`${written} means ${keys[key]} and ${canonical}`);
    keys[key] = canonical;
  };
  const zhKeys: Record<string, string> = {};
  for (const [canonical, child] of Object.entries(node.properties)) {
    const zh = child['x-zh']?.key;
    for (const written of [canonical, ...(zh === undefined ? [] : [zh]), ...(child['x-aliases'] ?? [])]) {
      add(written, canonical);
    }
    if (zh !== undefined) zhKeys[canonical] = zh;
  }
  return { keys, zhKeys };
}

function valueTable(node: SchemaNode): Table | undefined {
  const zh = node['x-zh-enum'];
  if (node.enum === undefined && zh === undefined) return undefined;
  const canonical = node.enum ?? Object.keys(zh ?? {});
  const spellings = [
    ...canonical.map((value) => [value, value] as const),
    ...Object.entries(zh ?? {}).map(([value, written]) => [written, value] as const),
    ...Object.entries(node['x-enum-aliases'] ?? {}),
  ];
  const values: Record<string, string> = {};
  for (const [written, value] of spellings) values[sameKey(written)] ??= value;
  return values;
}

function withoutEmpty(table: Table): Table {
  const kept = Object.entries(table).filter(([, value]) => value !== undefined && !isEmptyRecord(value));
  return Object.fromEntries(kept);
}

function isEmptyRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
