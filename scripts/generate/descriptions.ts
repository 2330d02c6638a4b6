import { banner, literal, type Outputs } from './support/generator.ts';
import { mapValues } from './support/map-values.ts';
import { isNode, resolveRef, type SchemaNode, schemaFiles } from './support/schema-files.ts';

export const name = 'titles and descriptions of the file formats';

export function outputs(): Outputs {
  const notes: string[] = [];
  const files = schemaFiles().filter(({ name: file }) => file !== 'check-report');
  const roots = Object.fromEntries(
    files.map(({ name: file, schema }) => [file, new Describer(schema, notes).add(schema)]),
  );
  const text = `${banner}import type { Note } from '../note.ts';
import type { ValidatedName } from './validators.js';

/** Made when first asked for: most runs describe nothing. */
export const makeNotes = (): readonly Note[] => [
${notes.map((note) => `  ${note},`).join('\n')}
];

export const noteRoots: Readonly<Record<ValidatedName, number>> = ${literal(roots)};
`;
  return new Map([['src/schemas/generated/descriptions.ts', text]]);
}

/** Lays out what each node of one schema is called and means; a definition is laid out once. */
class Describer {
  readonly #root: SchemaNode;
  readonly #notes: string[];
  readonly #refs = new Map<string, number>();

  constructor(root: SchemaNode, notes: string[]) {
    this.#root = root;
    this.#notes = notes;
  }

  add(node: SchemaNode): number {
    return this.#notes.push(literal({ ...words(node), ...this.#inside(node) })) - 1;
  }

  #inside(node: SchemaNode): Record<string, unknown> {
    if (node.$ref !== undefined) return { like: this.#ref(node.$ref) };
    const branches = (node.anyOf ?? []).map((branch) => resolveRef(this.#root, branch));
    const properties = [node, ...branches].flatMap((each) => Object.entries(each.properties ?? {}));
    const rest = node.additionalProperties;
    const inside: Record<string, unknown> = {};
    if (properties.length > 0)
      inside.properties = mapValues(Object.fromEntries(properties), (child) => this.add(child));
    if (node.items !== undefined) inside.each = this.add(node.items);
    if (isNode(rest)) inside.each = this.add(rest);
    return inside;
  }

  #ref(ref: string): number {
    const known = this.#refs.get(ref);
    if (known !== undefined) return known;
    const place = this.#notes.push('') - 1;
    this.#refs.set(ref, place);
    const node = resolveRef(this.#root, { $ref: ref });
    this.#notes[place] = literal({ ...words(node), ...this.#inside(node) });
    return place;
  }
}

function words(node: SchemaNode): Record<string, unknown> {
  const zh = node['x-zh'];
  if (zh === undefined || node.title === undefined) return {};
  const title = { zh: zh.title ?? zh.key, en: node.title };
  const description = { zh: zh.description ?? '', en: node.description ?? '' };
  return { title, description };
}
